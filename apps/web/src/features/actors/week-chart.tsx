'use client';

import type { Actor } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { useReader } from '../frame/reader-context.tsx';
import { formatDay } from '../time/format.ts';

const WEEK_MS = 7 * 86_400_000;
const WEEKS = 52;

/** Articles a week over the last year, time running in the reading direction; a bar opens its sentences. */
export function WeekChart({ weeks, onOpen }: { weeks: Actor['weeks']; onOpen: (week: string) => void }) {
  const t = useTranslations('actors');
  const { locale, settings, now } = useReader();
  const counts = new Map<string, number>();
  for (const { week, count } of weeks) counts.set(week, (counts.get(week) ?? 0) + count);
  const day = now.getUTCDay();
  const monday =
    Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()) - ((day + 6) % 7) * 86_400_000;
  const bars = Array.from({ length: WEEKS }, (_, n) => {
    const week = new Date(monday - (WEEKS - 1 - n) * WEEK_MS).toISOString().slice(0, 10);
    return { week, count: counts.get(week) ?? 0 };
  });
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const named = (week: string) => formatDay(week, 'day', { ...settings, locale });
  return (
    <figure>
      <div className="flex h-28 items-end gap-px border-b">
        {bars.map(({ week, count }) =>
          count ? (
            <button
              key={week}
              type="button"
              title={t('weekCount', { week: named(week), count })}
              aria-label={t('weekCount', { week: named(week), count })}
              onClick={() => onOpen(week)}
              className="min-w-0 flex-1 rounded-t-[1px] bg-accent/80 hover:bg-accent"
              style={{ height: `${Math.max(5, (count / most) * 100)}%` }}
            />
          ) : (
            <span key={week} aria-hidden className="flex-1" />
          ),
        )}
      </div>
      <figcaption className="mt-1 flex justify-between text-muted text-xs">
        <span>{named(bars[0]?.week ?? '')}</span>
        <span>{t('mostInWeek', { count: most })}</span>
        <span>{named(bars.at(-1)?.week ?? '')}</span>
      </figcaption>
      <details className="mt-2 text-sm">
        <summary className="text-muted">{t('asTable')}</summary>
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
                      className="px-2 hover:text-accent hover:underline"
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
