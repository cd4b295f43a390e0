'use client';

import type { Comparison } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { stanceOf } from '../actors/titles-matrix.tsx';
import { EntityName } from '../article/entity-name.tsx';
import { isolate } from '../frame/isolate.ts';
import type { Open } from './compare-page.tsx';

type Cell = Comparison['titles'][number];

/** A title with every outlet that gives it; said by another it stands in «», denied after ≠. */
export function TitlesBeside({ comparison, onOpen }: { comparison: Comparison; onOpen: Open }) {
  const t = useTranslations('compare');
  const inActors = useTranslations('actors');
  return (
    <section aria-labelledby="compare-titles">
      <h2 id="compare-titles" className="mb-3 font-semibold text-lg">
        {t('titles')}
      </h2>
      <div className="grid gap-x-8 gap-y-6 tablet:grid-cols-2">
        {comparison.actors.map((actor) => {
          const titles = Map.groupBy(
            comparison.titles.filter((cell) => cell.id === actor.id),
            (cell) => cell.title,
          );
          return (
            <div key={actor.id}>
              <h3 className="border-b pb-1 font-semibold">
                <EntityName actor={actor} />
              </h3>
              {titles.size === 0 && <p className="py-2 text-muted text-sm">{t('noTitles')}</p>}
              <dl className="divide-y">
                {[...titles].map(([title, cells]) => (
                  <div key={title} className="grid grid-cols-[9rem_minmax(0,1fr)] gap-3 py-2">
                    <dt>
                      <bdi>{title}</bdi>
                    </dt>
                    <dd className="flex flex-wrap gap-x-3 gap-y-1 text-sm">
                      {cells.map((cell) => (
                        <button
                          key={`${cell.outletId} ${cell.stance}`}
                          type="button"
                          onClick={() =>
                            onOpen(
                              actor.id,
                              { outletId: cell.outletId, title, stance: stanceOf(cell.stance) },
                              inActors('cellHeading', { outlet: cell.outlet, title }),
                            )
                          }
                          className="inline-flex min-h-6 items-baseline gap-1 hover:text-accent"
                        >
                          <bdi>{shown(cell)}</bdi>
                          <span className="tabular text-muted">{cell.count}</span>
                          <span className="sr-only">
                            {inActors('cellMeaning', {
                              title: isolate(cell.title),
                              stance: inActors(`stance.${stanceOf(cell.stance)}`),
                            })}
                          </span>
                        </button>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          );
        })}
      </div>
      <p className="mt-2 text-muted text-sm">{inActors('stanceKey')}</p>
    </section>
  );
}

function shown({ outlet, stance }: Cell): string {
  if (stance === 'attributed') return `«${outlet}»`;
  return stance === 'denied' ? `≠ ${outlet}` : outlet;
}
