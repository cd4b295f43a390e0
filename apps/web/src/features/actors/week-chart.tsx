'use client';

import type { Actor } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { useReader } from '../frame/reader-context.tsx';
import { formatDay } from '../time/format.ts';
import { lastWeeks, monthStarts } from './weeks.ts';

type Props = { weeks: Actor['weeks']; onOpen: (week: string) => void };

/** Articles a week, time running in the reading direction; a bar opens its sentences. */
export function WeekChart({ weeks, onOpen }: Props) {
  const t = useTranslations('actors');
  const { locale, settings, now } = useReader();
  const bars = lastWeeks(weeks, now);
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const named = (week: string) => formatDay(week, 'day', { ...settings, locale });
  const columns = { gridTemplateColumns: `repeat(${bars.length}, minmax(0, 1fr))` };
  return (
    <figure>
      <p aria-hidden className="tabular h-5 text-muted text-xs">
        {t('mostInWeek', { count: most })}
      </p>
      <div className="border-line border-t border-dashed">
        <div className="grid h-28 items-end gap-x-[2px] border-line-strong border-b" style={columns}>
          {bars.map(({ week, count }, n) =>
            count ? (
              <button
                key={week}
                type="button"
                title={t('weekCount', { week: named(week), count })}
                aria-label={t('weekCount', { week: named(week), count })}
                onClick={() => onOpen(week)}
                className="group relative h-full"
                style={{ gridColumn: n + 1 }}
              >
                <span
                  aria-hidden
                  className="absolute inset-x-0 bottom-0 mx-auto max-w-7 rounded-t-sm bg-accent group-hover:opacity-75"
                  style={{ height: `${Math.max(4, (count / most) * 100)}%` }}
                />
              </button>
            ) : null,
          )}
        </div>
      </div>
      <figcaption className="mt-1 grid h-5 text-muted text-xs" style={columns}>
        {monthStarts(bars).map(({ at, week }) => (
          <span key={week} className="overflow-visible whitespace-nowrap" style={{ gridColumn: at + 1 }}>
            {formatDay(week, 'month', { ...settings, locale }, true)}
          </span>
        ))}
      </figcaption>
      <details className="mt-2 text-sm">
        <summary className="w-fit text-muted">{t('asTable')}</summary>
        <table className="mt-2 w-full max-w-md">
          <caption className="sr-only">{t('coverage')}</caption>
          <thead className="text-muted">
            <tr className="border-b">
              <th scope="col" className="py-1 text-start font-normal">
                {t('week')}
              </th>
              <th scope="col" className="py-1 text-end font-normal">
                {t('articles')}
              </th>
            </tr>
          </thead>
          <tbody>
            {bars
              .filter((bar) => bar.count > 0)
              .toReversed()
              .map(({ week, count }) => (
                <tr key={week} className="border-b">
                  <th scope="row" className="py-1 text-start font-normal">
                    {named(week)}
                  </th>
                  <td className="py-1 text-end">
                    <button
                      type="button"
                      onClick={() => onOpen(week)}
                      className="min-h-6 px-2 hover:text-accent hover:underline"
                    >
                      {count}
                    </button>
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
