import { createRequire } from 'node:module';
import type { Http } from './client.ts';

export type RobotsRule = {
  allowed: boolean;
  /** Seconds the file asks for between two requests. */
  crawlDelay: number | null;
  /** Sitemaps the file names. */
  sitemaps: string[];
  /** none: there is no file. read: there is. unreachable: it could not be had, and none was known. */
  state: 'none' | 'read' | 'unreachable';
};

export type Robots = { check(url: string, now: number): Promise<RobotsRule> };

/** The part of robots-parser that is used; its own types describe a default export that its CommonJS module does not have. */
type RobotsFile = {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
  getSitemaps(): string[];
};
const robotsParser: (url: string, text: string) => RobotsFile = createRequire(import.meta.url)(
  'robots-parser',
);

const KEEP = 24 * 3_600_000;
const KEEP_UNREACHABLE = 3_600_000;
/** Seconds between requests to a host whose robots file cannot be had. */
const CAREFUL_DELAY = 10;
const MAX_BYTES = 512 * 1024;
const MAX_ORIGINS = 5_000;

type Known = { until: number; text: string | null; state: RobotsRule['state'] };

/**
 * What robots.txt says of an address, asked once a day for each origin through the guarded client. No file (4xx) allows all. A server that fails
 * keeps its last file; without one, reading goes on at a careful pace, since a broken robots file is commoner than a forbidden feed.
 */
export function createRobots(http: Http, agentName: string): Robots {
  const known = new Map<string, Known>();
  const underway = new Map<string, Promise<Known>>();

  async function load(origin: string, now: number): Promise<Known> {
    const before = known.get(origin);
    try {
      const answer = await http.get(`${origin}/robots.txt`, {
        accept: 'text/plain',
        maxBytes: MAX_BYTES,
        timeouts: { total: 15_000 },
      });
      if (answer.status >= 200 && answer.status < 300 && !/html/i.test(answer.headers['content-type'] ?? ''))
        return { until: now + KEEP, text: answer.bytes.toString('utf8'), state: 'read' };
      if (answer.status < 500 && answer.status !== 429)
        return { until: now + KEEP, text: null, state: 'none' };
    } catch {
      // The address itself is fetched next and says in its own name what is wrong.
    }
    return before?.text
      ? { ...before, until: now + KEEP_UNREACHABLE }
      : { until: now + KEEP_UNREACHABLE, text: null, state: 'unreachable' };
  }

  async function fileOf(origin: string, now: number): Promise<Known> {
    const held = known.get(origin);
    if (held && held.until > now) return held;
    let loading = underway.get(origin);
    if (loading === undefined) {
      loading = load(origin, now).finally(() => underway.delete(origin));
      underway.set(origin, loading);
    }
    const file = await loading;
    if (known.size >= MAX_ORIGINS) known.delete(known.keys().next().value ?? '');
    known.set(origin, file);
    return file;
  }

  return {
    async check(url, now) {
      const parsed = URL.parse(url);
      if (parsed === null) return { allowed: false, crawlDelay: null, sitemaps: [], state: 'none' };
      const file = await fileOf(parsed.origin, now);
      if (file.text === null)
        return {
          allowed: true,
          crawlDelay: file.state === 'unreachable' ? CAREFUL_DELAY : null,
          sitemaps: [],
          state: file.state,
        };
      const rules = robotsParser(`${parsed.origin}/robots.txt`, file.text);
      return {
        allowed: rules.isAllowed(url, agentName) !== false,
        crawlDelay: rules.getCrawlDelay(agentName) ?? null,
        sitemaps: rules.getSitemaps().slice(0, 100),
        state: file.state,
      };
    },
  };
}
