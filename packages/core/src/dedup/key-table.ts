import { mix } from './shingles.ts';

/** A compact table from 32-bit keys to document numbers, several documents a key. */
export interface KeyTable {
  add(key: number, doc: number): void;
  /** Documents that share a key with the asked ones and how many they share, most first, at most `limit`. */
  find(keys: Iterable<number>, limit: number): { doc: number; shared: number }[];
  bytes(): number;
}

const EMPTY = 0xffffffff;
/** A key shared by more documents than this is boilerplate: it stops growing and only weighs in with others. */
const MAX_PER_KEY = 12;
const LOAD = 0.8;
const GROWTH = 1.25;
/** So many that one of them grown anew is a fraction of a millisecond among thirty million entries. */
const SHARDS = 4096;
const FIRST_SLOTS = 16;

/** Key and document side by side, so that a look costs one line of memory. */
interface Shard {
  slots: Uint32Array;
  size: number;
  used: number;
}

const emptyShard = (size: number): Shard => ({
  slots: new Uint32Array(size * 2).fill(EMPTY),
  size,
  used: 0,
});

const home = (hash: number, size: number): number => Math.floor((hash / 0x100000000) * size);

function place(shard: Shard, key: number, doc: number): void {
  const { slots, size } = shard;
  let at = home(mix(key), size);
  let same = 0;
  while (slots[2 * at + 1] !== EMPTY) {
    if (slots[2 * at] === key && (slots[2 * at + 1] === doc || ++same >= MAX_PER_KEY)) return;
    at = at + 1 === size ? 0 : at + 1;
  }
  slots[2 * at] = key;
  slots[2 * at + 1] = doc;
  shard.used++;
}

function grown({ slots, size }: Shard): Shard {
  const next = emptyShard(Math.ceil(size * GROWTH));
  for (let i = 0; i < size; i++)
    if (slots[2 * i + 1] !== EMPTY) place(next, slots[2 * i] ?? 0, slots[2 * i + 1] ?? 0);
  return next;
}

/** Open addressing with linear probing in flat arrays, in shards that grow by themselves: ten to twelve bytes an entry. */
export function createKeyTable(shardCount = SHARDS): KeyTable {
  const shards = Array.from({ length: shardCount }, () => emptyShard(FIRST_SLOTS));
  return {
    bytes: () => shards.reduce((sum, { size }) => sum + size * 8, 0),
    add(key, doc) {
      const at = key % shardCount;
      let shard = shards[at] ?? emptyShard(FIRST_SLOTS);
      if (shard.used >= shard.size * LOAD) {
        shard = grown(shard);
        shards[at] = shard;
      }
      place(shard, key, doc);
    },
    find(asked, limit) {
      const shared = new Map<number, number>();
      for (const key of asked) {
        const shard = shards[key % shardCount];
        if (!shard) continue;
        const { slots, size } = shard;
        let at = home(mix(key), size);
        for (let doc = slots[2 * at + 1]; doc !== EMPTY && doc !== undefined; doc = slots[2 * at + 1]) {
          if (slots[2 * at] === key) shared.set(doc, (shared.get(doc) ?? 0) + 1);
          at = at + 1 === size ? 0 : at + 1;
        }
      }
      const found = [...shared.entries()].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      return found.slice(0, limit).map(([doc, count]) => ({ doc, shared: count }));
    },
  };
}
