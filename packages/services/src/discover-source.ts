import { randomUUID } from 'node:crypto';
import { nextTry, previewFeed, type SourceCandidate, sitemapsInRobots, type Tried } from '@mirqab/core/feed';
import { detectLanguage } from '@mirqab/core/text';
import {
  type HeldDiscovery,
  holdDiscovery,
  noteDiscovery,
  renewDiscovery,
} from '@mirqab/db/write/discoveries';
import { followIndex } from './fetch-source.ts';
import { type PipelineContext, whileHolding } from './hold.ts';
import type { Feed, FeedReading, FeedTask, FetchPort, FetchRequest, FetchResult, Reader } from './ports.ts';
import type { DiscoveryStep, Prospect } from './prospect.ts';

/** A page is offered as a listing when it lists at least so many articles. */
const LEAST_LISTED = 5;
/** Nobody waits longer in front of a form. */
const PATIENCE_MS = 90_000;
/** Answers after which the site's usual feed addresses are worth asking: the page refuses or is gone, the site is there. */
const ASK_ON = new Set([401, 403, 404, 405, 406, 410]);

export type DiscoveryContext = PipelineContext & { fetch: FetchPort; reader: Pick<Reader, 'feed'> };
export type DiscoveryReport = { done: boolean; found?: number; asked?: number; code?: string | null };

/**
 * Looks for what can be read at an address somebody pasted: the feed or sitemap it is, the feeds and sitemaps its page and its robots file
 * state, the usual places, the page itself as a list of links. Each is asked once, politely, and what it would bring is written to the
 * discovery's row as it comes. With a selector the address is read as a listing by it and nothing else is asked.
 */
export async function discoverSource(
  ctx: DiscoveryContext,
  { discoveryId }: { discoveryId: string },
): Promise<DiscoveryReport> {
  const lease = randomUUID();
  const held = await holdDiscovery(ctx.db, { id: discoveryId, lease, leaseMs: ctx.leaseMs });
  if (!held) return { done: false };
  return whileHolding(
    ctx.leaseMs,
    () => renewDiscovery(ctx.db, held.id, lease, ctx.leaseMs),
    async () => {
      const search = new Search(ctx, held, lease);
      const code = await search.run();
      return { done: true, found: search.found.length, asked: search.steps.length, code };
    },
  );
}

type Read = { task: FeedTask; reading: FeedReading; movedTo: string | null };

class Search {
  readonly steps: DiscoveryStep[] = [];
  readonly found: Prospect[] = [];
  readonly #ctx: DiscoveryContext;
  readonly #held: HeldDiscovery;
  readonly #lease: string;
  readonly #until = performance.now() + PATIENCE_MS;

  constructor(ctx: DiscoveryContext, held: HeldDiscovery, lease: string) {
    this.#ctx = ctx;
    this.#held = held;
    this.#lease = lease;
  }

  /** Writes the end of it, and returns the code of what stood in the way when nothing was found. */
  async run(): Promise<string | null> {
    const { selector } = this.#held;
    const problem = selector === null ? await this.#lookAround() : await this.#readListing(selector);
    await this.#note(this.found.length > 0 ? null : problem, true);
    return this.found.length > 0 ? null : (problem?.code ?? null);
  }

  async #readListing(selector: string): Promise<Problem | null> {
    const read = await this.#ask(this.#held.url, 'address', { sourceKind: 'listing', selector });
    if (!read.ok) return read.problem;
    return this.#offer(this.#held.url, 'listing', 'address', read.read, selector)
      ? null
      : { code: 'no-list-found', message: null };
  }

  async #lookAround(): Promise<Problem | null> {
    const first = await this.#askFirst();
    if (!first.ok && !(first.status !== null && ASK_ON.has(first.status))) return first.problem;
    const page = first.ok ? first.read : null;
    if (page?.reading.ok) {
      if (page.reading.feed.kind === 'opml') return { code: 'opml', message: null };
      const kind = kindOf(page.reading.feed);
      await this.#resolve(page.reading.feed);
      return this.#offer(page.movedTo ?? this.#held.url, kind, 'address', page, null)
        ? null
        : { code: 'empty-feed', message: null };
    }
    const candidates = [
      ...(page && !page.reading.ok ? (page.reading.candidates ?? []) : this.#usual()),
      ...(await this.#robots(page?.task.url ?? this.#held.url)),
    ];
    await this.#tryAll(candidates, page);
    if (page) await this.#asListing(page);
    const none = { code: page ? 'nothing-found' : 'http', message: null };
    return first.ok ? none : first.problem;
  }

  /** An address without a scheme was taken for https; a small site may answer http alone. */
  async #askFirst(): Promise<Asked> {
    const { url } = this.#held;
    const asked = await this.#ask(url, 'address');
    const refused = !asked.ok && ['connect-failed', 'reset', 'tls'].includes(asked.problem.code);
    if (!refused || !url.startsWith('https:')) return asked;
    const plain = await this.#ask(url.replace('https:', 'http:'), 'address');
    return plain.ok ? plain : asked;
  }

  async #tryAll(candidates: readonly SourceCandidate[], page: Read | null): Promise<void> {
    const tried: Tried[] = [];
    for (
      let next = nextTry(candidates, tried);
      next !== null && performance.now() < this.#until;
      next = nextTry(candidates, tried)
    ) {
      const { url, kind, via } = next;
      const as = kind === 'listing' ? { sourceKind: 'listing' } : {};
      // A page that a platform makes to be read as a list may be the very one that was pasted.
      const asked =
        page && kind === 'listing' && url === page.task.url
          ? await this.#again(page, as)
          : await this.#ask(url, via, as);
      let good = false;
      if (asked.ok && asked.read.reading.ok) {
        await this.#resolve(asked.read.reading.feed);
        const found = kind === 'listing' ? 'listing' : kindOf(asked.read.reading.feed);
        good = this.#offer(asked.read.movedTo ?? url, found, via, asked.read, null, next.title);
      }
      tried.push({ url, good });
      await this.#note(null, false);
    }
  }

  async #again({ task }: Read, as: Pick<FeedTask, 'sourceKind'>): Promise<Asked> {
    const reading = await this.#ctx.reader.feed({ ...task, ...as });
    return { ok: true, read: { task, reading, movedTo: null } };
  }

  /** The page that is at hand, as a list of links: asked of nobody. */
  async #asListing({ task }: Read): Promise<void> {
    const reading = await this.#ctx.reader.feed({ ...task, sourceKind: 'listing' });
    if (!reading.ok || reading.feed.items.length < LEAST_LISTED) return;
    this.#offer(task.url, 'listing', 'page', { task, reading, movedTo: null }, null);
  }

  /** An index lists sitemaps: the entries of its newest are what it would bring. */
  async #resolve(feed: Feed): Promise<void> {
    if (!feed.sitemaps?.length) return;
    const { hostGapMs, now } = this.#held;
    const whole = await followIndex(this.#ctx, { hostGapMs, now }, feed);
    feed.items = whole.ok ? whole.feed.items : [];
  }

  async #robots(url: string): Promise<SourceCandidate[]> {
    const address = new URL('/robots.txt', url).href;
    const fetched = await this.#get(address, 'page');
    if (!fetched.ok || fetched.status === 304) return [];
    return sitemapsInRobots(Buffer.from(fetched.bytes).toString('utf8'), fetched.url);
  }

  /** Where a feed may be when the page itself was not given to us. */
  #usual(): SourceCandidate[] {
    return ['/feed/', '/rss.xml', '/rss'].map((path) => ({
      url: new URL(path, this.#held.url).href,
      kind: 'feed',
      title: null,
      via: 'common-path',
      stated: false,
    }));
  }

  async #ask(url: string, via: string, as: Pick<FeedTask, 'sourceKind' | 'selector'> = {}): Promise<Asked> {
    const step: DiscoveryStep = { url, via, outcome: 'asking', code: null };
    this.steps.push(step);
    await this.#note(null, false);
    const fetched = await this.#get(url, as.sourceKind === 'listing' ? 'page' : 'feed');
    if (!fetched.ok) {
      Object.assign(step, { outcome: 'failed', code: fetched.code });
      return { ok: false, status: fetched.status, problem: { code: fetched.code, message: fetched.detail } };
    }
    const contentType = fetched.headers['content-type'] ?? null;
    const task: FeedTask = { bytes: fetched.bytes, contentType, url: fetched.url };
    const reading = await this.#ctx.reader.feed({ ...task, ...as });
    Object.assign(step, reading.ok ? { outcome: 'found' } : { outcome: 'nothing', code: reading.code });
    return { ok: true, read: { task, reading, movedTo: fetched.movedTo } };
  }

  #get(url: string, kind: FetchRequest['kind']): Promise<FetchResult> {
    return this.#ctx.fetch({ url, kind, hostGapMs: this.#held.hostGapMs });
  }

  /** Notes what a reading would bring; false when it lists nothing, or the same is offered already. */
  #offer(
    address: string,
    kind: Prospect['kind'],
    via: string,
    { reading }: Read,
    selector: string | null,
    named: string | null = null,
  ): boolean {
    const url = URL.parse(address);
    if (!reading.ok || url === null || reading.feed.items.length === 0) return false;
    if (reading.feed.kind === 'opml') return false;
    url.hash = '';
    if (this.found.some((one) => one.url === url.href && one.kind === kind)) return false;
    const { feed } = reading;
    const seen = previewFeed(feed, this.#held.now.getTime());
    this.found.push({
      url: url.href,
      kind,
      via,
      format: seen.kind,
      title: clip(seen.title ?? named),
      language: seen.language,
      listed: feed.items.length,
      perDay: seen.perDay,
      newest: seen.newest,
      text: seen.text,
      selector,
      items: seen.items.map(({ title, url: link, publishedAt, updatedAt, language }) => ({
        title: clip(title),
        url: link,
        publishedAt: publishedAt ?? updatedAt,
        language: language ?? (title ? detectLanguage(title).language : null),
      })),
    });
    return true;
  }

  async #note(problem: Problem | null, done: boolean): Promise<void> {
    const { id } = this.#held;
    const { steps, found } = this;
    await noteDiscovery(this.#ctx.db.pool, { id, lease: this.#lease, steps, found, problem, done });
  }
}

type Problem = { code: string; message: string | null };
type Asked = { ok: true; read: Read } | { ok: false; status: number | null; problem: Problem };

const clip = (text: string | null): string | null => text?.slice(0, 300) ?? null;

function kindOf(feed: Feed): Prospect['kind'] {
  return feed.kind === 'sitemap' || feed.kind === 'news-sitemap' ? 'sitemap' : 'feed';
}
