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
const SHARDS = 256;

interface Shard {
  keys: Uint32Array;
  docs: Uint32Array;
  used: number;
}

const emptyShard = (size: number): Shard => ({
  keys: new Uint32Array(size),
  docs: new Uint32Array(size).fill(EMPTY),
  used: 0,
});

const home = (hash: number, size: number): number => Math.floor((hash / 0x100000000) * size);

function place(shard: Shard, key: number, doc: number): void {
  const { keys, docs } = shard;
  let at = home(mix(key), docs.length);
  let same = 0;
  while (docs[at] !== EMPTY) {
    if (keys[at] === key && (docs[at] === doc || ++same >= MAX_PER_KEY)) return;
    at = at + 1 === docs.length ? 0 : at + 1;
  }
  keys[at] = key;
  docs[at] = doc;
  shard.used++;
}

function grown(shard: Shard): Shard {
  const next = emptyShard(Math.ceil(shard.docs.length * GROWTH));
  for (let i = 0; i < shard.docs.length; i++)
    if (shard.docs[i] !== EMPTY) place(next, shard.keys[i] ?? 0, shard.docs[i] ?? 0);
  return next;
}

/** Open addressing with linear probing in flat arrays, in shards that grow by themselves: ten to twelve bytes an entry. */
export function createKeyTable(): KeyTable {
  const shards = Array.from({ length: SHARDS }, () => emptyShard(16));
  return {
    bytes: () => shards.reduce((sum, { docs }) => sum + docs.length * 8, 0),
    add(key, doc) {
      const at = key % SHARDS;
      let shard = shards[at] ?? emptyShard(16);
      if (shard.used >= shard.docs.length * LOAD) {
        shard = grown(shard);
        shards[at] = shard;
      }
      place(shard, key, doc);
    },
    find(asked, limit) {
      const shared = new Map<number, number>();
      for (const key of asked) {
        const shard = shards[key % SHARDS];
        if (!shard) continue;
        const { keys, docs } = shard;
        let at = home(mix(key), docs.length);
        for (let doc = docs[at]; doc !== EMPTY && doc !== undefined; doc = docs[at]) {
          if (keys[at] === key) shared.set(doc, (shared.get(doc) ?? 0) + 1);
          at = at + 1 === docs.length ? 0 : at + 1;
        }
      }
      const found = [...shared.entries()].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      return found.slice(0, limit).map(([doc, count]) => ({ doc, shared: count }));
    },
  };
}
