'use client';

import type { AppRouter } from '@mirqab/api';
import type { inferRouterOutputs } from '@trpc/server';
import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { labelOf } from '../article/entity-name.tsx';
import { useReader } from '../frame/reader-context.tsx';

type Title = inferRouterOutputs<AppRouter>['stories']['get']['titles'][number];

/** Who calls whom what: of each person the titles given, each with the outlets that give it. */
export function StoryTitles({ titles }: { titles: Title[] }) {
  const t = useTranslations('story');
  const stances = useTranslations('article');
  const { locale, comma } = useReader();
  if (titles.length === 0) return null;
  const byEntity = Map.groupBy(titles, (one) => one.entityId);
  return (
    <section aria-labelledby="titles">
      <h2 id="titles" className="mb-3 font-semibold text-lg">
        {t('titles')}
      </h2>
      <div className="grid gap-6">
        {[...byEntity].map(([id, rows]) => (
          <table key={id} className="w-full text-sm">
            <caption className="mb-1 border-b pb-1 text-start font-semibold">
              <bdi>{labelOf(rows[0]?.label ?? {}, locale)}</bdi>
            </caption>
            <thead className="sr-only">
              <tr>
                <th>{t('title')}</th>
                <th>{t('outlet')}</th>
              </tr>
            </thead>
            <tbody>
              {given(rows).map(({ title, stance, outlets }) => (
                <tr key={title + stance} className="align-baseline">
                  <th scope="row" className="w-1/2 py-1 pe-3 text-start font-normal">
                    <bdi>«{title}»</bdi>
                    {stance !== 'asserted' && stances.has(`stance.${stance}`) && (
                      <span className="text-muted text-xs"> {stances(`stance.${stance}`)}</span>
                    )}
                  </th>
                  <td className="py-1 text-muted">
                    {outlets.map((outlet, at) => (
                      <Fragment key={outlet}>
                        {at > 0 && comma}
                        <bdi>{outlet}</bdi>
                      </Fragment>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </section>
  );
}

/** Titles with those who give them, the most given first. */
function given(rows: Title[]): { title: string; stance: string; outlets: string[] }[] {
  const byTitle = Map.groupBy(rows, (row) => `${row.title}\n${row.stance}`);
  return [...byTitle.values()]
    .map((same) => ({
      title: same[0]?.title ?? '',
      stance: same[0]?.stance ?? 'asserted',
      outlets: [...new Set(same.map((row) => row.outlet))],
    }))
    .toSorted((a, b) => b.outlets.length - a.outlets.length);
}
