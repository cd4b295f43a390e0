import { wordSet } from './lexicon/words.ts';
import { type Range, statusOf, whenOf, whereOf } from './meeting-facts.ts';
import { BOTH, type Trigger, triggerAt } from './meeting-triggers.ts';
import { type PageIndex, type Party, partyAt, partyOf } from './page.ts';
import type { Utterance } from './speech.ts';
import type { Meeting, MeetingMeans } from './types.ts';

type Event = Meeting & { parties: Party[]; sentence: number; ownPlace: boolean };

const BARRIERS = wordSet('الذي التي الذين اللذين حيث أن إن أنه إنه أنها إنها مشددا مؤكدا موضحا');
const GROUPS = wordSet(
  'مسؤولين مسؤولون مسؤولي قادة وفد وفدا نظيره نظيرته أعضاء نواب ممثلين ممثلي وزراء سفراء',
);
const OFTEN = wordSet('مرارا عادة دائما كثيرا');

/** Meetings, visits and calls of a page, one entry an event; what several sentences say of it is joined. */
export function readMeetings(
  index: PageIndex,
  speech: ReadonlyMap<number, Utterance>,
  anchor: string | null,
): Meeting[] {
  const { words } = index.page;
  const covered = coveredByTitles(index);
  const events: Event[] = [];
  for (const sentence of sentenceRanges(index)) {
    const triggers: Trigger[] = [];
    for (let i = sentence.from; i < sentence.to; i++) {
      if (covered[i] === 1 || index.personAt.has(i)) continue;
      const t = triggerAt(words, i);
      if (t === null) continue;
      triggers.push(t);
      i = t.after - 1;
    }
    triggers.forEach((t, k) => {
      const next = triggers
        .slice(k + 1)
        .find((n) => n.kind !== 'present' && n.kind !== 'reception' && n.kind !== 'purpose');
      const clause = { from: t.at, to: next?.at ?? sentence.to };
      tell(index, events, t, clause, sentence, triggers.slice(0, k), speech, covered, anchor);
    });
  }
  return events
    .filter((e) => e.who.length >= (e.means === 'visit' ? 1 : 2))
    .map(({ parties: _p, sentence: _s, ownPlace: _o, ...meeting }) => meeting);
}

function coveredByTitles(index: PageIndex): Uint8Array {
  const out = new Uint8Array(index.page.words.length);
  for (const list of index.page.titles.values()) for (const t of list) out.fill(1, t.from, t.to);
  for (const role of index.page.roles) {
    const piece = role.phrase.pieces.at(-1);
    if (piece !== undefined && piece.to - piece.from > 1)
      out.fill(1, role.phrase.pieces[0]?.from ?? piece.from, piece.to);
  }
  return out;
}

function sentenceRanges(index: PageIndex): Range[] {
  const { words } = index.page;
  const out: Range[] = [];
  let from = 0;
  for (let i = 1; i <= words.length; i++) {
    if (i === words.length || words[i]?.word.sentence !== words[from]?.word.sentence) {
      out.push({ from, to: i });
      from = i;
    }
  }
  return out;
}

function tell(
  index: PageIndex,
  events: Event[],
  t: Trigger,
  clause: Range,
  sentence: Range,
  before: readonly Trigger[],
  speech: ReadonlyMap<number, Utterance>,
  covered: Uint8Array,
  anchor: string | null,
): void {
  const { words, source } = index.page;
  const number = words[t.at]?.word.sentence ?? 0;
  const last = events.at(-1);
  const after = partiesIn(index, t.after, clause.to, t.kind !== 'present' && t.kind !== 'reception');
  if (t.kind === 'present') {
    if (last !== undefined && number - last.sentence <= 1)
      join(last, partiesIn(index, t.after, sentence.to, false));
    return;
  }
  if (t.kind === 'again') {
    const date = whenOf(
      index.page,
      { from: t.at, to: Math.min(t.at + 3, sentence.to) },
      t.at,
      'held',
      anchor,
    );
    const target = recent(events)
      .filter((e) => e.status === 'held' && e.whenText === null)
      .at(-1);
    if (target !== undefined && date.whenText !== null) Object.assign(target, date);
    return;
  }
  if (t.kind === 'purpose') {
    if (last !== undefined && last.sentence === number && before.at(-1)?.kind === 'visit') join(last, after);
    return;
  }
  if (t.kind === 'reception') {
    if (last !== undefined && number - last.sentence <= 1 && after.some((p) => has(last, p))) {
      join(last, after);
      return;
    }
    if (last !== undefined && last.sentence === number) {
      join(last, after);
      return;
    }
  }
  const status = statusOf(index.page, { from: sentence.from, to: clause.to }, t.at, t.future);
  if (
    status === null ||
    (t.kind === 'visit' && words.slice(clause.from, clause.to).some((w) => OFTEN.has(w.word.f)))
  )
    return;
  const parties = participants(index, t, after, sentence, speech, before, events);
  const visit = t.kind === 'visit';
  const place =
    t.kind === 'call'
      ? null
      : whereOf(
          index,
          { from: t.form === 'noun' || before.length > 0 ? t.at : sentence.from, to: clause.to },
          t.at,
          visit,
          covered,
        );
  const means: MeetingMeans = t.kind === 'call' ? 'call' : visit && place !== null ? 'visit' : 'talks';
  const own = parties[0];
  if (own === undefined || (visit && place === null && t.form !== 'verb')) return;
  // a meeting told within a visit of the same sentence belongs to it
  if (
    last !== undefined &&
    last.sentence === number &&
    last.means !== 'call' &&
    t.kind === 'meet' &&
    t.form === 'verb' &&
    before.at(-1)?.kind === 'visit' &&
    has(last, own)
  ) {
    join(last, parties);
    return;
  }
  if (visit) {
    const linked = before.some((b) => b.kind === 'visit')
      ? undefined
      : recent(events).findLast(
          (e) =>
            has(e, own) && e.where !== null && (e.where === place || place === null) && e.status === status,
        );
    if (linked !== undefined && place !== null) {
      if (t.form === 'noun' && reference(index, sentence, t.at)) linked.means = 'visit';
      return;
    }
  }
  const date = whenOf(index.page, clause, t.at, status, anchor);
  const from = words[sentence.from]?.word.start ?? 0;
  const end = words[sentence.to - 1]?.word.end ?? from;
  const event: Event = {
    who: [],
    where: place,
    ...date,
    status,
    means,
    evidence: source.slice(from, end),
    start: from,
    end,
    parties: [],
    sentence: number,
    ownPlace: place !== null,
  };
  join(event, parties);
  if (event.where === null && means !== 'call') {
    event.where =
      recent(events).findLast(
        (e) =>
          e.where !== null &&
          e.means !== 'call' &&
          number - e.sentence <= 6 &&
          e.parties.some((p) => has(event, p)),
      )?.where ?? null;
  }
  const same = recent(events).find(
    (e) =>
      e.means === event.means &&
      e.status === event.status &&
      sameParties(e, event) &&
      agrees(e.where, event.where) &&
      agrees(e.when, event.when),
  );
  if (same !== undefined) {
    same.where ??= event.where;
    if (same.when === null && event.when !== null) Object.assign(same, date);
    return;
  }
  events.push(event);
}

/** Only the last events of a page are looked at again. */
const recent = (events: Event[]): Event[] => events.slice(-40);
const agrees = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

/** «ويأتي اللقاء ضمن زيارة …»: the sentence speaks of the meeting just told. */
function reference(index: PageIndex, sentence: Range, at: number): boolean {
  for (let i = sentence.from; i < at; i++) {
    const f = index.page.words[i]?.word.f ?? '';
    if (/^(اللقاء|الاجتماع|المباحثات|المحادثات)$/.test(f)) return true;
  }
  return false;
}

function sameParties(a: Event, b: Event): boolean {
  return a.parties.length === b.parties.length && a.parties.every((p) => has(b, p));
}

function has(event: Event, party: Party): boolean {
  return event.parties.some((p) => same(p, party));
}

const same = (a: Party, b: Party): boolean =>
  (a.identity !== null && a.identity === b.identity) || a.name === b.name;

function join(event: Event, parties: readonly Party[]): void {
  for (const p of parties) {
    if (has(event, p)) continue;
    event.parties.push(p);
    event.who.push(p.name);
  }
}

/** Persons (and groups right after a verb) named between two words, up to the next clause. */
function partiesIn(index: PageIndex, from: number, to: number, stops: boolean): Party[] {
  const { words } = index.page;
  const out: Party[] = [];
  for (let i = from; i < to; i++) {
    const w = words[i];
    if (w === undefined) break;
    if (stops && i > from && BARRIERS.has(w.word.f)) break;
    if (stops && w.kind === 'saying' && i > from && !index.personAt.has(i)) break;
    const person = index.personAt.get(i);
    if (person !== undefined) {
      const party = partyOf(index.page, person);
      if (!out.some((p) => same(p, party))) out.push(party);
      i = person.to - 1;
      continue;
    }
    const role = index.roleAt.get(i);
    if (role !== undefined) {
      const party = partyAt(index, i);
      if (party?.identity !== null && party !== null && !out.some((p) => same(p, party))) out.push(party);
      i = Math.max(i, role.phrase.to - 1);
    }
  }
  return out;
}

function participants(
  index: PageIndex,
  t: Trigger,
  after: Party[],
  sentence: Range,
  speech: ReadonlyMap<number, Utterance>,
  before: readonly Trigger[],
  events: readonly Event[],
): Party[] {
  const { words } = index.page;
  if (t.kind === 'both') {
    if (after.length >= 2) return after;
    const near = partiesIn(index, sentence.from, t.at, false);
    const pair = BOTH.has(words[t.after]?.word.f ?? '') || BOTH.has(words[t.at + 1]?.word.f ?? '');
    if (near.length >= 2) return near.slice(-2);
    return pair ? (events.at(-1)?.parties.slice(0, 2) ?? []) : [];
  }
  const prior = subjectBefore(index, t, sentence, speech);
  if (t.form === 'verb') {
    const right = before.length === 0 || prior?.to === t.at ? prior : prior;
    if (prior !== null && prior.to === t.at) return [prior, ...after.filter((p) => !same(p, prior))];
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
    return right === null ? objects : [right, ...objects.filter((p) => !same(p, right))];
  }
  if (t.kind === 'visit' && after[0] !== undefined && t.form === 'noun') return [after[0]];
  if (prior === null) return after;
  return [prior, ...after.filter((p) => !same(p, prior))];
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

