import { foundStory, joinStory, type StoryFacts, type StoryState, withTelling } from '../stories/index.ts';
import { createKeyTable, type KeyTable } from './key-table.ts';
import { createNumberPages } from './pages.ts';
import { mix } from './shingles.ts';

/** A story by its number on the shelf and by the number of the document that founded it. */
export interface StoryPlace {
  number: number;
  founder: number;
}

/** Stories kept open in a few hundred bytes each, the newest 8,192 of them. */
export interface StoryShelf {
  /** The story a telling belongs to; `copyOf` names it outright. */
  join(doc: number, facts: StoryFacts, copyOf: StoryPlace | null): StoryPlace;
  bytes(): number;
}

const OPEN = 8192;
const KEYS = 10;
const CANDIDATES = 16;
const COUNTERS = 1 << 16;
const SHARDS = 256;

const FIELDS = { story: 0, first: 1, last: 2, size: 3, founders: 4, language: 5 } as const;
const LISTS = {
  outlets: { at: 6, size: 2 },
  terms: { at: 8, size: 22 },
  titleTerms: { at: 30, size: 10 },
  figures: { at: 40, size: 5 },
  marks: { at: 45, size: 4 },
  days: { at: 49, size: 2 },
} as const;
const WIDTH = 51;

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash) | 0 || 1;
}

const named = (text: string): string => String(hashOf(text));

/** Heads of marks as 24-bit hashes, so that number and headline sign fit beside them. */
function markName(mark: string): string {
  const [head = '', rest = ''] = mark.split('=');
  return `${hashOf(head) & 0xffffff}=${rest}`;
}

function packMark(mark: string): number {
  const [head = '0', rest = '0'] = mark.split('=');
  return (Number(head) << 7) | ((Number.parseInt(rest, 10) & 63) << 1) | (rest.endsWith('!') ? 1 : 0);
}

const unpackMark = (packed: number): string =>
  `${packed >>> 7}=${(packed >>> 1) & 63}${packed & 1 ? '!' : ''}`;

/** The facts with every word replaced by its hash, so that they compare with what the shelf keeps. */
function hashed(facts: StoryFacts): StoryFacts {
  return {
    ...facts,
    outlet: facts.outlet === null ? null : named(facts.outlet),
    language: facts.language === null ? null : named(facts.language),
    // A term's weight lives in the low five bits of its packed hash.
    terms: facts.terms.map(([term, weight]) => [String(hashOf(term) & ~31), weight] as const),
    titleTerms: facts.titleTerms.map((term) => String(hashOf(term) & ~31)),
    marks: facts.marks.map(markName),
    names: [],
    who: [],
    where: [],
  };
}

const minutes = (at: string): number => {
  const time = Date.parse(at);
  return Number.isNaN(time) ? 0 : Math.floor(time / 60000);
};
const stamp = (minute: number): string => new Date(minute * 60000).toISOString();
const dayText = (day: number): string => new Date(day * 86400000).toISOString().slice(0, 10);

/**
 * Stories of documents given one by one. A story is found by the words of its founding telling and judged by
 * core/stories; only the newest stay open, in numbers, so an archive of any length needs the same memory.
 */
export function createStoryShelf(): StoryShelf {
  const rows = createNumberPages(WIDTH);
  const counters = new Uint16Array(COUNTERS);
  let total = 0;
  let count = 0;
  let current: KeyTable = createKeyTable(SHARDS);
  let previous: KeyTable = createKeyTable(SHARDS);

  const bucket = (term: string): number => mix(Number(term)) & (COUNTERS - 1);
  const frequency = (term: string): number => ((counters[bucket(term)] ?? 0) + 0.5) / (total + 2000);

  function list(row: number, name: keyof typeof LISTS): number[] {
    const { at, size } = LISTS[name];
    const values: number[] = [];
    for (let i = 0; i < size; i++) {
      const value = rows.get(row, at + i);
      if (value === 0) break;
      values.push(value);
    }
    return values;
  }

  function setList(row: number, name: keyof typeof LISTS, values: readonly number[]): void {
    const { at, size } = LISTS[name];
    for (let i = 0; i < size; i++) rows.set(row, at + i, values[i] ?? 0);
  }

  function read(number: number): StoryState {
    const row = number % OPEN;
    const language = rows.get(row, FIELDS.language);
    return {
      id: String(number),
      firstAt: stamp(rows.get(row, FIELDS.first)),
      lastAt: stamp(rows.get(row, FIELDS.last)),
      size: rows.get(row, FIELDS.size),
      founders: rows.get(row, FIELDS.founders),
      articleIds: [],
      outlets: list(row, 'outlets').map(String),
      languages: language === 0 ? [] : [String(language)],
      terms: list(row, 'terms').map((packed) => [String(packed & ~31), (packed & 31) / 4] as const),
      titleTerms: list(row, 'titleTerms').map(String),
      figures: list(row, 'figures').map(String),
      marks: list(row, 'marks').map(unpackMark),
      days: list(row, 'days').map(dayText),
      names: [],
      who: [],
      where: [],
    };
  }

  function write(number: number, story: number, state: StoryState): void {
    const row = number % OPEN;
    const numbers: [number, number][] = [
      [FIELDS.story, story],
      [FIELDS.first, minutes(state.firstAt)],
      [FIELDS.last, minutes(state.lastAt)],
      [FIELDS.size, state.size],
      [FIELDS.founders, state.founders],
      [FIELDS.language, Number(state.languages[0] ?? 0)],
    ];
    for (const [field, value] of numbers) rows.set(row, field, value);
    setList(row, 'outlets', state.outlets.map(Number));
    setList(
      row,
      'terms',
      state.terms.map(([term, weight]) => Number(term) | Math.min(31, Math.max(1, Math.round(weight * 4)))),
    );
    setList(row, 'titleTerms', state.titleTerms.map(Number));
    setList(row, 'figures', state.figures.map(Number));
    setList(row, 'marks', state.marks.map(packMark));
    setList(
      row,
      'days',
      state.days.map((day) => Math.floor(Date.parse(day) / 86400000)),
    );
  }

  /** The rarest of a telling's heavy words: under these its story is looked for. */
  function keysOf(facts: StoryFacts): number[] {
    return facts.terms
      .map(([term, weight]) => [Number(term), weight / Math.sqrt(1 + (counters[bucket(term)] ?? 0))] as const)
      .sort((a, b) => b[1] - a[1])
      .slice(0, KEYS + 6)
      .map(([term]) => term >>> 0);
  }

  function open(doc: number, facts: StoryFacts, keys: readonly number[]): StoryPlace {
    const number = count++;
    if (number > 0 && number % (OPEN / 2) === 0) {
      previous = current;
      current = createKeyTable(SHARDS);
    }
    write(number, doc, foundStory(String(number), facts));
    for (const key of keys.slice(0, KEYS)) current.add(key, number);
    return { number, founder: doc };
  }

  return {
    bytes: () => rows.bytes() + counters.byteLength + current.bytes() + previous.bytes(),
    join(doc, raw, copyOf) {
      const facts = hashed({ ...raw, copyOf: null });
      total++;
      for (const [term] of facts.terms) {
        const at = bucket(term);
        counters[at] = Math.min(65535, (counters[at] ?? 0) + 1);
      }
      if (copyOf !== null && copyOf.number < count - OPEN) return copyOf;
      const keys = keysOf(facts);
      let number = copyOf?.number;
      if (number === undefined) {
        const near = [...current.find(keys, CANDIDATES), ...previous.find(keys, CANDIDATES)]
          .filter(({ doc: other, shared }) => shared >= 2 && other >= count - OPEN)
          .sort((a, b) => b.shared - a.shared)
          .slice(0, CANDIDATES);
        const candidates = [...new Set(near.map(({ doc: other }) => other))].map(read);
        const { storyId } = joinStory(facts, candidates, { frequency });
        if (storyId === null) return open(doc, facts, keys);
        number = Number(storyId);
      }
      const founder = rows.get(number % OPEN, FIELDS.story);
      write(number, founder, withTelling(read(number), facts));
      return { number, founder };
    },
  };
}
