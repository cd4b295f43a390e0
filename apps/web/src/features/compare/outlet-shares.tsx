'use client';

import type { Comparison } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { EntityName, labelOf } from '../article/entity-name.tsx';
import { isolate } from '../frame/isolate.ts';
import { useReader } from '../frame/reader-context.tsx';
import type { Open } from './compare-page.tsx';

/** Outlets by actors: how many articles name each, and its part of the outlet's row as a bar. */
export function OutletShares({ comparison, onOpen }: { comparison: Comparison; onOpen: Open }) {
  const t = useTranslations('compare');
  const { locale } = useReader();
  const { actors, outlets } = comparison;
  return (
    <section aria-labelledby="compare-outlets">
      <h2 id="compare-outlets" className="font-semibold text-lg">
        {t('outlets')}
      </h2>
      <p className="mb-3 text-muted text-sm">{t('outletsLead')}</p>
      <div className="overflow-x-auto">
        <table className="w-full min-w-[34rem] table-fixed">
          <thead>
            <tr className="border-b text-sm">
              <th scope="col" className="w-[28%] py-2 text-start font-normal text-muted">
                {t('outlet')}
              </th>
              {actors.map((actor) => (
                <th key={actor.id} scope="col" className="px-2 py-2 text-start font-semibold">
                  <EntityName actor={actor} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {outlets.map((outlet) => {
              const sum = Math.max(
                1,
                outlet.counts.reduce((all, one) => all + one.count, 0),
              );
              return (
                <tr key={outlet.id} className="border-b">
                  <th scope="row" className="py-1.5 pe-3 text-start font-normal">
                    <bdi>{outlet.name}</bdi>
                  </th>
                  {actors.map((actor) => {
                    const count = outlet.counts.find((one) => one.id === actor.id)?.count ?? 0;
                    return (
                      <td key={actor.id} className="px-2 py-1.5">
                        {count === 0 ? (
                          <span className="text-muted">—</span>
                        ) : (
                          <button
                            type="button"
                            aria-label={t('share', {
                              outlet: isolate(outlet.name),
                              name: isolate(labelOf(actor.label, locale)),
                              count,
                            })}
                            onClick={() =>
                              onOpen(
                                actor.id,
                                { outletId: outlet.id },
                                `${isolate(outlet.name)}: ${isolate(labelOf(actor.label, locale))}`,
                              )
                            }
                            className="group flex min-h-8 w-full items-center gap-2"
                          >
                            <span className="tabular w-8 text-start group-hover:text-accent group-hover:underline">
                              {count}
                            </span>
                            <span aria-hidden className="h-1.5 flex-1 rounded-full bg-line/70">
                              <span
                                className="block h-full rounded-full bg-accent/60"
                                style={{ width: `${(count / sum) * 100}%` }}
                              />
                            </span>
                          </button>
                        )}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
