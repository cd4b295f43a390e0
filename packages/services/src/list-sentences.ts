import { sentences } from '@mirqab/core/text';
import { listMentionRows, listStandsFor, type SentenceRow } from '@mirqab/db/read/actors';
import type { ReadContext } from './caller.ts';
import { ownActor } from './own-actor.ts';

export type SentenceView = {
  articleId: string;
  title: string;
  outlet: { id: string; name: string };
  at: string;
  language: string | null;
  zone: string;
  sentence: string;
  /** The name, and the title that was asked for, in the sentence. */
  marks: { start: number; end: number }[];
};

const MOST = 100;

/** The sentences behind a number or a cell of an actor's page, newest first, one an article. @throws ReadFailure not-found. */
export async function listSentences(
  ctx: ReadContext,
  filter: {
    entityId: string;
    outletId?: string | undefined;
    title?: string | undefined;
    stance?: string | undefined;
    week?: string | undefined;
    withId?: string | undefined;
    /** Of the last so many weeks alone. */
    weeks?: number | undefined;
  },
): Promise<SentenceView[]> {
  const entityIds = await ownActor(ctx, filter.entityId);
  const withIds = filter.withId ? await listStandsFor(ctx.db, filter.withId) : null;
  const rows = await listMentionRows(
    ctx.db,
    {
      entityIds,
      outletId: filter.outletId ?? null,
      title: filter.title ?? null,
      stance: filter.stance ?? null,
      week: filter.week ?? null,
      withIds,
      weeks: filter.weeks ?? null,
    },
    MOST,
  );
  return rows.map(viewOf);
}

function viewOf(row: SentenceRow): SentenceView {
  const text = row.zone === 'headline' ? row.title : row.body;
  const from = Math.min(row.start, row.titleStart ?? row.start);
  const around =
    row.zone === 'headline'
      ? { start: 0, end: text.length }
      : (sentences(text).find((one) => one.start <= from && from < one.end) ?? { start: from, end: row.end });
  const end = Math.max(around.end, row.end);
  const places = [{ start: row.start, end: row.end }];
  if (row.titleStart !== null && row.titleEnd !== null)
    places.push({ start: row.titleStart, end: row.titleEnd });
  return {
    articleId: row.articleId,
    title: row.title,
    outlet: row.outlet,
    at: row.sortAt.toISOString(),
    language: row.language,
    zone: row.zone,
    sentence: text.slice(around.start, end),
    marks: places
      .map((place) => ({ start: place.start - around.start, end: place.end - around.start }))
      .sort((a, b) => a.start - b.start),
  };
}
