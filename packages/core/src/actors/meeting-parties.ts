import { WESTERN_BARRIERS, WESTERN_SAYING } from './lexicon/western-speech.ts';
import { wordSet } from './lexicon/words.ts';
import type { Range } from './meeting-facts.ts';
import { BOTH, type Trigger, talksIn, withIn } from './meeting-triggers.ts';
import { type PageIndex, type Party, partyAt, partyOf } from './page.ts';
import type { Utterance } from './speech.ts';

const BARRIERS = wordSet('الذي التي الذين اللذين حيث أن إن أنه إنه أنها إنها مشددا مؤكدا موضحا');
const GROUPS = wordSet(
  'مسؤولين مسؤولون مسؤولي قادة وفد وفدا نظيره نظيرته أعضاء نواب ممثلين ممثلي وزراء سفراء',
);

/** The same person, or the same words. */
export const sameParty = (a: Party, b: Party): boolean =>
  (a.identity !== null && a.identity === b.identity) || a.name === b.name;

const REACH = 40;

/** «عقد فلان وفلان جلسة مباحثات», «بحث فلان مع فلان …»: everybody named on both sides of «مع» or before the talks. */
export function heldBy(index: PageIndex, t: Trigger, sentence: Range): Party[] {
  const { words } = index.page;
  const end = Math.min(sentence.to, t.after + REACH);
  const subject = partiesIn(index, sentence.from, t.at, false).filter((p) => p.to === t.at);
  if (t.kind === 'hold') {
    const noun = talksIn(words, t.after, end);
    return noun < 0 ? [] : [...subject, ...partiesIn(index, t.after, noun, true)];
  }
  const beside = withIn(words, t.after, end);
  if (beside < 0) return [];
  const first = [...subject, ...partiesIn(index, t.after, beside, true)];
  const other = partiesIn(index, beside + 1, end, true);
  return first.length === 0 || other.length === 0 ? [] : [...first.slice(-1), ...other];
}

/** Persons (and groups right after a verb) named between two words, up to the next clause. */
export function partiesIn(index: PageIndex, from: number, to: number, stops: boolean): Party[] {
  const { words } = index.page;
  const out: Party[] = [];
  for (let i = from; i < to; i++) {
    const w = words[i];
    if (w === undefined) break;
    if (
      stops &&
      i > from &&
      (BARRIERS.has(w.word.f) || (w.kind === 'latin' && WESTERN_BARRIERS.has(w.word.f)))
    )
      break;
    if (stops && w.kind === 'saying' && i > from && !index.personAt.has(i)) break;
    const person = index.personAt.get(i);
    if (person !== undefined) {
      // «met Dbeibah, Peskov said»
      if (stops && w.kind === 'latin' && WESTERN_SAYING.has(words[person.to]?.word.f ?? '')) break;
      const party = partyOf(index.page, person);
      if (!out.some((p) => sameParty(p, party))) out.push(party);
      i = person.to - 1;
      continue;
    }
    const role = index.roleAt.get(i);
    if (role !== undefined) {
      const party = partyAt(index, i);
      if (party?.identity !== null && party !== null && !out.some((p) => sameParty(p, party)))
        out.push(party);
      i = Math.max(i, role.phrase.to - 1);
    }
  }
  return out;
}

/** Who took part in what a trigger tells; `lately` are those of the event before. */
export function participants(
  index: PageIndex,
  t: Trigger,
  after: Party[],
  sentence: Range,
  speech: ReadonlyMap<number, Utterance>,
  before: readonly Trigger[],
  lately: readonly Party[],
): Party[] {
  const { words } = index.page;
  if (t.kind === 'both') {
    if (after.length >= 2) return after;
    const near = partiesIn(index, sentence.from, t.at, false);
    const pair = BOTH.has(words[t.after]?.word.f ?? '') || BOTH.has(words[t.at + 1]?.word.f ?? '');
    if (near.length >= 2) return near.slice(-2);
    return pair ? lately.slice(0, 2) : [];
  }
  const prior = subjectBefore(index, t, sentence, speech);
  if (words[t.at]?.kind === 'latin') {
    // English visits somebody, Russian may begin with the verb
    const led = /^[\u0400-\u04FF]/.test(words[t.at]?.word.f ?? '');
    if (t.kind === 'visit') return prior !== null ? [prior] : led ? after.slice(0, 1) : [];
    // «Lindqvist and Haddad met in Geneva»
    if (t.kind === 'meet' && after.length === 0)
      return partiesIn(index, sentence.from, t.at, false).slice(-2);
    return prior === null ? after : [prior, ...after.filter((p) => !sameParty(p, prior))];
  }
  if (t.form === 'verb') {
    const right = before.length === 0 || prior?.to === t.at ? prior : prior;
    if (prior !== null && prior.to === t.at) return [prior, ...after.filter((p) => !sameParty(p, prior))];
    const group = t.kind === 'meet' ? groupAt(index, t.after) : null;
    const first = after[0];
    const subjectFollows =
      first !== undefined &&
      index.personAt.get(t.after) !== undefined &&
      words[t.after]?.reading.particles === '';
    if (t.kind === 'visit') {
      if (subjectFollows && first !== undefined) return [first];
      if (prior !== null) return [prior];
      return first === undefined ? [] : [first];
    }
    if (after.length >= 2 && subjectFollows && !(before.length > 0 && after.length < 2)) return after;
    const objects = group === null ? after : [...after, group];
    return right === null ? objects : [right, ...objects.filter((p) => !sameParty(p, right))];
  }
  if (t.kind === 'visit' && after[0] !== undefined && t.form === 'noun') return [after[0]];
  if (prior === null) return after;
  return [prior, ...after.filter((p) => !sameParty(p, prior))];
}

/** Whoever the sentence is about when the trigger comes: the speaker it opens with, else the nearest person before. */
function subjectBefore(
  index: PageIndex,
  t: Trigger,
  sentence: Range,
  speech: ReadonlyMap<number, Utterance>,
): Party | null {
  const near = partiesIn(index, sentence.from, t.at, false).at(-1) ?? null;
  if (t.form === 'verb') return near;
  let speaker: Party | null = null;
  for (let at = sentence.from; at < t.at; at++) {
    const party = speech.get(at)?.party;
    if (party?.identity != null) speaker = party;
  }
  return speaker ?? near;
}

/** «مسؤولين روس», «وفدا أمريكيا»: people without names whom somebody met. */
function groupAt(index: PageIndex, at: number): Party | null {
  const { words, source } = index.page;
  const w = words[at];
  if (w === undefined || !GROUPS.has(w.word.f)) return null;
  let to = at + 1;
  while (to < words.length && words[to]?.word.soft && words[to]?.kind === 'nation') to++;
  const last = words[to - 1];
  return last === undefined
    ? null
    : { identity: null, name: source.slice(w.word.start, last.word.end), from: at, to, entity: null };
}
