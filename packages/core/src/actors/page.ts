import type { Span } from './bodies.ts';
import type { Classified } from './classes.ts';
import type { Identity } from './identity.ts';
import { wordSet } from './lexicon/words.ts';
import type { Person, Role } from './people.ts';
import { surfaceOf } from './surface.ts';
import type { OwnTitle } from './titles.ts';

/** One text with everything found in it, as quotes and meetings need it. */
export type Page = {
  source: string;
  words: readonly Classified[];
  people: readonly Person[];
  identities: ReadonlyMap<Person, Identity>;
  titles: ReadonlyMap<Person, OwnTitle[]>;
  roles: readonly Role[];
  bodies: readonly Span[];
};

/** Somebody a sentence speaks of: a person of the page, or a body or group by its words. */
export type Party = {
  identity: Identity | null;
  name: string;
  from: number;
  to: number;
  entity: string | null;
};

export type PageIndex = {
  page: Page;
  /** Person whose title phrase or name begins at a word. */
  personAt: ReadonlyMap<number, Person>;
  roleAt: ReadonlyMap<number, Role>;
  bodyAt: ReadonlyMap<number, Span>;
  holders: ReadonlyMap<string, readonly Holder[]>;
};

export function indexPage(page: Page): PageIndex {
  const personAt = new Map<number, Person>();
  for (const p of page.people) {
    personAt.set(p.from, p);
    const first = page.titles.get(p)?.[0]?.from ?? p.phrase?.pieces[0]?.from;
    if (first !== undefined && first < p.from) personAt.set(first, p);
  }
  const roleAt = new Map(page.roles.map((r) => [r.from, r] as const));
  const bodyAt = new Map(page.bodies.map((b) => [b.from, b] as const));
  return { page, personAt, roleAt, bodyAt, holders: holdersOf(page) };
}

/** The fullest name of an identity on the page. */
export function nameOf(page: Page, identity: Identity): string {
  const p = identity.name;
  return surfaceOf(page.source, p.start, p.end, p.key).replace(/[\s\u00A0]+/g, ' ');
}

export function partyOf(page: Page, person: Person): Party {
  const identity = page.identities.get(person) ?? null;
  const name =
    identity === null ? surfaceOf(page.source, person.start, person.end, person.key) : nameOf(page, identity);
  return { identity, name, from: person.from, to: person.to, entity: identity?.entity ?? null };
}

const GROUPS = wordSet('قوات حكومة جماعة أنصار إدارة فريق حزب مكتب حملة');
const NOBODY = wordSet(
  'أن إن أنه إنه أنها إنها في على عن إلى من خلال بعد قبل أمام لدى مع عقب إثر بأن بأنه ذلك',
);

/**
 * Who stands at word `at`: a person, a role somebody on the page holds, a body, or «قوات فلان».
 * Null when the word begins none of them.
 */
export function partyAt(index: PageIndex, at: number): Party | null {
  const { page } = index;
  const person = index.personAt.get(at);
  if (person !== undefined) return partyOf(page, person);
  const w = page.words[at];
  if (w === undefined || NOBODY.has(w.word.f)) return null;
  const next = page.words[at + 1];
  const owner = index.personAt.get(at + 1);
  if (owner !== undefined && next?.word.soft && GROUPS.has(w.reading.key) && w.reading.particles === '') {
    return {
      identity: null,
      name: page.source.slice(w.word.start, owner.end),
      from: at,
      to: owner.to,
      entity: null,
    };
  }
  const role = index.roleAt.get(at);
  if (role !== undefined) {
    const holder = holderOf(index, role);
    if (holder !== null) return { ...partyOf(page, holder), from: at, to: role.phrase.to };
    const last = page.words[role.phrase.to - 1];
    if (last === undefined) return null;
    return {
      identity: null,
      name: page.source.slice(w.word.start + w.reading.cut, last.word.end),
      from: at,
      to: role.phrase.to,
      entity: null,
    };
  }
  const body = index.bodyAt.get(at);
  if (body !== undefined) {
    return {
      identity: null,
      name: surfaceOf(page.source, body.start, body.end, body.key),
      from: at,
      to: body.to,
      entity: null,
    };
  }
  return null;
}

const bare = (f: string): string => f.replace(/^(لل|بال|ال|وال)/, '');

/** The words of a title phrase's last title without their articles, and its first word. */
export function titleWords(page: Page, role: Role): { head: string; words: ReadonlySet<string> } | null {
  const words = new Set<string>();
  const piece = role.phrase.pieces.at(-1);
  if (piece === undefined) return null;
  for (let i = piece.from; i < piece.to; i++) {
    const w = page.words[i];
    // «السفير لوكالة …»: whom he told is no part of what he is
    if (w === undefined || (i > piece.from && w.reading.particles !== '' && words.size === 1)) break;
    words.add(bare(i === piece.from ? piece.head : w.word.f));
  }
  return { head: bare(piece.head), words };
}

/** The person of the page whose title says what the role says («السفير» of «السفير الروسي في ليبيا»); the nearest before. */
function holderOf(index: PageIndex, role: Role): Person | null {
  const said = titleWords(index.page, role);
  if (said === null) return null;
  const { head, words } = said;
  let best: Person | null = null;
  let bestScore = 0;
  for (const { person, own } of index.holders.get(head) ?? []) {
    if (best !== null && person.from > role.from) break;
    const shared = [...words].filter((w) => own.has(w)).length;
    const score = shared / words.size;
    if ((shared < words.size && shared < 2) || score < 0.6) continue;
    if (score >= bestScore) {
      best = person;
      bestScore = score;
    }
  }
  return best;
}

type Holder = { person: Person; own: ReadonlySet<string> };
const MOST_HOLDERS = 40;

/** Who holds a title, by the title's first word; words of the title without their articles. */
function holdersOf(page: Page): Map<string, Holder[]> {
  const out = new Map<string, Holder[]>();
  for (const person of page.people) {
    for (const title of page.titles.get(person) ?? []) {
      const own = new Set<string>();
      for (let i = title.from; i < title.to; i++) own.add(bare(page.words[i]?.word.f ?? ''));
      const head = bare(page.words[title.from]?.reading.key ?? '');
      const list = out.get(head) ?? [];
      if (list.length < MOST_HOLDERS) list.push({ person, own });
      out.set(head, list);
    }
  }
  return out;
}
