'use client';

import type { Discovery } from '@mirqab/api';
import { Check, Loader, Minus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { shownUrl } from '../shown-url.ts';

const SIGNS = {
  asking: { icon: Loader, tone: 'text-accent motion-safe:animate-spin' },
  found: { icon: Check, tone: 'text-good' },
  nothing: { icon: Minus, tone: 'text-muted' },
  failed: { icon: X, tone: 'text-bad' },
} as const;

/** Which addresses were asked and what each answered: open while the look is under way, folded after. */
export function Steps({ look }: { look: Discovery }) {
  const t = useTranslations('look');
  const done = look.state === 'done';
  const list = <StepList look={look} />;
  return (
    <div>
      <p role="status" className={done ? 'sr-only' : 'font-semibold'}>
        {done ? t('looked', { count: look.found.length }) : t('looking')}
      </p>
      {done ? (
        <details className="text-sm">
          <summary className="w-fit text-muted hover:text-ink">
            {t('asked', { count: look.steps.length })}
          </summary>
          {list}
        </details>
      ) : (
        list
      )}
    </div>
  );
}

function StepList({ look }: { look: Discovery }) {
  const t = useTranslations('look');
  const reasons = useTranslations('reasons');
  return (
    <ul className="mt-2 space-y-1 text-sm" aria-busy={look.state !== 'done'}>
      {look.steps.map(({ url, via, outcome, code }) => {
        const { icon: Icon, tone } = SIGNS[outcome];
        return (
          <li key={`${url} ${via}`} className="flex items-baseline gap-2">
            <Icon size={14} aria-hidden className={`shrink-0 translate-y-0.5 ${tone}`} />
            <span className="sr-only">{t(`step.${outcome}`)}</span>
            <bdi dir="ltr" className="min-w-0 truncate">
              {shownUrl(url)}
            </bdi>
            <span className="shrink-0 text-muted">
              {outcome === 'failed' && code && reasons.has(code)
                ? reasons(code).replace(/\.$/, '')
                : t(`via.${via}`)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
