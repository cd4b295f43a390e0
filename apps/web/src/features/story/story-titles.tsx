'use client';

import type { AppRouter } from '@mirqab/api';
import type { inferRouterOutputs } from '@trpc/server';
import { useTranslations } from 'next-intl';
import { labelOf } from '../article/entity-name.tsx';
import { useReader } from '../frame/reader-context.tsx';

type Titles = inferRouterOutputs<AppRouter>['stories']['get']['titles'];

/** Who calls whom what, by outlet: the words of one event side by side. */
export function StoryTitles({ titles }: { titles: Titles }) {
  const t = useTranslations('story');
  const stances = useTranslations('article');
  const { locale } = useReader();
  if (titles.length === 0) return null;
  const byEntity = Map.groupBy(titles, (one) => one.entityId);
  return (
    <section>
      <h2 className="mb-3 font-semibold text-lg">{t('titles')}</h2>
      <div className="grid gap-5">
        {[...byEntity].map(([id, rows]) => (
          <table key={id} className="w-full text-sm">
            <caption className="mb-1 border-b pb-1 text-start font-semibold">
              <bdi>{labelOf(rows[0]?.label ?? {}, locale)}</bdi>
            </caption>
            <thead className="sr-only">
              <tr>
                <th>{t('outlet')}</th>
                <th>{t('title')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.outlet + row.title + row.stance} className="align-baseline">
                  <th scope="row" className="w-2/5 py-1 pe-3 text-start font-normal text-muted">
                    <bdi>{row.outlet}</bdi>
                  </th>
                  <td className="py-1">
                    <bdi>«{row.title}»</bdi>
                    {row.stance !== 'asserted' && stances.has(`stance.${row.stance}`) && (
                      <span className="text-muted text-xs"> {stances(`stance.${row.stance}`)}</span>
                    )}
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
