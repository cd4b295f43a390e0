import {
  type ArticleRow,
  type CopyRow,
  listArticleQuotes,
  listMentions,
  listRevisions,
  type MentionRow,
  type QuoteRow,
  readArticleRow,
} from '@mirqab/db/read/articles';
import { listStoryRows, resolveStoryId, type StoryRow } from '@mirqab/db/read/stories';
import {
  type ArticleZone,
  type DateEvidence,
  type MentionTitle,
  type RevisionChange,
  readChange,
  readEvidence,
  readTitles,
  readZones,
} from './article-json.ts';
import type { ReadContext } from './caller.ts';
import { readCopies } from './read-copies.ts';
import { ReadFailure } from './read-failure.ts';

export type ArticleReading = Omit<
  ArticleRow,
  'zones' | 'dateEvidence' | 'segments' | 'quality' | 'rawHash'
> & {
  zones: ArticleZone[];
  dateEvidence: DateEvidence[];
  mentions: (Omit<MentionRow, 'titles'> & { titles: MentionTitle[] })[];
  quotes: QuoteRow[];
  original: CopyRow | null;
  copies: CopyRow[];
  revisions: { number: number; title: string; seenAt: string; change: RevisionChange }[];
  story: StoryRow | null;
};

/**
 * An article as the reading view shows it: text, zones, mentions of its newest revision, copies, revisions.
 * A withdrawn one comes without text.
 *
 * @throws ReadFailure not-found.
 */
export async function readArticle(ctx: ReadContext, id: string): Promise<ArticleReading> {
  const row = await readArticleRow(ctx.db, id);
  if (!row) throw new ReadFailure('not-found');
  const { zones, dateEvidence, segments: _s, quality: _q, rawHash: _r, ...rest } = row;
  if (row.withdrawnAt) {
    return {
      ...rest,
      body: '',
      zones: [],
      dateEvidence: [],
      mentions: [],
      quotes: [],
      original: null,
      copies: [],
      revisions: [],
      story: null,
    };
  }
  const [mentions, quotes, copies, revisions, story] = await Promise.all([
    listMentions(ctx.db, id, row.revision),
    listArticleQuotes(ctx.db, id, row.revision),
    readCopies(ctx.db, id),
    listRevisions(ctx.db, id),
    storyOf(ctx, row.storyId),
  ]);
  return {
    ...rest,
    zones: readZones(zones),
    dateEvidence: readEvidence(dateEvidence),
    mentions: mentions.map((one) => ({ ...one, titles: readTitles(one.titles) })),
    quotes,
    ...copies,
    revisions: revisions.map((one) => ({ ...one, change: readChange(one.change) })),
    story,
  };
}

async function storyOf(ctx: ReadContext, storyId: string | null): Promise<StoryRow | null> {
  const id = storyId ? await resolveStoryId(ctx.db, storyId) : null;
  if (!id) return null;
  const rows = await listStoryRows(ctx.db, { userId: ctx.caller.userId, ids: [id] }, 1);
  return rows[0] ?? null;
}
