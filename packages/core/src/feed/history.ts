import { resolveUrl, urlKey } from '../url/index.ts';
import type { Feed } from './types.ts';

/** One address still to be read for a source's past. */
export type HistoryStep = {
  url: string;
  kind: 'feed' | 'sitemap' /** Which page of a paged feed; 1 for everything else. */;
  page: number;
};

/** How far the reading of a source's past has come; plain JSON, kept between steps so that it can go on after a stop. */
export type History = {
  v: 1;
  queue: HistoryStep[];
  /** Keys of addresses that were queued once. */
  seen: string[];
  steps: number;
  listed: number;
  fresh: number;
};

/** What one step brought: null when its address could not be read. */
export type HistoryResult = { feed: Feed | null; fresh: number };

const MAX_STEPS = 5_000;
const MAX_QUEUE = 2_000;

/** Where a source's past begins: what stands in its list today, and where that points. `url` is the source's own address. */
export function startHistory(url: string, feed: Feed): History {
  const history: History = { v: 1, queue: [], seen: [], steps: 0, listed: 0, fresh: 0 };
  const step: HistoryStep = {
    url,
    kind: feed.kind === 'sitemap' || feed.kind === 'news-sitemap' ? 'sitemap' : 'feed',
    page: 1,
  };
  remember(history, url);
  return queueAfter(history, step, { feed, fresh: feed.items.length });
}

/**
 * The history after a step. Follows RFC 5005 links (`next`, `prev-archive`), counts WordPress pages up while they bring something new, and takes every
 * sitemap of an index, the newest first. An address is never read twice; a step that failed ends its own branch alone.
 */
export function afterStep(history: History, step: HistoryStep, result: HistoryResult): History {
  const next: History = {
    ...history,
    queue: history.queue.filter((queued) => queued.url !== step.url),
    seen: [...history.seen],
    steps: history.steps + 1,
  };
  next.listed += result.feed?.items.length ?? 0;
  next.fresh += result.fresh;
  if (next.steps >= MAX_STEPS) return { ...next, queue: [] };
  return queueAfter(next, step, result);
}

function queueAfter(history: History, step: HistoryStep, { feed, fresh }: HistoryResult): History {
  if (feed === null) return history;
  const add = (url: string | null, kind: HistoryStep['kind'], page: number): void => {
    if (url !== null && history.queue.length < MAX_QUEUE && remember(history, url))
      history.queue.push({ url, kind, page });
  };
  for (const sitemap of (feed.sitemaps ?? []).toSorted((a, b) => time(b.updatedAt) - time(a.updatedAt)))
    add(sitemap.url, 'sitemap', 1);
  if (feed.next !== undefined) add(feed.next, 'feed', step.page + 1);
  else if (step.kind === 'feed' && feed.items.length > 0 && (step.page === 1 || fresh > 0))
    add(pageOf(step.url, step.page + 1), 'feed', step.page + 1);
  return history;
}

/** The next page of a feed that WordPress serves; null for other feeds, whose pages nobody can know. */
function pageOf(url: string, page: number): string | null {
  const parsed = URL.parse(resolveUrl(url) ?? '');
  if (
    parsed === null ||
    !(/\/feed\/?(?:rss2?\/?|atom\/?)?$/.test(parsed.pathname) || parsed.searchParams.has('feed'))
  )
    return null;
  parsed.searchParams.set('paged', String(page));
  return parsed.href;
}

function remember(history: History, url: string): boolean {
  const key = urlKey(url) ?? url;
  if (history.seen.includes(key)) return false;
  history.seen.push(key);
  return true;
}

function time(date: string | null): number {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? 0 : at;
}
