import { type AlertSettings, expectedPerDay, tooWide, type WidthWarning } from '@mirqab/core/alerts';
import { examineQuery, type MatchSpan } from '@mirqab/core/query';
import {
  listPreviewTexts,
  measureWindow,
  type PreviewPosition,
  type PreviewText,
} from '@mirqab/db/read/preview';
import { readZones } from './article-json.ts';
import type { ReadContext } from './caller.ts';
import { type MarkedSpan, markSpan } from './mark-span.ts';
import { prepareQuery, type ReadyQuery } from './read-query.ts';
import { parseStored } from './stored-query.ts';

/** Days an alert is tried over. */
export const PREVIEW_DAYS = 30;
const DAY_MS = 86_400_000;
const BATCH = 200;
/** Articles that pass the prefilter and are matched; beyond it the counts are "at least". */
const MOST_MATCHED = 4_000;
/** Newest articles looked through for hits that stand only outside headline and body. */
const MOST_OUTSIDE = 1_000;
const MOST_HITS = 60;

export type PreviewHit = {
  articleId: string;
  storyId: string;
  title: string;
  url: string | null;
  outlet: { id: string; name: string };
  language: string | null;
  at: string;
  spans: MarkedSpan[];
};

export type AlertPreview = {
  since: string;
  until: string;
  /** Articles the window holds. */
  searched: number;
  articles: number;
  stories: number;
  /** True when the window holds more than were matched. */
  more: boolean;
  /** First matches of stories, a number a day in the reader's zone, days without any left out. */
  days: { day: string; count: number }[];
  hits: PreviewHit[];
  /** Articles, of the newest looked at, in which the words stand only outside headline and body. */
  outside: { count: number; searched: number; hits: PreviewHit[] };
  expected: { perDay: number; busiestDay: number };
  warnings: WidthWarning[];
};

/**
 * What an alert would have fired over the last thirty days: the matcher that fires it, over the stored
 * archive. Reads in batches and lets the loop breathe between them, so that a wide query stalls nobody.
 *
 * @throws ReadFailure query-invalid with the place and what would be right there.
 */
export async function previewAlert(
  ctx: ReadContext,
  input: { query: string; settings: AlertSettings },
): Promise<AlertPreview> {
  const stored = parseStored(input.query);
  const query = await prepareQuery(ctx, input.query);
  const window = { since: new Date(ctx.now.getTime() - PREVIEW_DAYS * DAY_MS), until: ctx.now };
  const { articles: searched, oldest } = await measureWindow(ctx.db, window);
  const zone = input.settings.timeZone;
  if (!query) {
    const none = { count: 0, searched: 0, hits: [] };
    return {
      ...stamps(window),
      searched,
      articles: 0,
      stories: 0,
      more: false,
      days: [],
      hits: [],
      outside: none,
      expected: { perDay: 0, busiestDay: 0 },
      warnings: [],
    };
  }

  const firstOf = new Map<string, Date>();
  const hits: PreviewHit[] = [];
  const matchedIds = new Set<string>();
  const more = await eachBatch(ctx, { ...window, where: query.where }, MOST_MATCHED, (text) => {
    const { matched, spans } = examine(query, text);
    if (!matched) return;
    matchedIds.add(text.articleId);
    const known = firstOf.get(text.storyId);
    if (!known || text.sortAt < known) firstOf.set(text.storyId, text.sortAt);
    if (hits.length < MOST_HITS) hits.push(hitOf(text, spans));
  });

  const outside = { count: 0, searched: 0, hits: [] as PreviewHit[] };
  await eachBatch(ctx, { ...window, where: null }, MOST_OUTSIDE, (text) => {
    outside.searched += 1;
    if (matchedIds.has(text.articleId)) return;
    const { matched, outside: spans } = examine(query, text);
    if (matched || spans.length === 0) return;
    outside.count += 1;
    if (outside.hits.length < 10) outside.hits.push(hitOf(text, spans));
  });

  const firstMatches = [...firstOf.values()].map((at) => at.toISOString());
  const counts = { articles: matchedIds.size, stories: firstOf.size, searched, firstMatches };
  const age = oldest ? Math.ceil((ctx.now.getTime() - oldest.getTime()) / DAY_MS) : 1;
  const expected = expectedPerDay(counts, Math.min(PREVIEW_DAYS, Math.max(1, age)), zone);
  return {
    ...stamps(window),
    searched,
    articles: counts.articles,
    stories: counts.stories,
    more,
    days: countDays([...firstOf.values()], zone),
    hits,
    outside,
    expected,
    warnings: tooWide(stored, counts, expected, input.settings),
  };
}

const stamps = (window: { since: Date; until: Date }) => ({
  since: window.since.toISOString(),
  until: window.until.toISOString(),
});

/** Goes through a window in batches, at most `most` articles; true when there were further ones. */
async function eachBatch(
  ctx: ReadContext,
  window: Parameters<typeof listPreviewTexts>[1],
  most: number,
  look: (text: PreviewText) => void,
): Promise<boolean> {
  let from: PreviewPosition | null = null;
  for (let seen = 0; seen < most; seen += BATCH) {
    const texts: PreviewText[] = await listPreviewTexts(ctx.db, window, BATCH, from);
    for (const text of texts) look(text);
    const last = texts.at(-1);
    if (texts.length < BATCH || !last) return false;
    from = { sortAt: last.sortAt, id: last.articleId };
    await new Promise((resolve) => setImmediate(resolve));
  }
  return true;
}

function examine(query: ReadyQuery, text: PreviewText) {
  return examineQuery(query.matcher, {
    title: text.title,
    body: text.body,
    zones: readZones(text.zones),
    publishedAt: text.dateStated ?? text.publishedOn,
    outlet: text.outlet,
    language: text.language,
    mentions: text.mentions,
  });
}

function hitOf(text: PreviewText, spans: MatchSpan[]): PreviewHit {
  return {
    articleId: text.articleId,
    storyId: text.storyId,
    title: text.title,
    url: text.url,
    outlet: text.outlet,
    language: text.language,
    at: text.sortAt.toISOString(),
    spans: spans
      .slice(0, 5)
      .map(({ index, ...span }) =>
        markSpan(span, { title: text.title, body: text.body, zones: readZones(text.zones), index }),
      ),
  };
}

function countDays(instants: Date[], timeZone: string): { day: string; count: number }[] {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const counts = new Map<string, number>();
  for (const at of instants) {
    const day = format.format(at);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts].map(([day, count]) => ({ day, count })).sort((a, b) => a.day.localeCompare(b.day));
}
