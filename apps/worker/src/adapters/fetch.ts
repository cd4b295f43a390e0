import { setTimeout as pause } from 'node:timers/promises';
import { DEFAULT_GAP, type HostSlot, nextSlot, retryAfter } from '@mirqab/core/schedule';
import type { FetchPort, FetchRequest, FetchResult } from '@mirqab/services/ports';
import { type Http, HttpFailure, type HttpResponse, type Robots } from './http/index.ts';

/** A host whose turn comes later than this is asked in another job. */
const LONGEST_WAIT_MS = 60_000;
const MAX_HOSTS = 10_000;
const ACCEPT = {
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
  page: 'text/html, application/xhtml+xml, */*;q=0.5',
};
const LIMIT = { feed: 50 * 1024 * 1024, page: 10 * 1024 * 1024 };

export type FetchOptions = {
  http: Http;
  robots: Robots;
  clock?: () => number;
};

/**
 * The guarded client with manners: robots.txt is kept to, and requests to one host follow each other
 * at the gap its outlets' group sets; a host that says when to come again (429, 503) is left alone until then. A gap of 0 is the operator's own host: neither applies there.
 */
export function createFetch({ http, robots, clock = Date.now }: FetchOptions): FetchPort {
  const hosts = new Map<string, HostSlot>();
  const resting = new Map<string, number>();

  async function waitForTurn(request: FetchRequest, crawlDelay: number | null): Promise<number> {
    const host = URL.parse(request.url)?.host;
    if (host === undefined || request.hostGapMs === 0) return 0;
    const now = clock();
    const { at, host: slot } = nextSlot(
      hosts.get(host) ?? { notBefore: 0 },
      now,
      request.hostGapMs ?? DEFAULT_GAP,
      crawlDelay,
    );
    if (at - now > LONGEST_WAIT_MS) return at - now;
    if (hosts.size >= MAX_HOSTS)
      for (const [name, { notBefore }] of hosts) if (notBefore < now) hosts.delete(name);
    hosts.set(host, slot);
    await pause(at - now);
    // Somebody before us may have been told to come later.
    return Math.max(0, (resting.get(host) ?? 0) - at);
  }

  function noteRest(request: FetchRequest, answer: HttpResponse): void {
    const host = URL.parse(request.url)?.host;
    if (host === undefined || request.hostGapMs === 0 || (answer.status !== 429 && answer.status !== 503))
      return;
    const now = clock();
    const asked = retryAfter(answer.headers['retry-after'], now);
    if (asked === null) return;
    for (const [name, until] of resting) if (until <= now) resting.delete(name);
    resting.set(host, now + asked);
    hosts.set(host, { notBefore: Math.max(hosts.get(host)?.notBefore ?? 0, now + asked) });
  }

  return async (request) => {
    try {
      let crawlDelay: number | null = null;
      if (request.hostGapMs !== 0) {
        const rule = await robots.check(request.url, clock());
        if (!rule.allowed) return failed('never', 'robots', null);
        crawlDelay = rule.crawlDelay;
      }
      const wait = await waitForTurn(request, crawlDelay);
      if (wait > 0)
        return { ...failed('later', 'host-busy', null), retryAfter: String(Math.ceil(wait / 1000)) };
      const answer = await http.get(request.url, {
        accept: ACCEPT[request.kind],
        maxBytes: LIMIT[request.kind],
        ...(request.etag ? { etag: request.etag } : {}),
        ...(request.lastModified ? { lastModified: request.lastModified } : {}),
      });
      noteRest(request, answer);
      return answerOf(answer);
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error;
      // What the client would rather see later is tried again with a growing pause: a page has no other schedule.
      const fate = error.fate === 'never' ? 'never' : 'again';
      return failed(fate, error.code, null, error.message);
    }
  };
}

function answerOf(answer: HttpResponse): FetchResult {
  const { status, headers } = answer;
  if (status === 304 || (status >= 200 && status < 300)) {
    return {
      ok: true,
      status,
      url: answer.url,
      movedTo: answer.permanentUrl ?? null,
      bytes: answer.bytes,
      headers,
      truncated: answer.truncated,
    };
  }
  const retryAfter = headers['retry-after'] ?? null;
  // What the server does not have or will not give is not asked for again; what it cannot give now is.
  const fate =
    status === 429 || status === 503
      ? 'later'
      : status === 408 || status === 425 || status >= 500
        ? 'again'
        : 'never';
  return { ok: false, fate, code: 'http', status, retryAfter, detail: `HTTP ${status}` };
}

function failed(
  fate: 'never' | 'later' | 'again',
  code: string,
  status: number | null,
  detail: string | null = null,
): Extract<FetchResult, { ok: false }> {
  return { ok: false, fate, code, status, retryAfter: null, detail };
}
