import {
  type ActorKind,
  type ActorRow,
  countActorOutlets,
  countActorWeeks,
  listCompanions,
  listMeetingRows,
  listQuoteRows,
  listStandsFor,
  listTitleCells,
  type MeetingRow,
  type QuoteRow,
  readActorRow,
} from '@mirqab/db/read/actors';
import { z } from 'zod';
import type { ReadContext } from './caller.ts';
import { gatherMeetings, type MeetingView } from './gather-meetings.ts';
import { ReadFailure } from './read-failure.ts';

/** Weeks of coverage shown. */
export const ACTOR_WEEKS = 52;
const MOST_MEETINGS = 200;
const MOST_QUOTES = 40;

const role = z.object({
  text: z.union([z.string(), z.record(z.string(), z.string())]),
  from: z.string().nullish(),
  to: z.string().nullish(),
  asOf: z.string().nullish(),
});
export type ActorRole = {
  text: Record<string, string>;
  from: string | null;
  to: string | null;
  asOf: string | null;
};

export type QuoteView = Omit<QuoteRow, 'sortAt'> & { at: string };
export type ActorView = {
  id: string;
  kind: ActorKind;
  label: Record<string, string>;
  roles: ActorRole[];
  wikidata: string | null;
  note: string | null;
  origin: string;
  followed: boolean;
  names: ActorRow['names'];
  articles: number;
  outlets: number;
  firstAt: string | null;
  lastAt: string | null;
  weeks: { week: string; language: string | null; count: number }[];
  byOutlet: { id: string; name: string; articles: number }[];
  titles: {
    title: string;
    stance: string;
    outletId: string;
    outlet: string;
    count: number;
    firstAt: string;
    lastAt: string;
  }[];
  meetings: MeetingView[];
  quotesBy: QuoteView[];
  quotesAbout: QuoteView[];
  companions: {
    id: string;
    kind: ActorKind;
    label: Record<string, string>;
    articles: number;
    lastAt: string;
  }[];
};

/** Everything the actor's page shows. A merged one answers with the one it was merged into. @throws ReadFailure not-found. */
export async function readActor(ctx: ReadContext, asked: string): Promise<ActorView> {
  const ids = await listStandsFor(ctx.db, asked);
  const row = ids[0] === undefined ? null : await readActorRow(ctx.db, ids[0], ctx.caller);
  if (!row) throw new ReadFailure('not-found');
  const { id } = row;
  const [weeks, byOutlet, titles, meetings, quotesBy, quotesAbout, companions] = await Promise.all([
    countActorWeeks(ctx.db, ids, ACTOR_WEEKS),
    countActorOutlets(ctx.db, ids),
    listTitleCells(ctx.db, ids),
    listMeetingRows(ctx.db, ids, MOST_MEETINGS),
    listQuoteRows(ctx.db, ids, 'by', MOST_QUOTES),
    listQuoteRows(ctx.db, ids, 'about', MOST_QUOTES),
    listCompanions(ctx.db, ids, 30),
  ]);
  return {
    id,
    kind: row.kind,
    label: row.label,
    roles: readRoles(row.roles),
    wikidata: row.wikidata,
    note: row.note,
    origin: row.origin,
    followed: row.followed,
    names: row.names,
    articles: row.articles,
    outlets: row.outlets,
    firstAt: row.firstAt?.toISOString() ?? null,
    lastAt: row.lastAt?.toISOString() ?? null,
    weeks,
    byOutlet,
    titles: titles.map((cell) => ({
      ...cell,
      firstAt: cell.firstAt.toISOString(),
      lastAt: cell.lastAt.toISOString(),
    })),
    meetings: gatherMeetings(meetings.map(stamped)),
    quotesBy: quotesBy.map(quoteOf),
    quotesAbout: quotesAbout.map(quoteOf),
    companions: companions.map((one) => ({ ...one, lastAt: one.lastAt.toISOString() })),
  };
}

const stamped = ({ sortAt, ...row }: MeetingRow) => ({ ...row, at: sortAt.toISOString() });
const quoteOf = ({ sortAt, ...row }: QuoteRow): QuoteView => ({ ...row, at: sortAt.toISOString() });

function readRoles(value: unknown): ActorRole[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) => {
    const read = role.safeParse(one);
    if (!read.success) return [];
    const { text, from, to, asOf } = read.data;
    return [
      {
        text: typeof text === 'string' ? { ar: text } : text,
        from: from ?? null,
        to: to ?? null,
        asOf: asOf ?? null,
      },
    ];
  });
}
