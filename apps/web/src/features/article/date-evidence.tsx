'use client';

import { Popover } from '@base-ui/react/popover';
import type { Article } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { When } from '../time/when.tsx';

/** The words a date rests on, a click away: every candidate, where it stood, and which was taken. */
export function DateEvidence({ article }: { article: Article }) {
  const t = useTranslations('article');
  const precision = article.precision && t.has(`precision.${article.precision}`) ? article.precision : 'none';
  return (
    <Popover.Root>
      <Popover.Trigger className="rounded-sm border-line-strong border-b border-dotted hover:text-ink">
        {t('evidence')}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="start" className="z-30">
          <Popover.Popup className="rises w-[min(26rem,90vw)] rounded-md border bg-raised p-4 text-sm shadow-lift">
            <Popover.Title className="font-semibold">{t('evidenceTitle')}</Popover.Title>
            <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
              <dt className="text-muted">{t('stated')}</dt>
              <dd dir="ltr" className="tabular text-start">
                {article.dateStated ?? '—'}
              </dd>
              <dt className="text-muted">{t('precisionLabel')}</dt>
              <dd>{t(`precision.${precision}`)}</dd>
              <dt className="text-muted">{t('firstSeen')}</dt>
              <dd>
                <When at={article.firstSeenAt} />
              </dd>
            </dl>
            {article.dateEvidence.length === 0 ? (
              <p className="mt-3 text-muted">{t('noEvidence')}</p>
            ) : (
              <ol className="mt-3 divide-y border-t">
                {article.dateEvidence.map((one) => (
                  <li key={`${one.where}${one.evidence}${one.value}`} className="py-2">
                    <div className="flex items-baseline justify-between gap-3">
                      <bdi
                        dir="ltr"
                        className={`tabular ${one.value === article.dateStated ? 'font-semibold text-accent' : ''}`}
                      >
                        {one.value}
                      </bdi>
                      <span className="text-muted text-xs">{one.where}</span>
                    </div>
                    {one.evidence && (
                      <p dir="auto" className="mt-0.5 text-muted">
                        «{one.evidence}»
                      </p>
                    )}
                    {one.flag && (
                      <p className="text-warn text-xs">
                        {t.has(`flag.${one.flag}`) ? t(`flag.${one.flag}`) : one.flag}
                      </p>
                    )}
                  </li>
                ))}
              </ol>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
