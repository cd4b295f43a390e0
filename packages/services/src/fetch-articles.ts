import { type OutletRules, outletRules } from '@mirqab/core/page';
import type { ClaimedItem } from '@mirqab/db/write/items';
import { z } from 'zod';
import type { FetchPort, FetchResult, KeptBytes, RawStore } from './ports.ts';
import type { ArticleTask } from './prepare-article.ts';

/** Units of markup from which a feed's own text is taken for the article. */
const WHOLE_TEXT = 600;
/** Tries of a page whose failure may pass. */
const MOST_TRIES = 6;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;

/** One page in four, by chance: the end of an id says nothing of what it names. */
const WEIGHED = /[0-3]$/;

const listedShape = z.object({
  publishedAt: z.string().nullish(),
  updatedAt: z.string().nullish(),
  summary: z.string().nullish(),
  authors: z.array(z.string()).nullish(),
  language: z.string().nullish(),
  form: z.enum(['html', 'text']).nullish(),
});

/** An item with what is to be read of it. */
export type Fetched = {
  item: ClaimedItem;
  task: ArticleTask;
  /** Where the page was found, after redirects. */
  url: string | null;
  raw: KeptBytes;
  contentType: string | null;
  /** What the quality of the reading must say: `truncated`, `feed-text`. */
  notes: string[];
};

export type Missed =
  | { item: ClaimedItem; kind: 'settled'; fate: 'shelved' | 'failed'; reason: string; detail: unknown }
  | { item: ClaimedItem; kind: 'postponed'; waitMs: number; reason: string; spent: boolean };

/**
 * Gets what each item's article is read from: its page, or the feed's own text where the source says
 * so or the page cannot be had. Keeps the raw bytes. A failure ends as a fate, never as an error.
 */
export async function fetchArticles(
  ctx: { fetch: FetchPort; raw: RawStore },
  items: ClaimedItem[],
): Promise<{ fetched: Fetched[]; missed: Missed[] }> {
  const results = await Promise.all(items.map((item) => fetchOne(ctx, item)));
  const fetched: Fetched[] = [];
  const missed: Missed[] = [];
  for (const result of results) {
    if ('kind' in result) missed.push(result);
    else fetched.push(result);
  }
  return { fetched, missed };
}

async function fetchOne(
  ctx: { fetch: FetchPort; raw: RawStore },
  item: ClaimedItem,
): Promise<Fetched | Missed> {
  if (item.sourceKind === 'import') return fromImport(ctx.raw, item);
  const whole = item.contentHtml !== null && item.contentHtml.length >= WHOLE_TEXT;
  if (item.url === null || (!item.fetchPages && whole)) {
    if (item.contentHtml === null) return settled(item, 'shelved', 'no-address', null);
    return fromFeed(ctx.raw, item, item.contentHtml, []);
  }
  const result = await ctx.fetch({ url: item.url, kind: 'page', hostGapMs: item.hostGapMs });
  if (result.ok) {
    const raw = await ctx.raw.put(result.bytes);
    const contentType = result.headers['content-type'] ?? null;
    const task = { ...taskOf(item), url: result.url, bytes: result.bytes, contentType };
    const notes = result.truncated ? ['truncated'] : [];
    return { item, task, url: result.url, raw, contentType, notes };
  }
  const final = result.fate === 'never' || item.attempts >= MOST_TRIES;
  if (final && whole && item.contentHtml !== null) {
    return fromFeed(ctx.raw, item, item.contentHtml, ['feed-text', result.code]);
  }
  return missedBy(item, result, final);
}

function missedBy(item: ClaimedItem, result: Extract<FetchResult, { ok: false }>, final: boolean): Missed {
  if (final) {
    const gone = result.status === 404 || result.status === 410;
    return settled(item, 'failed', gone ? 'gone' : result.code, {
      status: result.status,
      message: result.detail,
    });
  }
  const spent = result.fate === 'again';
  const asked = Number(result.retryAfter ?? Number.NaN) * 1000;
  const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 4 ** (item.attempts - 1));
  const waitMs =
    Number.isFinite(asked) && asked > 0
      ? Math.min(asked, LONGEST_PAUSE_MS * 4)
      : spent
        ? pause
        : FIRST_PAUSE_MS;
  return { item, kind: 'postponed', waitMs, reason: result.code, spent };
}

function settled(item: ClaimedItem, fate: 'shelved' | 'failed', reason: string, detail: unknown): Missed {
  return { item, kind: 'settled', fate, reason, detail };
}

async function fromFeed(raw: RawStore, item: ClaimedItem, html: string, notes: string[]): Promise<Fetched> {
  const page = feedPage(item.title, html);
  const bytes = new TextEncoder().encode(page);
  return {
    item,
    task: { ...taskOf(item), html: page },
    url: item.url,
    raw: await raw.put(bytes),
    contentType: 'text/html; charset=utf-8',
    notes,
  };
}

async function fromImport(raw: RawStore, item: ClaimedItem): Promise<Fetched> {
  const content = item.contentHtml ?? '';
  const listed = listedShape.safeParse(item.listed);
  if (listed.success && listed.data.form !== 'text') return fromFeed(raw, item, content, []);
  const kept = await raw.put(new TextEncoder().encode(content));
  const task = { ...taskOf(item), text: content };
  return { item, task, url: item.url, raw: kept, contentType: 'text/plain; charset=utf-8', notes: [] };
}

/** A feed's own text as the page it would have been, so that one reader reads both. */
export function feedPage(title: string | null, html: string): string {
  const heading = (title ?? '').replace(/[&<>]/g, (sign) =>
    sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;',
  );
  return `<!doctype html><html><head><meta charset="utf-8"><title>${heading}</title></head><body><article><h1>${heading}</h1>${html}</article></body></html>`;
}

function taskOf(item: ClaimedItem): ArticleTask {
  const listed = listedShape.safeParse(item.listed);
  const said = listed.success ? listed.data : {};
  return {
    url: item.url,
    bytes: null,
    contentType: null,
    html: null,
    text: null,
    fetchedAt: item.now.toISOString(),
    rules: rulesOf(item.rules),
    template: item.template ?? [],
    weigh: item.rules !== null && WEIGHED.test(item.id),
    listed: {
      ...(item.title === null ? {} : { title: item.title }),
      ...(said.publishedAt ? { publishedAt: said.publishedAt } : {}),
      ...(said.authors ? { authors: said.authors } : {}),
    },
  };
}

/** An outlet's stored rules; unreadable ones are none. */
export function rulesOf(stored: unknown): OutletRules | null {
  if (stored === null || stored === undefined) return null;
  const rules = outletRules.safeParse(stored);
  return rules.success ? rules.data : null;
}
