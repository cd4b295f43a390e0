'use client';

import { useTranslations } from 'next-intl';
import { useReader } from '../frame/reader-context.tsx';
import { formatDay } from '../time/format.ts';

type Day = { day: string; count: number };
const DAY_MS = 86_400_000;

/** The last `days` days up to `until`, each with its count. */
export function fillDays(counts: readonly Day[], until: string, days: number): Day[] {
  const known = new Map(counts.map(({ day, count }) => [day, count]));
  const end = Date.parse(`${until.slice(0, 10)}T00:00:00Z`);
  return Array.from({ length: days }, (_, n) => {
    const day = new Date(end - (days - 1 - n) * DAY_MS).toISOString().slice(0, 10);
    return { day, count: known.get(day) ?? 0 };
  });
}

/** A bar a day, time running in the reading direction; the same figures as a table for who cannot see it. */
export function DayBars(props: {
  counts: readonly Day[];
  until: string;
  days?: number;
  label: string;
  small?: boolean;
}) {
  const t = useTranslations('alerts');
  const { locale, settings } = useReader();
  const days = fillDays(props.counts, props.until, props.days ?? 30);
  const most = Math.max(1, ...days.map(({ count }) => count));
  const named = (day: string) => formatDay(day, 'day', { ...settings, locale }, true);
  return (
    <figure>
      <div aria-hidden className={`flex items-end gap-px border-b ${props.small ? 'h-6 w-28' : 'h-24'}`}>
        {days.map(({ day, count }) => (
          <span
            key={day}
            title={props.small ? undefined : `${named(day)}: ${count}`}
            className={`flex-1 rounded-t-[1px] ${count ? 'bg-accent' : 'bg-transparent'}`}
            style={{ height: `${count ? Math.max(6, (count / most) * 100) : 0}%` }}
          />
        ))}
      </div>
      {!props.small && (
        <div aria-hidden className="mt-1 flex justify-between text-muted text-xs">
          <span>{named(days[0]?.day ?? props.until)}</span>
          <span>{named(days.at(-1)?.day ?? props.until)}</span>
        </div>
      )}
      {props.small ? (
        <figcaption className="sr-only">{props.label}</figcaption>
      ) : (
        <details className="mt-2 text-sm">
          <summary className="text-muted">{t('asTable')}</summary>
          <table className="mt-2 w-full">
            <caption className="sr-only">{props.label}</caption>
            <tbody>
              {days
                .filter(({ count }) => count > 0)
                .map(({ day, count }) => (
                  <tr key={day} className="border-b">
                    <th scope="row" className="py-1 text-start font-normal">
                      {named(day)}
                    </th>
                    <td className="py-1 text-end">{count}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </details>
      )}
    </figure>
  );
}
