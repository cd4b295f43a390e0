import { SAYING_PARTICIPLES, SAYING_VERBS } from './lexicon/verbs.ts';
import { WESTERN_CLAUSES } from './lexicon/western-speech.ts';
import { wordSet } from './lexicon/words.ts';
import { type PageIndex, type Party, partyAt } from './page.ts';
import { trait } from './traits.ts';
import { WESTERN_SAYS, westernSpeaker } from './western-speech.ts';

/** A verb of saying at word `at` with whoever says it; `party` null when nobody on the page could be found. */
export type Utterance = {
  at: number;
  verb: string;
  participle: boolean;
  party: Party | null;
  carried: boolean;
  after: number;
};

/** Verbs that open a speech only with «أن» or a colon or a quotation after them. */
const CLAUSES = wordSet('أن إن أنه إنه أنها إنها أنهم إنهم بأن بأنه بأنها أننا إننا أنني إنني');
const SUBJECTS = wordSet(
  'مصدر المصدر مصادر المصادر بيان البيان تقرير التقرير مسؤول مسؤولون مسؤولين مراقبون المراقبون محللون دبلوماسيون وفد الوفد شهود متحدث السلطات الصحيفة الوكالة الوزارة الجانبان',
);

export function isClause(f: string): boolean {
  return CLAUSES.has(f) || WESTERN_CLAUSES.has(f);
}

/**
 * Every verb of saying with its speaker, by its word, in order. A verb without a subject of its own carries on the
 * one before («وأضاف»); «بدوره» and a new paragraph with a new subject change it by themselves.
 */
export function readSpeech(index: PageIndex): ReadonlyMap<number, Utterance> {
  const { words } = index.page;
  const out: Utterance[] = [];
  let last: Party | null = null;
  for (let i = 0; i < words.length; i++) {
    if (((words[i]?.word.traits ?? 0) & WESTERN_SAYS) !== 0) {
      const spoken = westernSpeaker(index, i);
      if (spoken === null) continue;
      const { participle, after } = spoken;
      const party: Party | null = spoken.party ?? last;
      const carried = spoken.party === null;
      out.push({ at: i, verb: words[i]?.word.f ?? '', participle, party, carried, after });
      last = party;
      continue;
    }
    const verb = sayingAt(index, i);
    if (verb === null) {
      const subject = bySource(index, i);
      if (subject !== null)
        out.push({
          at: i,
          verb: 'بحسب',
          participle: false,
          party: subject,
          carried: false,
          after: subject.to,
        });
      continue;
    }
    let party: Party | null = null;
    let after = i + 1;
    if (!verb.participle) {
      const next = words[i + 1];
      const joined = next !== undefined && /^\s*["“”«]?\s*[-–—]?\s*$/.test(next.word.gap);
      party = joined ? partyAt(index, i + 1) : null;
      if (party !== null) after = party.to;
      else if (joined && next !== undefined && !isClause(next.word.f)) {
        party = groupAt(index, i + 1) ?? beforeVerb(index, i);
        if (party !== null && party.from > i) after = party.to;
      } else party = beforeVerb(index, i);
    }
    const carried = party === null;
    if (party === null) party = last;
    if (carried && verb.weak) continue;
    out.push({ at: i, verb: verb.key, participle: verb.participle, party, carried, after });
    if (party !== null) last = party;
  }
  return new Map(out.map((u) => [u.at, u] as const));
}

function sayingAt(index: PageIndex, i: number): { key: string; participle: boolean; weak: boolean } | null {
  const w = index.page.words[i];
  if (w === undefined || (w.word.traits & SAYING) === 0) return null;
  if (w.kind === 'given' || index.personAt.has(i)) return null;
  for (const r of w.word.readings) {
    if (r.particles !== '' && !/^[وف]$/.test(r.particles)) continue;
    if (SAYING_PARTICIPLES.has(r.key)) return { key: r.key, participle: true, weak: false };
    if (SAYING_VERBS.has(r.key)) return { key: r.key, participle: false, weak: WEAK.has(r.key) };
  }
  return null;
}
const SAYING = trait([...SAYING_VERBS, ...SAYING_PARTICIPLES]);
/** These say something else when nobody says them. */
const WEAK = wordSet('رد طلب وعد أمر علق ختم وصف وصفت كتب نعى دان زاد ذكر يذكر بين');

/** «السفير قال إن …»: the subject right before its verb. */
function beforeVerb(index: PageIndex, i: number): Party | null {
  const w = index.page.words[i];
  if (w === undefined || !/^\s*["“”»]?\s*$/.test(w.word.gap)) return null;
  if (w.word.f.startsWith('و') && w.word.readings.some((r) => r.particles === 'و' && SAYING_VERBS.has(r.key)))
    return null;
  for (let at = i - 1; at >= Math.max(0, i - 12); at--) {
    const party = partyAt(index, at);
    if (party !== null && party.to === i) return party;
  }
  return null;
}

/** A subject that names nobody: «مصدر عسكري», «البيان»; its noun phrase as written. */
function groupAt(index: PageIndex, at: number): Party | null {
  const { words, source } = index.page;
  const w = words[at];
  if (w === undefined || !SUBJECTS.has(w.word.f)) return null;
  let to = at + 1;
  while (to < words.length && to - at < 4) {
    const next = words[to];
    if (!next?.word.soft || (next.kind !== 'common' && next.kind !== 'nation' && next.kind !== 'shaped'))
      break;
    to++;
  }
  const last = words[to - 1];
  return last === undefined
    ? null
    : { identity: null, name: source.slice(w.word.start, last.word.end), from: at, to, entity: null };
}

const SOURCES = wordSet('بحسب حسب وفق وفقا طبقا نقلا');
const SOURCE = trait([...SOURCES, 'according', 'словам']);

/** «بحسب وكالة …», «وفقا لبيان …» after a statement. */
function bySource(index: PageIndex, i: number): Party | null {
  const w = index.page.words[i];
  if (w === undefined || (w.word.traits & SOURCE) === 0) return null;
  // «according to …», «по словам …»
  if (w.word.f === 'according') return partyAt(index, i + 2);
  if (w.word.f === 'словам' || SOURCES.has(w.word.f)) return partyAt(index, i + 1);
  return null;
}
