import { urlKey } from '../url/index.ts';
import type { SourceCandidate } from './discover.ts';

/** An address that was asked, and whether it gave a list of entries. */
export type Tried = { url: string; good: boolean };

/** Addresses asked for one page in all; each waits for its host's turn. */
const MOST_TRIES = 14;
/** A site that states more feeds than this has one for every tag. */
const MOST_STATED = 8;
/** Large sites name a sitemap for every month: the first that names news comes first (`sitemapsInRobots`). */
const MOST_ROBOTS = 2;

/**
 * Which candidate to ask next for somebody who wants to choose, or null when enough is known: everything the page states (within reason), the
 * sitemaps of the robots file when they are of news or nothing else was found, and guesses only while nothing stated gave a list, the first good one
 * being enough. `candidates` in the order of `discoverFeeds`; the page itself as a listing is not among the answers, for it is at hand.
 */
export function nextTry(
  candidates: readonly SourceCandidate[],
  tried: readonly Tried[],
): SourceCandidate | null {
  if (tried.length >= MOST_TRIES) return null;
  const asked = new Set(tried.map(({ url }) => keyOf(url)));
  const open = candidates.filter(({ url, via }) => via !== 'page' && !asked.has(keyOf(url)));
  const good = tried.some((one) => one.good);
  const countOf = (holds: (candidate: SourceCandidate) => boolean): number =>
    candidates.filter((candidate) => asked.has(keyOf(candidate.url)) && holds(candidate)).length;

  const stated = open.find((candidate) => candidate.stated && candidate.via !== 'robots');
  if (stated && countOf((one) => one.stated && one.via !== 'robots') < MOST_STATED) return stated;
  const robots = open.find(({ url, via }) => via === 'robots' && (!good || /news/i.test(url)));
  if (robots && countOf(({ via }) => via === 'robots') < MOST_ROBOTS) return robots;
  return good ? null : (open.find((candidate) => !candidate.stated) ?? null);
}

const keyOf = (url: string): string => urlKey(url) ?? url;
