import type { Hit } from './automaton.ts';
import { isCommon } from './lexicon/common.ts';
import { NATIONALITIES } from './lexicon/countries.ts';
import { isGivenName, mayBeMiddleName } from './lexicon/given.ts';
import { RANKS, TITLE_HEADS } from './lexicon/titles.ts';
import type { Form, Register } from './register.ts';
import type { Word } from './words.ts';

/** A name of the register found in a text, before and after it is decided whose it is. */
export type Link = {
  kind: 'person' | 'organisation' | 'place';
  from: number;
  to: number;
  start: number;
  end: number;
  particles: string;
  /** Folded first word of the name. */
  key: string;
  /** Ids that this may be. */
  candidates: string[];
  certain: boolean;
  sort: Form['sort'];
};

/** Persons whose full name is known on the page, with where it was first said. */
export type Anchors = Map<number, number>;

/**
 * Finds the register's names in the words of one text.
 * `before` are anchors from elsewhere on the page: for a headline, those of its body.
 */
export function linkNames(
  words: readonly Word[],
  register: Register,
  before?: Anchors,
): { links: Link[]; anchors: Anchors } {
  const hits = register.automaton.find(words, mayBeMiddleName);
  const groups = bySpan(hits, words, register);
  const taken: { from: number; to: number }[] = [];
  const kept: Group[] = [];
  for (const group of groups.sort(longestFirst)) {
    if (taken.some((t) => group.from < t.to && t.from < group.to)) continue;
    if (partOfLongerName(group, words)) {
      taken.push(group);
      continue;
    }
    taken.push(group);
    kept.push(group);
  }
  kept.sort((a, b) => a.from - b.from);
  const anchors = anchorsOf(kept, register, before);
  const links: Link[] = [];
  for (const group of kept) {
    const link = decide(group, words, register, anchors);
    if (link !== null) links.push(link);
  }
  return { links, anchors };
}

type Group = {
  from: number;
  to: number;
  start: number;
  particles: string;
  key: string;
  added: number;
  forms: Form[];
};

function bySpan(hits: readonly Hit[], words: readonly Word[], register: Register): Group[] {
  const groups = new Map<string, Group>();
  for (const hit of hits) {
    const form = register.forms[hit.form];
    if (form === undefined) continue;
    if (hit.added > 0 && register.entities[form.entity]?.kind !== 'person') continue;
    if (form.sort === 'surname' && hit.particles !== '' && words[hit.from] === undefined) continue;
    const id = `${hit.from}:${hit.to}:${hit.start}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { ...hit, forms: [form] });
    else group.forms.push(form);
  }
  return [...groups.values()];
}

function longestFirst(a: Group, b: Group): number {
  return (
    b.to - b.from - (a.to - a.from) ||
    a.added - b.added ||
    a.particles.length - b.particles.length ||
    a.from - b.from
  );
}

/** «صدام خليفة حفتر» is not خليفة حفتر, and «مجلس الأمن الروسي» not the UN's. */
function partOfLongerName(group: Group, words: readonly Word[]): boolean {
  const first = words[group.from];
  const prev = words[group.from - 1];
  if (group.to - group.from >= 2 && group.particles === '' && first?.soft && prev !== undefined) {
    if (group.forms.every((f) => f.sort !== 'alone') && isGivenName(bare(prev.f)) && !TITLE_HEADS.has(prev.f))
      return true;
  }
  return false;
}

/** A word without a conjunction or preposition, when a given name is left. */
function bare(f: string): string {
  if (isGivenName(f)) return f;
  for (const cut of [1, 2])
    if (f.length - cut >= 3 && /^[وفبل]/.test(f) && isGivenName(f.slice(cut))) return f.slice(cut);
  return f;
}

function anchorsOf(groups: readonly Group[], register: Register, before?: Anchors): Anchors {
  const anchors: Anchors = new Map();
  for (const entity of before?.keys() ?? []) anchors.set(entity, -1);
  for (const group of groups) {
    for (const form of group.forms) {
      if (register.entities[form.entity]?.kind !== 'person') continue;
      if (form.sort === 'surname' || (form.sort === 'alone' && form.common)) continue;
      if (!anchors.has(form.entity)) anchors.set(form.entity, group.from);
    }
  }
  return anchors;
}

function decide(group: Group, words: readonly Word[], register: Register, anchors: Anchors): Link | null {
  const first = words[group.from];
  const last = words[group.to - 1];
  if (first === undefined || last === undefined) return null;
  const entity = (f: Form) => register.entities[f.entity];
  const kind = entity(group.forms[0] as Form)?.kind ?? 'person';
  const base = {
    kind,
    from: group.from,
    to: group.to,
    start: group.start,
    end: last.end,
    particles: group.particles,
    key: group.key,
    sort: (group.forms[0] as Form).sort,
  };
  const listed = group.forms.filter((f) => f.sort !== 'surname');
  const pool = listed.length > 0 ? listed : group.forms;
  const ids = [...new Set(pool.map((f) => f.entity))];
  const names = (list: readonly number[]): string[] => list.map((e) => register.entities[e]?.id ?? '');
  if (kind !== 'person') {
    const fit = ids.filter((e) => nationFits(e, group, words, register));
    if (fit.length === 0) return null;
    const weak = listed.every((f) => f.common);
    return { ...base, candidates: names(fit), certain: fit.length === 1 && !weak };
  }
  const titled = hasTitleBefore(words, group.from, group.particles);
  const nextGiven = followsGivenName(words, group);
  if (listed.length > 0 && listed.some((f) => f.size > 1 || f.sort === 'full')) {
    return { ...base, candidates: names(ids), certain: ids.length === 1 };
  }
  const onlyName = listed.length > 0 && listed.every((f) => f.only);
  if (nextGiven && !onlyName) return null;
  // one word: a listed short form, or a surname
  const shared = [...new Set(group.forms.map((f) => f.entity))];
  const known = shared.filter((e) => (anchors.get(e) ?? Number.POSITIVE_INFINITY) < group.from);
  const common = group.forms.every((f) => f.common);
  if (known.length === 1 && known[0] !== undefined && (!common || titled)) {
    return { ...base, candidates: names(known), certain: true };
  }
  if (known.length > 1) return { ...base, candidates: names(known), certain: false };
  if (listed.length > 0) {
    if (tanween(last.raw)) return null;
    const sure = !common || titled || headsName(words, group.to);
    return { ...base, candidates: names(ids), certain: ids.length === 1 && sure };
  }
  if (common && !titled)
    return known.length > 0 ? { ...base, candidates: names(known), certain: false } : null;
  return { ...base, candidates: names(shared), certain: titled && shared.length === 1 };
}

function hasTitleBefore(words: readonly Word[], from: number, particles: string): boolean {
  if (particles !== '' || !words[from]?.soft) return false;
  const prev = words[from - 1];
  if (prev === undefined) return false;
  return prev.readings.some((r) => RANKS.has(r.key));
}

/** A surname right after another's given name belongs to that other («صدام حفتر»). */
function followsGivenName(words: readonly Word[], group: Group): boolean {
  if (group.particles !== '' || !words[group.from]?.soft) return false;
  const prev = words[group.from - 1];
  return prev !== undefined && isGivenName(bare(prev.f)) && !TITLE_HEADS.has(prev.f);
}

/** A word with tanween is a common noun: foreign names and names with the article never take it. */
function tanween(raw: string): boolean {
  return /[\u064B\u064C\u064D]/.test(raw.slice(-2));
}

/** «الحرب العالمية», «جامعة إدنبره»: a word of the language that begins a name. */
function headsName(words: readonly Word[], to: number): boolean {
  const next = words[to];
  return (
    next?.soft === true &&
    !next.f.startsWith('الت') &&
    (next.f.startsWith('ال') || !isCommon(next.f)) &&
    !/^[وبلف]/.test(next.f)
  );
}

const UNIVERSAL = new Set(['الدولي', 'الاممي', 'الدوليه', 'الامميه']);

/** An organisation with a general name must not be another country's of the same name. */
function nationFits(entity: number, group: Group, words: readonly Word[], register: Register): boolean {
  const next = words[group.to];
  if (!next?.soft || group.to - group.from < 2) return true;
  if (UNIVERSAL.has(next.f)) return true;
  if (!next.f.startsWith('ال') || !NATIONALITIES.has(next.f)) return true;
  const state = NATIONALITIES.get(next.f) ?? '';
  const known = register.entities[entity];
  if (known === undefined) return false;
  for (const word of known.words) {
    if (word === next.f || word === state) return true;
    if (state !== '' && NATIONALITIES.get(word) === state) return true;
  }
  return false;
}
