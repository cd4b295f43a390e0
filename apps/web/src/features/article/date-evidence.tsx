'use client';

import type { Article } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';
import { When } from '../time/when.tsx';

const closeOnEscape = (event: KeyboardEvent<HTMLDetailsElement>) => {
  if (event.key === 'Escape') event.currentTarget.open = false;
};

/** The words a date rests on, a click away: every candidate, where it stood, and which was taken. */
export function DateEvidence({ article }: { article: Article }) {
  const t = useTranslations('article');
  const precision = article.precision && t.has(`precision.${article.precision}`) ? article.precision : 'none';
  return (
    <details className="group relative" onKeyDown={closeOnEscape}>
      <summary className="list-none rounded-sm border-line-strong border-b border-dotted hover:text-ink">
        {t('evidence')}
      </summary>
      <div className="rises absolute start-0 top-full z-20 mt-1.5 w-[min(26rem,86vw)] rounded-md border bg-raised p-4 text-ink text-sm shadow-lift">
        <h2 className="font-semibold">{t('evidenceTitle')}</h2>
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
                  <span className="text-muted text-xs">
                    {one.where && t.has(`where.${one.where}`) ? t(`where.${one.where}`) : one.where}
                  </span>
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
      </div>
    </details>
  );
}
