import { type ArticleFacts, type Decision, decide, decodeFingerprint } from '@mirqab/core/dedup';
import { urlKey } from '@mirqab/core/url';
import { newId } from '@mirqab/db';
import {
  type ArticleKey,
  type ChangedArticle,
  claimKeys,
  expireRaw,
  findByBands,
  findByKeys,
  insertArticles,
  type NewArticle,
  type StoredFacts,
  updateArticles,
  writeBands,
} from '@mirqab/db/write/articles';
import type { Client } from '@mirqab/db/write/client';
import type { Fate } from '@mirqab/db/write/items';
import { lockSettling } from '@mirqab/db/write/stories';
import { articleRow } from './article-row.ts';
import type { Fetched } from './fetch-articles.ts';
import { type PreparedArticle, sha256 } from './prepare-article.ts';
import { recountStories } from './recount-stories.ts';

export type Arrival = Fetched & { prepared: PreparedArticle };
export type Verdict = {
  itemId: string;
  fate: Fate;
  reason: string | null;
  articleId: string | null;
  /** Of the article that was there before. */
  storyId: string | null;
  outcome: 'new' | 'changed' | 'same';
};
export type Settlement = {
  verdicts: Verdict[];
  added: string[];
  changed: { id: string; revision: number }[];
  stories: string[];
};

type Known = ArticleFacts & {
  outletId: string;
  storyId: string | null;
  revision: number;
  title: string;
  bodyHash: string | null;
  rawHash: string | null;
  withdrawn: boolean;
};

/** The newest and oldest articles looked at under one band: hundreds share a phrase. */
export const PER_BAND = 12;
/** Stored articles that one arrival is compared with. */
export const PER_TEXT = 24;
const WINDOW_DAYS = 60;

/**
 * Decides what each arrival is (new, the same, an edit, a copy of another) and writes all of them in
 * the caller's transaction. One settlement at a time: see lockSettling. Reads and writes a fixed
 * number of statements, however many arrive.
 */
export async function settleArticles(client: Client, arrivals: Arrival[], now: Date): Promise<Settlement> {
  await lockSettling(client);
  const known = await findKnown(client, arrivals, now);
  const inserts: NewArticle[] = [];
  const updates: ChangedArticle[] = [];
  const bands: { id: string; bands: string[] }[] = [];
  const keys: (ArticleKey & { articleId: string })[] = [];
  const verdicts: Verdict[] = [];

  for (const arrival of arrivals) {
    const facts = factsOf(arrival, now);
    const candidates = known.candidatesOf(arrival);
    const decision = decide(facts, candidates, { windowDays: WINDOW_DAYS });
    const stored =
      decision.of === null ? undefined : candidates.find((candidate) => candidate.id === decision.of);
    if (stored && (decision.relation === 'same' || decision.relation === 'revision')) {
      const verdict = revisit(arrival, stored, decision, now);
      if (verdict.change) {
        updates.push(verdict.change);
        bands.push({ id: stored.id, bands: arrival.prepared.bands });
        known.revise(stored.id, arrival);
      }
      verdicts.push(verdict);
      for (const key of keysOf(arrival)) keys.push({ ...key, articleId: stored.id });
      continue;
    }
    const row = newArticle(arrival, newId(now), now, decision);
    inserts.push(row);
    bands.push({ id: row.id, bands: arrival.prepared.bands });
    for (const key of keysOf(arrival)) keys.push({ ...key, articleId: row.id });
    known.add(arrival, { ...facts, id: row.id }, row);
    verdicts.push({
      itemId: arrival.item.id,
      fate: 'ingested',
      reason: isAhead(row) ? 'future' : null,
      articleId: row.id,
      storyId: null,
      outcome: 'new',
    });
  }

  const withdrawn = new Set(verdicts.flatMap((one) => (one.reason === 'withdrawn' ? [one.itemId] : [])));
  const gone = arrivals.filter((arrival) => withdrawn.has(arrival.item.id));
  await expireRaw(
    client,
    gone.map((arrival) => arrival.raw.hash),
  );
  await insertArticles(client, inserts);
  await updateArticles(client, updates);
  await writeBands(client, bands, updates.length > 0);
  await claimKeys(client, keys);
  const touched = new Set(
    verdicts.flatMap((verdict) =>
      verdict.outcome === 'changed' && verdict.storyId ? [verdict.storyId] : [],
    ),
  );
  await recountStories(client, [...touched]);
  return {
    verdicts,
    added: inserts.map((row) => row.id),
    changed: updates.map((row) => ({ id: row.id, revision: row.revision })),
    stories: [...touched],
  };
}

function keysOf(arrival: Arrival): ArticleKey[] {
  const { item, prepared, url } = arrival;
  const keys: ArticleKey[] = [{ kind: 'body', scope: item.outletId, hash: prepared.bodyKey }];
  for (const address of new Set([
    linkOf(arrival),
    url === null ? null : urlKey(url),
    item.url === null ? null : urlKey(item.url),
  ])) {
    if (address !== null) keys.push({ kind: 'url', scope: '', hash: sha256(address) });
  }
  if (item.guid) keys.push({ kind: 'guid', scope: item.sourceId, hash: sha256(item.guid) });
  return keys;
}

function linkOf({ url, item, prepared }: Arrival): string | null {
  const address = url ?? item.url;
  return address === null ? null : urlKey(address, { declared: prepared.reading.canonicalUrl });
}

function factsOf(arrival: Arrival, now: Date): ArticleFacts & { title: string | null } {
  const { item, prepared } = arrival;
  const mark = decodeFingerprint(Buffer.from(prepared.fingerprint, 'hex'));
  if (mark === null) throw new Error('a fingerprint just made cannot be read');
  return {
    id: `item:${item.id}`,
    guid: item.guid,
    source: item.sourceId,
    urlKey: linkOf(arrival),
    outlet: item.outletId,
    language: prepared.reading.language,
    at: now.toISOString(),
    title: prepared.reading.title,
    fingerprint: mark,
  };
}

/** What is stored under an arrival's keys and bands, and under its bands what this batch itself has added so far. */
async function findKnown(client: Client, arrivals: Arrival[], now: Date) {
  const facts = new Map<string, Known>();
  const byKey = new Map<string, string>();
  const byBand = new Map<string, Set<string>>();
  const name = (key: ArticleKey) => `${key.kind}\n${key.scope}\n${key.hash}`;

  const since = new Date(now.getTime() - WINDOW_DAYS * 86_400_000);
  const alike = new Map<Arrival, string[]>(arrivals.map((arrival) => [arrival, []]));
  const keyed = await findByKeys(client, arrivals.flatMap(keysOf));
  const banded = await findByBands(
    client,
    arrivals.map((arrival) => arrival.prepared.bands),
    { perBand: PER_BAND, perText: PER_TEXT, since },
  );
  for (const row of keyed) {
    byKey.set(name(row), row.articleId);
    facts.set(row.articleId, knownOf(row));
  }
  for (const row of banded) {
    if (!facts.has(row.articleId)) facts.set(row.articleId, knownOf(row));
    for (const text of row.texts) {
      const arrival = arrivals[text];
      if (arrival) alike.get(arrival)?.push(row.articleId);
    }
  }

  return {
    candidatesOf(arrival: Arrival): Known[] {
      const ids = new Set<string>();
      const link = linkOf(arrival);
      const found: Known[] = [];
      for (const key of keysOf(arrival)) {
        const id = byKey.get(name(key));
        const stored = id === undefined ? undefined : facts.get(id);
        if (stored === undefined || ids.has(stored.id)) continue;
        ids.add(stored.id);
        // An address that led here once is an address of this article, whatever its page declares today.
        if (key.kind === 'url') found.push({ ...stored, urlKey: link });
        else if (key.kind === 'guid')
          found.push({ ...stored, guid: arrival.item.guid, source: arrival.item.sourceId });
        else found.push(stored);
      }
      const here = arrival.prepared.bands.flatMap((band) => [...(byBand.get(band) ?? [])]);
      for (const id of [...(alike.get(arrival) ?? []), ...here]) {
        const stored = facts.get(id);
        if (stored === undefined || ids.has(id) || stored.withdrawn) continue;
        ids.add(id);
        found.push(stored);
      }
      return found;
    },
    add(arrival: Arrival, own: ArticleFacts, row: NewArticle) {
      facts.set(row.id, {
        ...own,
        outletId: row.outletId,
        storyId: row.storyId,
        revision: 1,
        title: row.title,
        bodyHash: row.bodyHash,
        rawHash: row.rawHash,
        withdrawn: false,
      });
      for (const key of keysOf(arrival)) byKey.set(name(key), byKey.get(name(key)) ?? row.id);
      for (const band of arrival.prepared.bands)
        byBand.set(band, (byBand.get(band) ?? new Set()).add(row.id));
    },
    revise(id: string, arrival: Arrival) {
      const stored = facts.get(id);
      const mark = decodeFingerprint(Buffer.from(arrival.prepared.fingerprint, 'hex'));
      if (stored && mark) {
        facts.set(id, {
          ...stored,
          fingerprint: mark,
          revision: stored.revision + 1,
          title: arrival.prepared.reading.title ?? '',
          bodyHash: arrival.prepared.bodyHash,
          rawHash: arrival.raw.hash,
        });
      }
    },
  };
}

const NO_MARK = {
  version: 0,
  words: 0,
  shingles: 0,
  exact: 0n,
  sketch: new Uint32Array(0),
  keys: new Uint32Array(0),
};

function knownOf(row: StoredFacts): Known {
  const mark = row.fingerprint === null ? null : decodeFingerprint(row.fingerprint);
  return {
    id: row.articleId,
    urlKey: row.canonicalUrl === null ? null : urlKey(row.canonicalUrl),
    outlet: row.outletId,
    language: row.language,
    at: row.firstSeenAt.toISOString(),
    fingerprint: mark ?? NO_MARK,
    outletId: row.outletId,
    storyId: row.storyId,
    revision: row.revision,
    title: row.title,
    bodyHash: row.bodyHash,
    rawHash: row.rawHash,
    withdrawn: row.withdrawn,
  };
}

/** Stored, but dated ahead of its time: the ledger counts these apart. */
function isAhead({ dateEvidence, publishedAt, publishedOn }: NewArticle): boolean {
  return publishedAt === null && publishedOn === null && dateEvidence.some(({ flag }) => flag === 'future');
}

function revisit(
  arrival: Arrival,
  stored: Known,
  decision: Decision,
  now: Date,
): Verdict & { change: ChangedArticle | null } {
  const { item, prepared } = arrival;
  const own = item.articleId === stored.id;
  const base = { itemId: item.id, articleId: stored.id, storyId: stored.storyId };
  if (stored.withdrawn) {
    return { ...base, fate: 'duplicate', reason: 'withdrawn', outcome: 'same', change: null };
  }
  const title = prepared.reading.title !== stored.title;
  const body = prepared.bodyHash !== stored.bodyHash;
  // The same text under another address is a second listing; an edit shows only where the page itself is the same.
  const samePage =
    decision.reason !== 'listed-again' && decision.reason !== 'moved' && stored.outletId === item.outletId;
  if (!samePage || (!title && !body)) {
    const fate = own ? 'ingested' : 'duplicate';
    return { ...base, fate, reason: own ? 'unchanged' : decision.reason, outcome: 'same', change: null };
  }
  if (isOurs(arrival, stored, title)) {
    // Only our reading is another: what is stored stays, unless it was asked to be read again.
    const fate = own ? 'ingested' : 'duplicate';
    if (item.runId === null)
      return { ...base, fate, reason: own ? 'unchanged' : decision.reason, outcome: 'same', change: null };
    const again = newArticle(arrival, stored.id, now, null);
    const change = { ...again, revision: stored.revision, theirs: false, change: {} };
    return { ...base, fate, reason: 'read-anew', outcome: 'changed', change };
  }
  const revision = stored.revision + 1;
  const change: ChangedArticle = {
    ...newArticle(arrival, stored.id, now, null),
    revision,
    theirs: true,
    change: { title, body },
  };
  return { ...base, fate: own ? 'ingested' : 'duplicate', reason: 'revision', outcome: 'changed', change };
}

/** Is the outlet's page what it was, byte for byte or in all its text, so that only our reading of it changed? */
function isOurs({ raw, prepared }: Arrival, stored: Known, title: boolean): boolean {
  if (raw.hash === stored.rawHash) return true;
  return !title && prepared.wholeHash !== null && prepared.wholeHash === stored.bodyHash;
}

function newArticle(arrival: Arrival, id: string, now: Date, decision: Decision | null): NewArticle {
  const { item, prepared, notes } = arrival;
  const copy = decision?.relation === 'near-duplicate';
  return {
    ...articleRow({
      article: prepared,
      id,
      now,
      outletId: item.outletId,
      sourceId: item.sourceId,
      url: arrival.url ?? item.url,
      rawHash: arrival.raw.hash,
      rulesVersion: item.rulesVersion,
      notes,
    }),
    copyOf: copy ? (decision?.of ?? null) : null,
    similarity: copy ? (decision?.similarity ?? null) : null,
  };
}
