import type { Classified } from './classes.ts';
import { OPTIONAL_PARTS } from './compounds.ts';
import type { Person } from './people.ts';
import { wordKey } from './words.ts';

/** Everyone of a page who is the same person: their mentions and the fullest form of the name. */
export type Identity = { id: number; people: Person[]; name: Person; entity: string | null };

/** Consonants of a folded word: what variants of one transliteration share («يفكيروف», «يفكوروف»). */
export function skeleton(f: string): string {
  const bare = f.startsWith('ال') && f.length > 4 ? f.slice(2) : f;
  const first = bare[0] ?? '';
  return (
    first +
    bare
      .slice(1)
      .replace(/[اويهء]/g, '')
      .replace(/(.)\1/g, '$1')
      .replace(/ج/g, 'غ')
      .replace(/خ/g, 'ح')
  );
}

type Key = { words: string[]; last: string; first: string };

function keyOf(words: readonly Classified[], p: Person): Key {
  const list: string[] = [];
  for (let i = p.from; i < p.to; i++) {
    const w = words[i];
    if (w === undefined) continue;
    const f = wordKey(i === p.from ? p.key : w.word.f);
    if (OPTIONAL_PARTS.has(f) && i > p.from) continue;
    const prev = list.at(-1);
    if (
      prev === 'عبد' ||
      prev === 'ابو' ||
      prev === 'ابي' ||
      prev === 'ابا' ||
      f === 'الدين' ||
      f === 'الله'
    ) {
      list[list.length - 1] = prev + f;
    } else list.push(f);
  }
  return { words: list, first: list[0] ?? '', last: list.at(-1) ?? '' };
}

const same = (a: string, b: string): boolean => {
  if (a === b) return true;
  const x = a.replace(/^ال/, '');
  const y = b.replace(/^ال/, '');
  if (x === y) return true;
  return (
    Math.min(x.length, y.length) >= 4 && Math.abs(x.length - y.length) <= 2 && skeleton(a) === skeleton(b)
  );
};

type Known = { key: Key; identity: Identity };

/** People by the bones of their surname, so that a look-up costs the same on a long page. */
class Buckets {
  private readonly lists = new Map<string, Known[]>();

  put(known: Known): void {
    const bones = skeleton(known.key.last);
    const list = this.lists.get(bones);
    if (list === undefined) this.lists.set(bones, [known]);
    else if (list.length < 24) list.push(known);
  }

  near(last: string): Known[] {
    return (this.lists.get(skeleton(last)) ?? []).filter((k) => same(k.key.last, last));
  }
}

/** Groups the people of a page: a linked one by its id, others by surname or by a first name only one has. */
export function identify(words: readonly Classified[], people: readonly Person[]): Map<Person, Identity> {
  const out = new Map<Person, Identity>();
  const full = new Buckets();
  const firsts = new Map<string, Known[]>();
  const byEntity = new Map<string, Identity>();
  const later: Person[] = [];
  let count = 0;
  const fresh = (p: Person): Identity => {
    const identity: Identity = { id: count++, people: [], name: p, entity: certainId(p) };
    return identity;
  };
  const join = (p: Person, identity: Identity): void => {
    identity.people.push(p);
    if (p.to - p.from > identity.name.to - identity.name.from) identity.name = p;
    out.set(p, identity);
  };
  for (const p of people) {
    const id = certainId(p);
    const known = id === null ? undefined : byEntity.get(id);
    if (known !== undefined) {
      join(p, known);
      continue;
    }
    const key = keyOf(words, p);
    if (key.words.length < 2) {
      if (id !== null) {
        const identity = fresh(p);
        byEntity.set(id, identity);
        join(p, identity);
      } else later.push(p);
      continue;
    }
    const match = full
      .near(key.last)
      .find((f) => same(f.key.first, key.first) || f.key.words.includes(key.first));
    const identity = match?.identity ?? fresh(p);
    if (match === undefined) {
      const known = { key, identity };
      full.put(known);
      firsts.set(key.first, [...(firsts.get(key.first) ?? []).slice(-8), known]);
    }
    if (id !== null) {
      identity.entity = id;
      byEntity.set(id, identity);
    }
    join(p, identity);
  }
  const single = new Map<string, Identity>();
  for (const p of later) {
    const key = keyOf(words, p);
    const surname = full.near(key.last);
    const first = firsts.get(key.last) ?? [];
    const pool = surname.length > 0 ? surname : first;
    const nearest = pool.filter((f) => (f.identity.people[0]?.from ?? 0) < p.from);
    const only = pool.length === 1 ? pool[0] : nearest.length === 1 ? nearest[0] : undefined;
    if (only !== undefined) {
      join(p, only.identity);
      continue;
    }
    const identity = single.get(key.last) ?? fresh(p);
    single.set(key.last, identity);
    join(p, identity);
  }
  return out;
}

function certainId(p: Person): string | null {
  return p.link?.certain ? (p.link.candidates[0] ?? null) : null;
}
