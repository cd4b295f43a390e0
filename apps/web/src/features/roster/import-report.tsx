'use client';

import type { ImportReport } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { Link } from '../frame/link.tsx';
import { listOf } from '../frame/list-of.ts';
import { useReader } from '../frame/reader-context.tsx';

const MOST_SHOWN = 100;

/** What a file does or would do: counts first, then line by line what is new, what changes and what is refused. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const t = useTranslations('files');
  const { locale, comma } = useReader();
  return (
    <div>
      <h3 className="font-semibold">{t(report.applied ? 'did' : 'would')}</h3>
      <p className="mt-1 text-sm">
        {[
          t('new', { count: report.new }),
          t('changed', { count: report.changed }),
          t('same', { count: report.same }),
          t('refused', { count: report.refused }),
        ].join(comma)}
      </p>
      {report.refusals.length > 0 && (
        <ul className="mt-3 divide-y border-y">
          {report.refusals.slice(0, MOST_SHOWN).map((one) => (
            <li key={`${one.line} ${one.code}`} className="flex flex-wrap gap-x-4 py-2 text-sm">
              <span className="w-20 text-muted">{t('line', { line: one.line })}</span>
              <span className="min-w-0 flex-1 basis-48">{one.name && <bdi>{one.name}</bdi>}</span>
              <span className="w-full ps-24 text-bad tablet:w-auto tablet:ps-0">
                {t.has(`reasons.${one.code}`) ? t(`reasons.${one.code}`) : one.code}
              </span>
            </li>
          ))}
        </ul>
      )}
      {report.rows.length > 0 && (
        <ul className={`divide-y border-b ${report.refusals.length > 0 ? '' : 'mt-3 border-t'}`}>
          {report.rows.slice(0, MOST_SHOWN).map((row) => (
            <li key={row.line} className="flex flex-wrap gap-x-4 py-2 text-sm">
              <span className="w-20 text-muted">{t('line', { line: row.line })}</span>
              <span className="min-w-0 flex-1 basis-48">
                {row.id === null ? (
                  <bdi className="font-semibold">{row.name}</bdi>
                ) : (
                  <Link href={`/actors/${row.id}`} className="font-semibold hover:text-accent">
                    <bdi>{row.name}</bdi>
                  </Link>
                )}
                {row.names.length > 0 && (
                  <span className="block text-muted">{listOf(row.names, locale)}</span>
                )}
              </span>
              <span
                className={`w-full ps-24 tablet:w-auto tablet:ps-0 ${row.outcome === 'new' ? 'text-good' : 'text-muted'}`}
              >
                {t(`outcome.${row.outcome}`)}
                {row.parts.length > 0 && (
                  <>
                    {': '}
                    {row.parts
                      .map((part) => (t.has(`parts.${part}`) ? t(`parts.${part}`) : part))
                      .join(comma)}
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {Math.max(report.rows.length, report.refusals.length) > MOST_SHOWN && (
        <p className="mt-1 text-muted text-sm">{t('firstRows', { count: MOST_SHOWN })}</p>
      )}
    </div>
  );
}
