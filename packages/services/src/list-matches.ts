import { listMatchRows, type MatchRow } from '@mirqab/db/read/alerts';
import { readSpans } from './article-json.ts';
import type { ReadContext } from './caller.ts';
import { type MarkedSpan, markSpan } from './mark-span.ts';
import { ownAlert } from './own-alert.ts';
import { decodePosition, type Page, toPage } from './paging.ts';

export type MatchView = {
  articleId: string;
  storyId: string | null;
  title: string;
  url: string | null;
  outlet: { id: string; name: string };
  language: string | null;
  at: string;
  sends: boolean;
  spans: MarkedSpan[];
  judged: 'right' | 'wrong' | null;
};

/** What an alert fired on, newest first, with the sentences. @throws ReadFailure not-found. */
export async function listMatches(
  ctx: ReadContext,
  input: { alertId: string; cursor?: string | null | undefined; limit: number },
): Promise<Page<MatchView>> {
  const { id } = await ownAlert(ctx, input.alertId);
  const rows = await listMatchRows(ctx.db, id, input.limit + 1, decodePosition(input.cursor));
  const page = toPage(
    rows.map((row) => ({ ...row, id: row.articleId })),
    input.limit,
    (row) => row.at.toISOString(),
  );
  return { items: page.items.map(viewOf), next: page.next };
}

function viewOf(row: MatchRow): MatchView {
  return {
    articleId: row.articleId,
    storyId: row.storyId,
    title: row.title,
    url: row.url,
    outlet: { id: row.outletId, name: row.outletName },
    language: row.language,
    at: row.at.toISOString(),
    sends: row.sends,
    spans: readSpans(row.spans).map((span) => markSpan(span, row)),
    judged: row.judged === 'match.right' ? 'right' : row.judged === 'match.wrong' ? 'wrong' : null,
  };
}
