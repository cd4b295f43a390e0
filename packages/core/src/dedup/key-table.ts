import { mix } from './shingles.ts';

/** A compact table from 32-bit keys to document numbers, several documents a key. */
export interface KeyTable {
  add(key: number, doc: number): void;
  /** Documents that share a key with the asked ones, those with most shared keys first, at most `limit`. */
  find(keys: Uint32Array, limit: number): number[];
  readonly bytes: number;
}

const EMPTY = 0xffffffff;
/** A key shared by more documents than this is boilerplate: it stops growing and only weighs in with others. */
const MAX_PER_KEY = 64;
const LOAD = 0.75;

/** Open addressing with linear probing in two flat arrays: about eleven bytes an entry, no objects. */
export function createKeyTable(): KeyTable {
  let keys = new Uint32Array(1024);
  let docs = new Uint32Array(1024).fill(EMPTY);
  let used = 0;

  const home = (key: number, size: number): number => Math.floor((mix(key) / 0x100000000) * size);

  function place(key: number, doc: number): boolean {
    const size = docs.length;
    let at = home(key, size);
    let same = 0;
    while (docs[at] !== EMPTY) {
      if (keys[at] === key) {
        if (docs[at] === doc || ++same >= MAX_PER_KEY) return false;
      }
      at = at + 1 === size ? 0 : at + 1;
    }
    keys[at] = key;
    docs[at] = doc;
    return true;
  }

  function grow(): void {
    const oldKeys = keys;
    const oldDocs = docs;
    const size = Math.ceil(oldDocs.length * 1.4);
    keys = new Uint32Array(size);
    docs = new Uint32Array(size).fill(EMPTY);
    for (let i = 0; i < oldDocs.length; i++)
      if (oldDocs[i] !== EMPTY) place(oldKeys[i] ?? 0, oldDocs[i] ?? 0);
  }

  return {
    get bytes() {
      return docs.length * 8;
    },
    add(key, doc) {
      if (used >= docs.length * LOAD) grow();
      if (place(key, doc)) used++;
    },
    find(asked, limit) {
      const shared = new Map<number, number>();
      for (const key of asked) {
        let at = home(key, docs.length);
        for (let doc = docs[at]; doc !== EMPTY && doc !== undefined; doc = docs[at]) {
          if (keys[at] === key) shared.set(doc, (shared.get(doc) ?? 0) + 1);
          at = at + 1 === docs.length ? 0 : at + 1;
        }
      }
      const found = [...shared.entries()].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      return found.slice(0, limit).map(([doc]) => doc);
    },
  };
}
