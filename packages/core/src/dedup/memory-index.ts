import { sameOutlet, urlKey } from '../url/index.ts';
import { compare } from './compare.ts';
import { type ArticleFacts, decide, type Relation } from './decide.ts';
import {
  FINGERPRINT_VERSION,
  type Fingerprint,
  fingerprint,
  readSketch,
  writeSketch,
} from './fingerprint.ts';
import { createKeyTable } from './key-table.ts';
import { mix } from './shingles.ts';

/** What `mirqab dedup` reads. */
export interface DedupDocument {
  id: string;
  url?: string | null;
  title?: string | null;
  body: string;
  /** ISO day or stamp. */
  publishedAt?: string | null;
  outlet?: string | null;
  language?: string | null;
}

export interface DedupAnswer {
  relation: Relation;
  of: string | null;
  similarity: number;
  storyIds: string[];
}

export interface PairAnswer {
  similarity: number;
  nearDuplicate: boolean;
  sameStory: boolean;
}

export interface DedupIndex {
  /** Say what a document is to those before it, then keep it. */
  add(document: DedupDocument): DedupAnswer;
  readonly size: number;
}

/** Shingle hashes kept of a document; with keys, id and tables this keeps a document below one kilobyte. */
const KEPT = 208;
const MAX_CANDIDATES = 64;

export function grown<T extends Uint8Array | Uint32Array | Int32Array>(
  array: T,
  needed: number,
  make: (n: number) => T,
): T {
  if (needed <= array.length) return array;
  const next = make(Math.ceil(Math.max(needed, array.length * 1.3)));
  next.set(array);
  return next;
}

/** Two signed 32-bit hashes of an address; zeros for none. */
type Address = [number, number];

function addressHash(url: string): Address {
  if (url === '') return [0, 0];
  let low = 0x75726c;
  let high = 0x68747470;
  for (let i = 0; i < url.length; i++) {
    low = Math.imul(low ^ url.charCodeAt(i), 0x01000193);
    high = Math.imul(high + url.charCodeAt(i), 0x85ebca6b) ^ (high >>> 13);
  }
  return [mix(low) | 0, mix(high) | 0 || 1];
}

const addressName = ([low, high]: Address): string | null => (high === 0 ? null : `${high}:${low}`);

export interface DedupIndexOptions {
  /** See {@link FingerprintInput}. Default `written`: the answers can be checked against the letters given. */
  spelling?: 'folded' | 'written';
}

// Per document: end of its sketch, words, shingles, outlet, day, low and high half of the exact hash, the same of the address, story.
const WIDTH = 10;

/**
 * Duplicates among documents given one by one, in memory. Each is found through a table of lookup keys and judged by
 * {@link decide}; a document costs below one kilobyte, whatever its length, and the time of one `add` does not grow
 * with the number of documents.
 */
export function createDedupIndex(options: DedupIndexOptions = {}): DedupIndex {
  const spelling = options.spelling ?? 'written';
  const table = createKeyTable();
  const ids: string[] = [];
  const outlets: string[] = [];
  const outletOf = new Map<string, number>();
  let sketches = new Uint8Array(1 << 12);
  let facts = new Int32Array(WIDTH * 64);
  let used = 0;

  const fact = (doc: number, field: number): number => facts[doc * WIDTH + field] ?? 0;

  function fingerprintOf(doc: number): Fingerprint {
    const from = doc === 0 ? 0 : fact(doc - 1, 0);
    return {
      version: FINGERPRINT_VERSION,
      words: fact(doc, 1),
      shingles: fact(doc, 2),
      exact: BigInt.asIntN(64, (BigInt(fact(doc, 6) >>> 0) << 32n) | BigInt(fact(doc, 5) >>> 0)),
      sketch: readSketch(sketches, from, fact(doc, 0)),
      keys: new Uint32Array(0),
    };
  }

  function factsOf(doc: number): ArticleFacts {
    const day = fact(doc, 4);
    const address: Address = [fact(doc, 7), fact(doc, 8)];
    return {
      id: String(doc),
      urlKey: addressName(address),
      outlet: outlets[fact(doc, 3)] ?? null,
      at: day === NO_DAY ? null : new Date(day * 86400000).toISOString(),
      fingerprint: fingerprintOf(doc),
    };
  }

  function outletNumber(outlet: string): number {
    const known = outletOf.get(outlet);
    if (known !== undefined) return known;
    outletOf.set(outlet, outlets.length);
    return outlets.push(outlet) - 1;
  }

  function keep(document: DedupDocument, fp: Fingerprint, keys: Uint32Array, address: Address): number {
    const doc = ids.push(document.id) - 1;
    sketches = grown(sketches, used + fp.sketch.length * 3, (n) => new Uint8Array(n));
    used = writeSketch(fp.sketch, sketches, used);
    facts = grown(facts, (doc + 1) * WIDTH, (n) => new Int32Array(n));
    const low = Number(BigInt.asIntN(32, fp.exact));
    const high = Number(BigInt.asIntN(32, fp.exact >> 32n));
    const outlet = outletNumber(document.outlet ?? '');
    facts.set(
      [used, fp.words, fp.shingles, outlet, dayOf(document), low, high, ...address, doc],
      doc * WIDTH,
    );
    for (const key of keys) table.add(key, doc);
    return doc;
  }

  return {
    get size() {
      return ids.length;
    },
    add(document) {
      const fp = fingerprint({
        body: document.body,
        title: document.title ?? null,
        sketchSize: KEPT,
        spelling,
      });
      const url = document.url ? urlKey(document.url) : null;
      const address = addressHash(url ?? '');
      const keys = url ? Uint32Array.from([...fp.keys, address[0] >>> 0]) : fp.keys;
      const candidates = table.find(keys, MAX_CANDIDATES).map(factsOf);
      const incoming: ArticleFacts = {
        id: 'incoming',
        urlKey: addressName(address),
        outlet: document.outlet || null,
        at: document.publishedAt ?? null,
        fingerprint: fp,
      };
      const decision = decide(incoming, candidates);
      const doc = keep(document, fp, keys, address);
      const of = decision.of === null ? null : Number(decision.of);
      if (of !== null) facts[doc * WIDTH + 9] = fact(of, 9);
      const similarity = decision.reason === 'contained' ? decision.containment : decision.similarity;
      return {
        relation: decision.relation,
        of: of === null ? null : (ids[of] ?? null),
        similarity: Math.round(similarity * 1000) / 1000,
        storyIds: [`story-${ids[fact(doc, 9)] ?? document.id}`],
      };
    },
  };
}

const NO_DAY = -0x80000000;

function dayOf(document: DedupDocument): number {
  const at = document.publishedAt ? Date.parse(document.publishedAt) : Number.NaN;
  return Number.isNaN(at) ? NO_DAY : Math.floor(at / 86400000);
}

/** Compare two documents directly, as `mirqab dedup --pairs` does. */
export function comparePair(a: DedupDocument, b: DedupDocument): PairAnswer {
  const left = fingerprint({ body: a.body, title: a.title ?? null });
  const right = fingerprint({ body: b.body, title: b.title ?? null });
  const { similarity, containment, nearDuplicate } = compare(left, right);
  const shown = nearDuplicate ? Math.max(similarity, similarity < 0.5 ? containment : 0) : similarity;
  const samePage = Boolean(a.url && b.url && sameOutlet(a.url, b.url) && urlKey(a.url) === urlKey(b.url));
  return {
    similarity: Math.round(shown * 1000) / 1000,
    nearDuplicate,
    sameStory: nearDuplicate || samePage || similarity >= 0.2,
  };
}
