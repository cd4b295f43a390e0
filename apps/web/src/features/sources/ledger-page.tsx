'use client';

import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Link } from '../frame/link.tsx';
import { PageHead, Sheet } from '../frame/page-head.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { Ledger } from './ledger.tsx';

const DAY_MS = 86_400_000;
const SPANS = [1, 7, 30] as const;

/** The ledger of all sources for a span of days; the span is in the address. */
export function LedgerPage() {
  const t = useTranslations('ledger');
  const asked = Number(useSearchParams().get('days'));
  const days = SPANS.find((one) => one === asked) ?? 7;
  const span = useSpan(days);
  return (
    <Sheet wide>
      <PageHead title={t('title')} lead={t('lead')} />
      <nav aria-label={t('span')} className="flex gap-1 py-3">
        {SPANS.map((one) => (
          <Link
            key={one}
            href={`/sources/ledger?days=${one}`}
            aria-current={one === days ? 'page' : undefined}
            className={`rounded-md px-3 py-1.5 text-sm ${one === days ? 'bg-accent-soft font-semibold text-accent' : 'text-muted hover:text-ink'}`}
          >
            {t('days', { count: one })}
          </Link>
        ))}
      </nav>
      <Ledger {...span} />
    </Sheet>
  );
}

/** The last `days` days up to the next full hour, so that asking twice within it is one question. */
export function useSpan(days: number): { since: string; until: string } {
  const { now } = useReader();
  const until = Math.ceil(now.getTime() / 3_600_000) * 3_600_000;
  return { since: new Date(until - days * DAY_MS).toISOString(), until: new Date(until).toISOString() };
}
