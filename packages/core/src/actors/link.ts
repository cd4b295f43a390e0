import type { Hit } from './automaton.ts';
import { cueAround, rankBefore, usedAsName } from './cues.ts';
import { NATIONALITIES } from './lexicon/countries.ts';
import { isGivenName, mayBeMiddleName } from './lexicon/given.ts';
import { isCommon } from './lexicon/ordinary-words.ts';
import { HOMES, ORG_HEADS, QUALIFIERS } from './lexicon/organisations.ts';
import { KNOWN_SURNAMES } from './lexicon/surnames.ts';
import { RANK_TAILS, RANKS, TITLE_HEADS } from './lexicon/titles.ts';
import { wordSet } from './lexicon/words.ts';
import type { Form, Register } from './register.ts';
import { foldText, type Word } from './words.ts';

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

type Group = {
  from: number;
  to: number;
  start: number;
  particles: string;
  key: string;
  added: number;
  forms: Form[];
};

/** What one text tells before any name is decided. */
type Scene = {
  words: readonly Word[];
  register: Register;
  anchors: Anchors;
  /** Ranks that stand before a person's full name on this page. */
  ranks: Map<number, Set<string>>;
  /** Surnames that somebody else on the page has too («صدام حفتر» beside a watched خليفة حفتر). */
  rivals: Set<string>;
};

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
  const taken = new Uint8Array(words.length);
  const kept: Group[] = [];
  const rivals = new Set<string>();
  for (const group of bySpan(hits, register).sort(longestFirst)) {
    if (taken.subarray(group.from, group.to).includes(1)) continue;
    taken.fill(1, group.from, group.to);
    if (ofAnother(group, words, register)) {
      for (const form of group.forms) rivals.add(form.last);
      continue;
    }
    kept.push(group);
  }
  kept.sort((a, b) => a.from - b.from);
  const scene: Scene = {
    words,
    register,
    anchors: anchorsOf(kept, register, before),
    ranks: ranksOf(kept, words, register),
    rivals,
  };
  const links: Link[] = [];
  for (const group of kept) {
    const link = decide(group, scene);
    if (link !== null) links.push(link);
  }
  return { links, anchors: scene.anchors };
}

function bySpan(hits: readonly Hit[], register: Register): Group[] {
  const groups = new Map<string, Group>();
  for (const hit of hits) {
    const form = register.forms[hit.form];
    if (form === undefined) continue;
    if (hit.added > 0 && register.entities[form.entity]?.kind !== 'person') continue;
    const id = `${hit.from}:${hit.to}:${hit.start}:${hit.key}`;
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

/** A word without a conjunction or preposition, when a given name is left. */
function bare(f: string): string {
  if (isGivenName(f)) return f;
  for (const cut of [1, 2]) {
    if (f.length - cut >= (f[0] === 'و' ? 3 : 4) && /^[وفبل]/.test(f) && isGivenName(f.slice(cut)))
      return f.slice(cut);
  }
  return f;
}

function givenBefore(words: readonly Word[], from: number, particles: string): boolean {
  if (particles !== '' || !words[from]?.soft) return false;
  const prev = words[from - 1];
  return prev !== undefined && isGivenName(bare(prev.f)) && !TITLE_HEADS.has(prev.f);
}

/** «صدام خليفة حفتر» is not خليفة حفتر, nor «صدام حفتر» when only خليفة is watched. */
function ofAnother(group: Group, words: readonly Word[], register: Register): boolean {
  if (group.forms.every((f) => register.entities[f.entity]?.kind !== 'person')) return false;
  if (!givenBefore(words, group.from, group.particles)) return false;
  return group.forms.every((f) => (f.size > 1 ? f.sort !== 'alone' : !f.only));
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

function ranksOf(
  groups: readonly Group[],
  words: readonly Word[],
  register: Register,
): Map<number, Set<string>> {
  const out = new Map<number, Set<string>>();
  for (const group of groups) {
    if (group.particles !== '') continue;
    for (const form of group.forms) {
      if (form.size < 2 || register.entities[form.entity]?.kind !== 'person') continue;
      const own = out.get(form.entity) ?? new Set<string>();
      for (let at = group.from; at > 0 && words[at]?.soft && group.from - at < 4; at--) {
        const f = words[at - 1]?.f ?? '';
        if (RANKS.has(f)) own.add(f);
        else if (!RANK_TAILS.has(f)) break;
      }
      out.set(form.entity, own);
    }
  }
  return out;
}

function decide(group: Group, scene: Scene): Link | null {
  const { words, register } = scene;
  const last = words[group.to - 1];
  const lead = group.forms[0];
  if (last === undefined || lead === undefined) return null;
  const kind = register.entities[lead.entity]?.kind ?? 'person';
  const { from, to, start, particles, key } = group;
  const link = (entities: readonly number[], certain: boolean): Link | null =>
    entities.length === 0
      ? null
      : {
          kind,
          from,
          to,
          start,
          end: last.end,
          particles,
          key,
          sort: lead.sort,
          candidates: entities.map((e) => register.entities[e]?.id ?? ''),
          certain,
        };
  const listed = group.forms.filter((f) => f.sort !== 'surname');
  const ids = asWritten(
    listed,
    words
      .slice(from, to)
      .map((w) => w.raw)
      .join(' '),
  );
  if (kind !== 'person') {
    const fit = ids.filter((e) => nationFits(e, group, words, register));
    const weak = (listed.every((f) => f.common) && !usedAsName(words, from, to)) || saidAsThing(group, words);
    // «مجلس الأمن الدولي»: the adjective belongs to the name
    const more = words[to];
    if (fit.length > 0 && to - from > 1 && more?.soft && UNIVERSAL.has(more.f)) {
      const whole = link(fit, fit.length === 1 && !weak);
      return whole === null ? null : { ...whole, to: to + 1, end: more.end };
    }
    return link(fit, fit.length === 1 && !weak);
  }
  if (listed.some((f) => f.size > 1 || f.sort === 'full')) return link(ids, ids.length === 1);
  return decideShort(group, scene, listed, ids, link);
}

/** A name of one word: listed by itself, or a surname whose owner the page must tell. */
function decideShort(
  group: Group,
  scene: Scene,
  listed: readonly Form[],
  ids: readonly number[],
  link: (entities: readonly number[], certain: boolean) => Link | null,
): Link | null {
  const { words, register, anchors } = scene;
  const { from, to, particles } = group;
  if (/[\u064B\u064C\u064D]/.test((words[to - 1]?.raw ?? '').slice(-2))) return null;
  if (listed.length === 0 && opensName(group, words)) return null;
  const common = group.forms.every((f) => f.common);
  const thing = group.forms.some((f) => f.thing);
  const cue = common ? cueAround(words, from, to, particles, thing) : 'person';
  if (cue === 'thing') return null;
  const rank = rankBefore(words, from, particles);
  const owners = [...new Set(group.forms.map((f) => f.entity))];
  const known = owners.filter((e) => (anchors.get(e) ?? Number.POSITIVE_INFINITY) < from);
  const ranked =
    rank === null
      ? []
      : owners.filter((e) => scene.ranks.get(e)?.has(rank) || register.entities[e]?.words.has(rank));
  const rival = scene.rivals.has(group.forms[0]?.last ?? '');
  if (known.length > 0) {
    const own = known.length === 1 ? known : ranked.filter((e) => known.includes(e));
    if (own.length !== 1) return link(known, false);
    const clear = !rival || ranked.length === 1;
    return link(own, clear && cue === 'person');
  }
  if (listed.length > 0) {
    const sure = !common || cue === 'person' || (listed.every((f) => f.only) && usedAsName(words, from, to));
    return link(ids, ids.length === 1 && sure && !(rival && !listed.every((f) => f.only)));
  }
  if (common && rank === null) return null;
  if (ranked.length === 1) return link(ranked, true);
  // «البساط» may be a carpet: a surname nobody introduced is not even a candidate without a cue
  if (rank === null && cueAround(words, from, to, particles) !== 'person') return null;
  return link(owners, rank !== null && owners.length === 1 && !(rival || common || CALLINGS.has(rank)));
}

// Trades of many: one not known of him speaks for a namesake.
const CALLINGS = wordSet('المحامي المهندس الفنان الفنانة الكابتن الأستاذ الأستاذة البروفيسور');

/** «المهندس توفيق الربيعة»: a surname that is a first name too, with a name after it, is another man's first name. */
function opensName(group: Group, words: readonly Word[]): boolean {
  const next = words[group.to];
  if (!isGivenName(group.key) || !next?.soft) return false;
  const { f } = next;
  if (f === 'بن' || f.startsWith('ابو') || isGivenName(f) || KNOWN_SURNAMES.has(f)) return true;
  return next.readings[0]?.article === true && !isCommon(f) && !NATIONALITIES.has(f);
}

/** Of actors whose names fold alike, those written exactly so («آثينا», «أثينا»); else all. */
function asWritten(forms: readonly Form[], written: string): number[] {
  const ids = [...new Set(forms.map((f) => f.entity))];
  if (ids.length < 2) return ids;
  const exact = [...new Set(forms.filter((f) => written.endsWith(f.written)).map((f) => f.entity))];
  return exact.length === 1 ? exact : ids;
}

// Names that are a feeling, a measure or a deed beside these words.
const MASDARS = wordSet('حماس فتح أمل حزم سلام نور وفاق');
const PROVIDING = wordSet('تقديم توفير تقدم تلقى تلقت طلب طلبت');
const BESIDE: ReadonlyMap<string, { before: ReadonlySet<string>; after: ReadonlySet<string> }> = new Map([
  [
    foldText('قطر'),
    { before: wordSet('نصف يبلغ'), after: wordSet('الدائرة السكة الأنبوب الكرة الفتحة الحفرة الجذع العجلة') },
  ],
  [foldText('عدن'), { before: wordSet('جنة جنات'), after: wordSet('') }],
]);

/** «بحماس», «قطر الدائرة», «جنات عدن», «تقديم الدعم السريع»: the words of a name saying what they say. */
function saidAsThing(group: Group, words: readonly Word[]): boolean {
  const { from, to, particles, key } = group;
  const prev = words[from]?.soft ? words[from - 1] : undefined;
  const next = words[to]?.soft ? words[to] : undefined;
  if (to - from === 1) {
    if (MASDARS.has(key)) return particles.endsWith('ب');
    const beside = BESIDE.get(key);
    return (
      beside !== undefined &&
      (prev?.readings.some((r) => beside.before.has(r.key)) === true ||
        (next !== undefined && beside.after.has(next.f)))
    );
  }
  if (ORG_HEADS.has(key) || !prev?.readings.some((r) => PROVIDING.has(r.key))) return false;
  return group.forms.every((f) => f.thing);
}

const UNIVERSAL = new Set(['الدولي', 'الاممي', 'الدوليه', 'الامميه']);

const PAIRED = wordSet('والسلم والدفاع والتعاون والاستقرار والسلام والعدل');

/** An organisation with a general name must not be another country's of the same name. */
function nationFits(entity: number, group: Group, words: readonly Word[], register: Register): boolean {
  const next = words[group.to];
  if (!next?.soft || group.to - group.from < 2 || UNIVERSAL.has(next.f)) return true;
  // «مجلس الأمن والسلم الأفريقي»: the second noun belongs to the name
  if (QUALIFIERS.has(next.f) || PAIRED.has(next.f)) return false;
  if (!next.f.startsWith('ال') || !NATIONALITIES.has(next.f)) return true;
  const state = NATIONALITIES.get(next.f) ?? '';
  const written = words.slice(group.from + 1, group.to).map((w) => w.f);
  if (HOMES.get([group.key, ...written].join(' ')) === state && state !== '') return true;
  for (const word of register.entities[entity]?.words ?? []) {
    if (word === next.f || word === state) return true;
    if (state !== '' && NATIONALITIES.get(word) === state) return true;
  }
  return false;
}
