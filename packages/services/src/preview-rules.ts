import { setImmediate as turn } from 'node:timers/promises';
import {
  checkRules,
  compareZones,
  countRules,
  type LinePair,
  type OutletRules,
  type PageReading,
  type RuleHit,
  type RuleProblem,
  readLearnt,
} from '@mirqab/core/page';
import { type KeptArticle, listKept } from '@mirqab/db/write/kept';
import type { ReadContext } from './caller.ts';
import { keptTask } from './kept-task.ts';
import type { RawStore } from './ports.ts';
import { pageInput } from './prepare-article.ts';
import { requireRole } from './require-role.ts';

/** Pages of one preview. */
export const MOST_PAGES = 5;
/** A longer page is not read here: it waits for the worker, whose threads can be ended. */
const MOST_BYTES = 2 * 1024 * 1024;
/** After so long no further page is begun. */
const MOST_MS = 1_500;
const MOST_LINES = 400;
const MOST_TEXT = 600;

const FIELDS = ['title', 'byline', 'publishedAt', 'section'] as const;
export type FieldChange = {
  field: (typeof FIELDS)[number];
  before: string | null;
  after: string | null;
};
export type PageChange = {
  articleId: string;
  /** missing: its bytes are gone. large: not read here. late: the time was over before its turn. */
  state: 'read' | 'missing' | 'large' | 'late';
  /** Lines whose zone would be another, and fields with another value. */
  lines: number;
  fields: number;
};
export type RulePreview = {
  problems: RuleProblem[];
  pages: PageChange[];
  /** The page that is looked at, line by line; null when it was not read. */
  shown: {
    articleId: string;
    lines: LinePair[];
    more: number;
    fields: FieldChange[];
    hits: RuleHit[];
  } | null;
};

/**
 * What edited rules would change on stored pages, read by the reader that reads for good: each page once by the outlet's rules of
 * now and once by the edited ones. Nothing is written. Runs in the asking process, which is safe for what the reader bounds by
 * itself (depth, elements, markup, steps of a selector) and what is bounded here: few pages of at most 2 MB, one at a time with a
 * turn of the loop between, and no further one after a second and a half.
 *
 * @throws WriteFailure forbidden.
 */
export async function previewRules(
  ctx: ReadContext & { raw: Pick<RawStore, 'get'> },
  input: { outletId: string; rules: unknown; articleIds: string[]; shownId: string | null },
): Promise<RulePreview> {
  requireRole(ctx.caller, 'admin');
  const checked = checkRules(input.rules ?? {});
  if (!checked.ok) return { problems: checked.problems, pages: [], shown: null };
  const ids = [...new Set(input.shownId === null ? [] : [input.shownId, ...input.articleIds])].slice(
    0,
    MOST_PAGES,
  );
  const kept = new Map(
    (await listKept(ctx.db.pool, ids))
      .filter((article) => article.outletId === input.outletId)
      .map((article) => [article.id, article]),
  );
  const end = performance.now() + MOST_MS;
  const pages: PageChange[] = [];
  let shown: RulePreview['shown'] = null;
  for (const articleId of ids) {
    const article = kept.get(articleId);
    const state = performance.now() > end ? 'late' : article ? null : 'missing';
    const bytes = article?.rawHash && state === null ? await ctx.raw.get(article.rawHash) : null;
    if (state !== null || !article || bytes === null || bytes.length > MOST_BYTES) {
      pages.push({ articleId, state: state ?? (bytes ? 'large' : 'missing'), lines: 0, fields: 0 });
      continue;
    }
    const change = compare(article, bytes, checked.rules);
    const lines = change.pairs.filter(isChanged).length;
    pages.push({ articleId, state: 'read', lines, fields: change.fields.length });
    if (articleId === input.shownId) {
      const few = change.pairs.slice(0, MOST_LINES);
      shown = {
        articleId,
        lines: few.map((pair) => ({ ...pair, text: pair.text.slice(0, MOST_TEXT) })),
        more: change.pairs.length - few.length,
        fields: change.fields,
        hits: change.hits,
      };
    }
    await turn();
  }
  return { problems: [], pages, shown };
}

function compare(article: KeptArticle, bytes: Uint8Array, rules: OutletRules) {
  const task = keptTask(article, bytes);
  const before = readLearnt(pageInput(task));
  const after = readLearnt(pageInput({ ...task, rules }));
  return {
    pairs: compareZones(before, after),
    fields: FIELDS.flatMap((field) => fieldChange(field, before, after)),
    hits: countRules(after, rules),
  };
}

const isChanged = ({ before, after }: LinePair): boolean => before?.kind !== after?.kind;

function fieldChange(field: FieldChange['field'], before: PageReading, after: PageReading): FieldChange[] {
  const was = before[field] ?? null;
  const is = after[field] ?? null;
  return was === is ? [] : [{ field, before: was, after: is }];
}
