'use client';

import type { Actor } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { useReader } from '../frame/reader-context.tsx';

type Cell = Actor['titles'][number];
const MOST_COLUMNS = 10;
/** How much of the accent the fullest cell takes on, in percent: figures stay readable on it. */
const DEEPEST = 34;
export const stanceOf = (stance: string) =>
  stance === 'attributed' || stance === 'denied' ? stance : 'asserted';

/** Outlets as rows, titles as columns; a cell opens the sentences in which that outlet gave that title. */
export function TitlesMatrix({ titles, onOpen }: { titles: readonly Cell[]; onOpen: (cell: Cell) => void }) {
  const t = useTranslations('actors');
  const totals = new Map<string, number>();
  const outlets = new Map<string, { name: string; total: number }>();
  const cells = new Map<string, Cell[]>();
  for (const cell of titles) {
    totals.set(cell.title, (totals.get(cell.title) ?? 0) + cell.count);
    const outlet = outlets.get(cell.outletId);
    outlets.set(cell.outletId, { name: cell.outlet, total: (outlet?.total ?? 0) + cell.count });
    const place = `${cell.outletId} ${cell.title}`;
    cells.set(place, [...(cells.get(place) ?? []), cell]);
  }
  const columns = [...totals].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([title]) => title);
  const shown = columns.slice(0, MOST_COLUMNS);
  const rows = [...outlets].sort((a, b) => b[1].total - a[1].total || a[1].name.localeCompare(b[1].name));
  const most = Math.max(1, ...titles.map((cell) => cell.count));
  return (
    <>
      <section aria-label={t('titles')} className="overflow-x-auto border-y" {...FOCUSABLE}>
        <table className="w-full min-w-max border-collapse text-sm">
          <caption className="sr-only">{t('titlesLead')}</caption>
          <thead>
            <tr className="border-b">
              <th
                scope="col"
                className="sticky start-0 z-10 bg-surface py-2 pe-4 text-start align-bottom font-normal text-muted"
              >
                {t('outlet')}
              </th>
              {shown.map((title) => (
                <th
                  key={title}
                  scope="col"
                  className="w-24 max-w-36 px-1.5 py-2 text-center align-bottom font-semibold leading-5"
                >
                  <bdi className="whitespace-normal">{title}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([id, outlet]) => (
              <tr key={id} className="border-b last:border-b-0">
                <th
                  scope="row"
                  className="sticky start-0 z-10 max-w-40 truncate bg-surface py-1 pe-4 text-start font-normal"
                >
                  <bdi>{outlet.name}</bdi>
                </th>
                {shown.map((title) => (
                  <td key={title} className="p-0.5 text-center">
                    <span className="flex gap-0.5">
                      {(cells.get(`${id} ${title}`) ?? []).map((cell) => (
                        <CellButton key={cell.stance} cell={cell} most={most} onOpen={onOpen} />
                      ))}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="mt-2 flex flex-wrap gap-x-4 text-muted text-xs">
        <span>{t('stanceKey')}</span>
        {columns.length > MOST_COLUMNS && (
          <span>{t('moreTitles', { count: columns.length - MOST_COLUMNS })}</span>
        )}
      </p>
    </>
  );
}

/** A part that scrolls sideways is scrolled by arrow keys, too. */
const FOCUSABLE = { tabIndex: 0 } as const;

function CellButton(props: { cell: Cell; most: number; onOpen: (cell: Cell) => void }) {
  const t = useTranslations('actors');
  const { locale, settings } = useReader();
  const { cell, most } = props;
  const stance = stanceOf(cell.stance);
  const tone = { asserted: 'text-ink', attributed: 'text-warn', denied: 'text-bad' }[stance];
  const figure = new Intl.NumberFormat(`${locale}-u-nu-${settings.digits}`).format(cell.count);
  const share = stance === 'asserted' ? 8 + (cell.count / most) * (DEEPEST - 8) : 0;
  return (
    <button
      type="button"
      onClick={() => props.onOpen(cell)}
      aria-label={t('cellLabel', {
        outlet: cell.outlet,
        title: cell.title,
        count: cell.count,
        stance: t(`stance.${stance}`),
      })}
      className={`tabular min-h-8 min-w-8 flex-1 rounded-sm px-1.5 hover:outline-1 hover:outline-accent ${tone}`}
      style={{ backgroundColor: `color-mix(in oklab, var(--accent) ${share}%, transparent)` }}
    >
      {{ asserted: figure, attributed: `«${figure}»`, denied: `≠ ${figure}` }[stance]}
    </button>
  );
}
