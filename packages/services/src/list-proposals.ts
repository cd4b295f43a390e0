import { nameKey } from '@mirqab/core/actors';
import { sentences } from '@mirqab/core/text';
import { listActorLabels } from '@mirqab/db/read/known-names';
import { countProposals, listProposalRows, listSightings, type SightingRow } from '@mirqab/db/read/proposals';
import type { ReadContext } from './caller.ts';
import { likeActors } from './like-actors.ts';
import { COUNT_CAP, decodePosition, type Page, toPage } from './paging.ts';

/** Sentences shown with a proposal. */
const SENTENCES = 3;

export type ProposalView = {
  id: string;
  name: string;
  kind: 'person' | 'organisation';
  script: string;
  state: string;
  articles: number;
  firstAt: string;
  lastAt: string;
  decidedAt: string | null;
  judgementId: string | null;
  entity: { id: string; label: Record<string, string> } | null;
  others: string[];
  sentences: {
    articleId: string;
    title: string;
    outlet: string;
    at: string;
    language: string | null;
    sentence: string;
    mark: { start: number; end: number };
  }[];
  /** Actors whose names are like it, the likest first, by which of their forms and why. */
  like: {
    id: string;
    label: Record<string, string>;
    form: string;
    score: number;
    same: boolean;
    reasons: string[];
  }[];
};

/** Names nobody listed, those that most articles hold first, with sentences and whom they may be. */
export async function listProposals(
  ctx: ReadContext,
  input: {
    state: 'open' | 'unsure' | 'accepted' | 'rejected';
    kind?: 'person' | 'organisation' | undefined;
    script?: string | undefined;
    search?: string | undefined;
    cursor?: string | null | undefined;
    limit: number;
  },
): Promise<Page<ProposalView>> {
  const search = nameKey(input.search ?? '').replace(/[%_\\]/g, '');
  const rows = await listProposalRows(
    ctx.db,
    {
      state: input.state,
      kind: input.kind ?? null,
      script: input.script ?? null,
      search: search || null,
    },
    input.limit + 1,
    decodePosition(input.cursor),
  );
  const page = toPage(rows, input.limit, (row) => String(row.articles));
  const ids = page.items.map((row) => row.id);
  const sightings = Map.groupBy(await listSightings(ctx.db, ids, SENTENCES), (row) => row.proposalId);
  const waits = input.state === 'open' || input.state === 'unsure';
  const near = waits ? await likeActors(ctx.db) : null;
  const { workspaceId } = ctx.caller;
  const like = new Map(
    page.items.map((row) => [row.id, near?.(row.name, { kind: row.kind, workspaceId }) ?? []]),
  );
  const labels = await listActorLabels(ctx.db, [...new Set([...like.values()].flat().map((one) => one.id))]);
  return {
    next: page.next,
    items: page.items.map((row) => ({
      ...row,
      firstAt: row.firstAt.toISOString(),
      lastAt: row.lastAt.toISOString(),
      decidedAt: row.decidedAt?.toISOString() ?? null,
      sentences: (sightings.get(row.id) ?? []).map(sentenceOf),
      like: (like.get(row.id) ?? []).map((one) => ({
        id: one.id,
        label: labels.get(one.id) ?? {},
        form: one.name,
        score: one.score,
        same: one.same,
        reasons: one.reasons,
      })),
    })),
  };
}

/** How many names wait in the inbox. */
export async function countWaiting(ctx: ReadContext): Promise<{ count: number; more: boolean }> {
  const count = await countProposals(ctx.db, COUNT_CAP);
  return { count: Math.min(count, COUNT_CAP), more: count > COUNT_CAP };
}

function sentenceOf(row: SightingRow): ProposalView['sentences'][number] {
  const text = row.zone === 'headline' ? row.title : row.body;
  const around =
    row.zone === 'headline'
      ? { start: 0, end: text.length }
      : (sentences(text).find((one) => one.start <= row.start && row.start < one.end) ?? row);
  const end = Math.max(around.end, row.end);
  return {
    articleId: row.articleId,
    title: row.title,
    outlet: row.outlet,
    at: row.sortAt.toISOString(),
    language: row.language,
    sentence: text.slice(around.start, end),
    mark: { start: row.start - around.start, end: row.end - around.start },
  };
}
