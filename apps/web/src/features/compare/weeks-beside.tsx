'use client';

import type { Comparison } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { monthStarts, weeksBack } from '../actors/weeks.ts';
import { EntityName, labelOf } from '../article/entity-name.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { formatDay } from '../time/format.ts';
import type { Open } from './compare-page.tsx';

type Props = { comparison: Comparison; weeks: number; onOpen: Open };

/** Articles a week, a row for each actor over one time and one scale; a bar opens its sentences. */
export function WeeksBeside({ comparison, weeks, onOpen }: Props) {
  const t = useTranslations('compare');
  const inActors = useTranslations('actors');
  const { locale, settings, now } = useReader();
  const time = weeksBack(weeks, now);
  const counts = new Map(comparison.weeks.map((one) => [`${one.id} ${one.week}`, one.count]));
  const most = Math.max(1, ...comparison.weeks.map((one) => one.count));
  const named = (week: string) => formatDay(week, 'day', { ...settings, locale });
  const months = monthStarts(time.map((week) => ({ week, count: 0 })));
  const columns = { gridTemplateColumns: `repeat(${time.length}, minmax(0, 1fr))` };
  return (
    <section aria-labelledby="compare-weeks">
      <h2 id="compare-weeks" className="font-semibold text-lg">
        {t('over')}
      </h2>
      <p className="tabular mb-3 text-muted text-sm">{t('overLead', { most })}</p>
      <figure className="space-y-3">
        {comparison.actors.map((actor) => (
          <div key={actor.id}>
            <p className="flex items-baseline gap-3 text-sm">
              <EntityName actor={actor} />
              <span className="text-muted">{t('named', { count: actor.articles })}</span>
            </p>
            <div className="grid h-16 items-end gap-x-[2px] border-line-strong border-b" style={columns}>
              {time.map((week, at) => {
                const count = counts.get(`${actor.id} ${week}`) ?? 0;
                return count === 0 ? null : (
                  <button
                    key={week}
                    type="button"
                    title={inActors('weekCount', { week: named(week), count })}
                    aria-label={`${labelOf(actor.label, locale)}${t('comma')}${inActors('weekCount', { week: named(week), count })}`}
                    onClick={() => onOpen(actor.id, { week }, labelOf(actor.label, locale))}
                    className="group relative h-full"
                    style={{ gridColumn: at + 1 }}
                  >
                    <span
                      aria-hidden
                      className="absolute inset-x-0 bottom-0 mx-auto max-w-7 rounded-t-sm bg-accent group-hover:opacity-75"
                      style={{ height: `${Math.max(5, (count / most) * 100)}%` }}
                    />
                  </button>
                );
              })}
            </div>
          </div>
        ))}
        <figcaption className="grid h-5 text-muted text-xs" style={columns}>
          {months.map(({ at, week }, n) => (
            <span
              key={week}
              // A phone has room for every other month, and none for a last one cut short.
              className={`overflow-visible whitespace-nowrap ${(months.length - n) % 2 === 1 ? 'max-tablet:hidden' : ''}`}
              style={{ gridColumn: at + 1 }}
            >
              {formatDay(week, 'month', { ...settings, locale }, true)}
            </span>
          ))}
        </figcaption>
      </figure>
      <details className="mt-2 text-sm">
        <summary className="w-fit text-muted">{inActors('asTable')}</summary>
        <div className="overflow-x-auto">
          <table className="mt-2 w-full max-w-2xl">
            <caption className="sr-only">{t('over')}</caption>
            <thead className="text-muted">
              <tr className="border-b">
                <th scope="col" className="py-1 text-start font-normal">
                  {inActors('week')}
                </th>
                {comparison.actors.map((actor) => (
                  <th key={actor.id} scope="col" className="px-2 py-1 text-end font-normal">
                    <bdi>{labelOf(actor.label, locale)}</bdi>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {time
                .filter((week) => comparison.actors.some((actor) => counts.has(`${actor.id} ${week}`)))
                .toReversed()
                .map((week) => (
                  <tr key={week} className="border-b">
                    <th scope="row" className="py-1 text-start font-normal">
                      {named(week)}
                    </th>
                    {comparison.actors.map((actor) => (
                      <td key={actor.id} className="tabular px-2 py-1 text-end">
                        {counts.get(`${actor.id} ${week}`) ?? 0}
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
