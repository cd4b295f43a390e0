import { type ItemRow, listItemRows, readLedger as readRows } from '@mirqab/db/read/sources';
import { type Problem, readProblem } from './article-json.ts';
import type { ReadContext } from './caller.ts';
import { decodePosition, type Page, toPage } from './paging.ts';

export type LedgerSpan = { sourceId?: string | undefined; since: string; until: string };
export type Ledger = {
  listed: number;
  /** They add up to `listed`. */
  parts: { fate: string; reason: string | null; count: number }[];
};

/** What became of everything listed in a span of time: nothing is left out, every part opens its rows. */
export async function readLedger(ctx: ReadContext, span: LedgerSpan): Promise<Ledger> {
  const parts = await readRows(ctx.db, rangeOf(span));
  return { listed: parts.reduce((sum, part) => sum + part.count, 0), parts };
}

export type ItemView = {
  id: string;
  sourceId: string;
  outlet: string;
  url: string | null;
  title: string | null;
  fate: string;
  reason: string | null;
  problem: Problem | null;
  attempts: number;
  articleId: string | null;
  firstSeenAt: string;
};

/** The items behind a part of the ledger, newest first. */
export async function listItems(
  ctx: ReadContext,
  input: LedgerSpan & {
    fate?: string | undefined;
    /** Left out for any; null for those without one. */
    reason?: string | null | undefined;
    cursor?: string | null | undefined;
    limit: number;
  },
): Promise<Page<ItemView>> {
  const filter = { ...rangeOf(input), fate: input.fate ?? null, reason: input.reason };
  const rows = await listItemRows(ctx.db, filter, input.limit + 1, decodePosition(input.cursor));
  const page = toPage(rows, input.limit, (row) => row.firstSeenAt.toISOString());
  return { items: page.items.map(viewOf), next: page.next };
}

const rangeOf = (span: LedgerSpan) => ({
  sourceId: span.sourceId ?? null,
  since: new Date(span.since),
  until: new Date(span.until),
});

const isCoded = (detail: unknown): boolean =>
  typeof detail === 'object' && detail !== null && 'code' in detail;

const viewOf = ({ detail, firstSeenAt, ...row }: ItemRow): ItemView => ({
  ...row,
  // What an item met has a code; other notes on it (the bytes that were kept, its attempts) are no problem.
  problem: isCoded(detail) ? readProblem(detail) : null,
  firstSeenAt: firstSeenAt.toISOString(),
});
