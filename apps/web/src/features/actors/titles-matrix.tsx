'use client';

import type { Actor } from '@mirqab/api';
import { useTranslations } from 'next-intl';

type Cell = Actor['titles'][number];
const MOST_COLUMNS = 10;
const SIGN = { asserted: '', attributed: '«»', denied: '≠' } as const;
export const stanceOf = (stance: string) =>
  stance === 'attributed' || stance === 'denied' ? stance : 'asserted';

/** Outlets as rows, titles as columns; a cell opens the sentences in which that outlet gave that title. */
export function TitlesMatrix({ titles, onOpen }: { titles: readonly Cell[]; onOpen: (cell: Cell) => void }) {
  const t = useTranslations('actors');
  const totals = new Map<string, number>();
  const outlets = new Map<string, { name: string; total: number }>();
  for (const cell of titles) {
    totals.set(cell.title, (totals.get(cell.title) ?? 0) + cell.count);
    const outlet = outlets.get(cell.outletId);
    outlets.set(cell.outletId, { name: cell.outlet, total: (outlet?.total ?? 0) + cell.count });
  }
  const columns = [...totals].sort((a, b) => b[1] - a[1]).map(([title]) => title);
  const shown = columns.slice(0, MOST_COLUMNS);
  const rows = [...outlets].sort((a, b) => b[1].total - a[1].total);
  return (
    <>
      <section aria-label={t('titles')} className="overflow-x-auto" tabIndex={-1}>
        <table className="w-full min-w-max text-sm">
          <caption className="sr-only">{t('titles')}</caption>
          <thead>
            <tr className="border-b">
              <th
                scope="col"
                className="sticky start-0 bg-surface py-2 pe-4 text-start font-normal text-muted"
              >
                {t('outlet')}
              </th>
              {shown.map((title) => (
                <th
                  key={title}
                  scope="col"
                  className="max-w-44 px-2 py-2 text-start align-bottom font-semibold leading-5"
                >
                  <bdi>{title}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([id, outlet]) => (
              <tr key={id} className="border-b">
                <th scope="row" className="sticky start-0 bg-surface py-1.5 pe-4 text-start font-normal">
                  <bdi>{outlet.name}</bdi>
                </th>
                {shown.map((title) => (
                  <td key={title} className="px-2 py-1.5">
                    {titles
                      .filter((cell) => cell.outletId === id && cell.title === title)
                      .map((cell) => (
                        <CellButton key={cell.stance} cell={cell} onOpen={onOpen} />
                      ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="mt-2 text-muted text-xs">{t('stanceKey')}</p>
      {columns.length > MOST_COLUMNS && (
        <p className="text-muted text-xs">{t('moreTitles', { count: columns.length - MOST_COLUMNS })}</p>
      )}
    </>
  );
}

function CellButton({ cell, onOpen }: { cell: Cell; onOpen: (cell: Cell) => void }) {
  const t = useTranslations('actors');
  const stance = stanceOf(cell.stance);
  const tone = { asserted: 'text-ink', attributed: 'text-warn', denied: 'text-bad' }[stance];
  return (
    <button
      type="button"
      onClick={() => onOpen(cell)}
      aria-label={t('cellLabel', {
        outlet: cell.outlet,
        title: cell.title,
        count: cell.count,
        stance: t(`stance.${stance}`),
      })}
      className={`me-1 min-h-8 min-w-8 rounded-sm px-1.5 hover:bg-sunk ${tone}`}
    >
      {SIGN[stance] && (
        <span aria-hidden className="me-0.5">
          {SIGN[stance]}
        </span>
      )}
      {cell.count}
    </button>
  );
}
