import { urlKey } from '../url/index.ts';
import { type ArticleFacts, decide, type Relation } from './decide.ts';
import {
  FINGERPRINT_VERSION,
  type Fingerprint,
  fingerprint,
  readSketch,
  writeSketch,
} from './fingerprint.ts';
import { createKeyTable } from './key-table.ts';
import { createBytePages, createNumberPages } from './pages.ts';
import { storyFactsOf } from './pairs.ts';
import { mix } from './shingles.ts';
import { createStoryShelf } from './story-shelf.ts';

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

export interface DedupIndex {
  /** Say what a document is to those before it, then keep it. */
  add(document: DedupDocument): DedupAnswer;
  readonly size: number;
  /** What is kept in all, without the ids themselves. */
  readonly bytes: number;
}

/** Shingle hashes kept of a document; with keys, id and tables this keeps a document below one kilobyte. */
const KEPT = 160;
const MAX_CANDIDATES = 24;

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
  /** Group documents into stories too. Default true; without, a document's story is that of what it copies. */
  stories?: boolean;
  /** Told how many documents each `add` was compared with. */
  observe?: (compared: number) => void;
}

const FIELDS = {
  sketch: 0,
  words: 1,
  shingles: 2,
  outlet: 3,
  day: 4,
  low: 5,
  high: 6,
  urlLow: 7,
  urlHigh: 8,
  story: 9,
  shelf: 10,
};

/**
 * Duplicates among documents given one by one, in memory. Each is found through a table of lookup keys and judged by
 * {@link decide}, its story by core/stories; a document costs below one kilobyte, whatever its length, and the time
 * of one `add` does not grow with the number of documents.
 */
export function createDedupIndex(options: DedupIndexOptions = {}): DedupIndex {
  const spelling = options.spelling ?? 'written';
  const table = createKeyTable();
  const shelf = createStoryShelf();
  const ids: string[] = [];
  const outlets: string[] = [];
  const outletOf = new Map<string, number>();
  const sketches = createBytePages();
  const rows = createNumberPages(11);
  const stamps = new Map<number, string | null>([[NO_DAY, null]]);

  /** Days repeat by the thousand; their stamps are made once. */
  function stampOf(day: number): string | null {
    const known = stamps.get(day);
    if (known !== undefined) return known;
    const made = new Date(day * 86400000).toISOString();
    stamps.set(day, made);
    return made;
  }

  // What candidates are read into: they are compared and forgotten within one `add`.
  const read = Array.from({ length: MAX_CANDIDATES }, () => new Uint32Array(KEPT));

  function factsOf(doc: number, into: Uint32Array | undefined): ArticleFacts {
    const day = rows.get(doc, FIELDS.day);
    const shingles = rows.get(doc, FIELDS.shingles);
    const { chunk, at } = sketches.find(rows.get(doc, FIELDS.sketch));
    const high = BigInt(rows.get(doc, FIELDS.high) >>> 0);
    const low = BigInt(rows.get(doc, FIELDS.low) >>> 0);
    return {
      id: String(doc),
      urlKey: addressName([rows.get(doc, FIELDS.urlLow), rows.get(doc, FIELDS.urlHigh)]),
      outlet: outlets[rows.get(doc, FIELDS.outlet)] || null,
      at: stampOf(day),
      fingerprint: {
        version: FINGERPRINT_VERSION,
        words: rows.get(doc, FIELDS.words),
        shingles,
        exact: BigInt.asIntN(64, (high << 32n) | low),
        sketch: readSketch(chunk, at, Math.min(shingles, KEPT), into),
        keys: NO_KEYS,
      },
    };
  }

  function outletNumber(outlet: string): number {
    const known = outletOf.get(outlet);
    if (known !== undefined) return known;
    outletOf.set(outlet, outlets.length);
    return outlets.push(outlet) - 1;
  }

  function keep(document: DedupDocument, fp: Fingerprint, address: Address): number {
    const doc = ids.push(document.id) - 1;
    const { chunk, at, place } = sketches.room(fp.sketch.length * 3);
    sketches.written(writeSketch(fp.sketch, chunk, at) - at);
    const fields: [number, number][] = [
      [FIELDS.sketch, place],
      [FIELDS.words, fp.words],
      [FIELDS.shingles, fp.shingles],
      [FIELDS.outlet, outletNumber(document.outlet ?? '')],
      [FIELDS.day, dayOf(document)],
      [FIELDS.low, Number(BigInt.asIntN(32, fp.exact))],
      [FIELDS.high, Number(BigInt.asIntN(32, fp.exact >> 32n))],
      [FIELDS.urlLow, address[0]],
      [FIELDS.urlHigh, address[1]],
    ];
    for (const [field, value] of fields) rows.set(doc, field, value);
    return doc;
  }

  return {
    get size() {
      return ids.length;
    },
    get bytes() {
      return table.bytes() + shelf.bytes() + sketches.bytes() + rows.bytes() + ids.length * 8;
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
      const keys = url ? [...fp.keys, address[0] >>> 0] : [...fp.keys];
      const candidates = table.find(keys, MAX_CANDIDATES).map(({ doc }, at) => factsOf(doc, read[at]));
      options.observe?.(candidates.length);
      const incoming: ArticleFacts = {
        id: 'incoming',
        urlKey: addressName(address),
        outlet: document.outlet || null,
        at: document.publishedAt ?? null,
        fingerprint: fp,
      };
      const decision = decide(incoming, candidates);
      const doc = keep(document, fp, address);
      for (const key of keys) table.add(key, doc);
      const of = decision.of === null ? null : Number(decision.of);
      const copied =
        of === null ? null : { founder: rows.get(of, FIELDS.story), number: rows.get(of, FIELDS.shelf) };
      const story =
        options.stories === false
          ? (copied ?? { founder: doc, number: 0 })
          : shelf.join(doc, storyFactsOf(document), copied);
      rows.set(doc, FIELDS.story, story.founder);
      rows.set(doc, FIELDS.shelf, story.number);
      const similarity = decision.reason === 'contained' ? decision.containment : decision.similarity;
      return {
        relation: decision.relation,
        of: of === null ? null : (ids[of] ?? null),
        similarity: Math.round(similarity * 1000) / 1000,
        storyIds: [`story-${ids[story.founder] ?? document.id}`],
      };
    },
  };
}

const NO_KEYS = new Uint32Array(0);

const NO_DAY = -0x80000000;

function dayOf(document: DedupDocument): number {
  const at = document.publishedAt ? Date.parse(document.publishedAt) : Number.NaN;
  return Number.isNaN(at) ? NO_DAY : Math.floor(at / 86400000);
}
