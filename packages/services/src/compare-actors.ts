import { type ActorKind, listStandsFor } from '@mirqab/db/read/actors';
import {
  type ComparedOutlet,
  type ComparedStory,
  type ComparedTitle,
  countComparedOutlets,
  countComparedWeeks,
  listComparedStories,
  listComparedTitles,
} from '@mirqab/db/read/compare';
import type { ReadContext } from './caller.ts';
import { ownActors } from './own-actors.ts';
import { COUNT_CAP } from './paging.ts';
import { ReadFailure } from './read-failure.ts';
import { WriteFailure } from './write-failure.ts';

const OUTLETS = 15;
const TITLES = 8;
const STORIES = 30;

export type Comparison = {
  actors: { id: string; kind: ActorKind; label: Record<string, string>; articles: number }[];
  weeks: { id: string; week: string; count: number }[];
  outlets: { id: string; name: string; counts: { id: string; count: number }[] }[];
  titles: ComparedTitle[];
  pairs: { a: string; b: string; count: number; more: boolean }[];
  stories: (Omit<ComparedStory, 'at'> & { at: string })[];
};

/**
 * Two to four actors beside each other over the last weeks: articles a week, share by outlet, titles by outlet, stories
 * in which they meet. Everything is bounded: 15 outlets, 8 titles each, 30 stories. @throws ReadFailure not-found.
 */
export async function compareActors(
  ctx: ReadContext,
  input: { ids: readonly string[]; weeks: number },
): Promise<Comparison> {
  const { db } = ctx;
  const ids = await ownActors(ctx, input.ids).catch((error) => {
    throw error instanceof WriteFailure ? new ReadFailure('not-found') : error;
  });
  const actors = await Promise.all(ids.map(async (id) => ({ id, ids: await listStandsFor(db, id) })));
  const [rows, weeks, outlets, titles, together] = await Promise.all([
    db.prisma.entity.findMany({ where: { id: { in: ids } }, select: { id: true, kind: true, label: true } }),
    countComparedWeeks(db, actors, input.weeks),
    countComparedOutlets(db, actors, input.weeks, OUTLETS),
    listComparedTitles(db, actors, input.weeks, TITLES),
    listComparedStories(db, actors, input.weeks, STORIES, COUNT_CAP + 1),
  ]);
  return {
    actors: ids.flatMap((id) => {
      const row = rows.find((one) => one.id === id);
      const articles = weeks.filter((week) => week.id === id).reduce((sum, week) => sum + week.count, 0);
      return row ? [{ id, kind: row.kind, label: readLabel(row.label), articles }] : [];
    }),
    weeks,
    outlets: gatherOutlets(outlets),
    titles,
    pairs: together.pairs.map(({ a, b, count }) => ({
      a,
      b,
      count: Math.min(count, COUNT_CAP),
      more: count > COUNT_CAP,
    })),
    stories: together.stories.map(({ at, ...story }) => ({ ...story, at: at.toISOString() })),
  };
}

function readLabel(label: unknown): Record<string, string> {
  if (typeof label !== 'object' || label === null) return {};
  return Object.fromEntries(
    Object.entries(label).flatMap(([language, name]) => (typeof name === 'string' ? [[language, name]] : [])),
  );
}

function gatherOutlets(rows: readonly ComparedOutlet[]): Comparison['outlets'] {
  const outlets = new Map<string, Comparison['outlets'][number]>();
  for (const { outletId, outlet, id, count } of rows) {
    const there = outlets.get(outletId) ?? { id: outletId, name: outlet, counts: [] };
    there.counts.push({ id, count });
    outlets.set(outletId, there);
  }
  return [...outlets.values()];
}
