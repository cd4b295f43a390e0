import { wordSet } from './lexicon/words.ts';
import { hostOf, type Range, statusOf, whenOf, whereOf } from './meeting-facts.ts';
import { heldBy, participants, partiesIn, sameParty } from './meeting-parties.ts';
import { heldBefore, type Trigger, triggerAt } from './meeting-triggers.ts';
import type { PageIndex, Party } from './page.ts';
import type { Utterance } from './speech.ts';
import type { Meeting, MeetingMeans } from './types.ts';

type Event = Meeting & { parties: Party[]; sentence: number; ownPlace: boolean };

/** Triggers that do not end what another began. */
const ASIDE: ReadonlySet<string> = new Set(['present', 'reception', 'purpose', 'hold', 'discuss']);
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
      const next = triggers.slice(k + 1).find((n) => !ASIDE.has(n.kind));
      const clause = { from: t.at, to: next?.at ?? sentence.to };
      tell(
        index,
        events,
        t,
        clause,
        sentence,
        triggers.slice(0, k).filter((b) => b.kind !== 'hold' && b.kind !== 'discuss'),
        speech,
        covered,
        anchor,
      );
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
  const together = t.kind === 'hold' || t.kind === 'discuss' ? heldBy(index, t, sentence) : null;
  if (together !== null && together.length < 2) return;
  const status = statusOf(index.page, { from: sentence.from, to: clause.to }, t.at, t.future);
  if (
    status === null ||
    (t.kind === 'visit' && words.slice(clause.from, clause.to).some((w) => OFTEN.has(w.word.f)))
  )
    return;
  const parties = together ?? participants(index, t, after, sentence, speech, before, last?.parties ?? []);
  const visit = t.kind === 'visit';
  const host = t.form === 'noun' ? hostOf(index, sentence.from, t.at) : null;
  // «على هامش القمة في بغداد، عقد فلان اجتماعا مع …»: the talks are the object of the sentence's first deed
  const object = t.form === 'noun' && before.length === 0 && heldBefore(words, sentence.from, t.at);
  const opens = before.length === 0 && (t.form !== 'noun' || object);
  const range = { from: opens ? sentence.from : t.at, to: clause.to };
  const place = t.kind === 'call' ? null : (whereOf(index, range, t.at, visit, covered) ?? host);
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
  // «استقبله في المطار فلان»: who receives a visitor just told of belongs to the visit
  if (
    t.kind === 'receive' &&
    last !== undefined &&
    number - last.sentence <= 2 &&
    last.means === 'visit' &&
    last.parties.length === 1 &&
    parties.some((p) => has(last, p)) &&
    (place === null || place === last.where)
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
  // «… الذي وصل على رأس وفد»: a journey without a place adds nothing to the meeting it led to
  if (visit && place === null && recent(events).some((e) => e.sentence === number && has(e, own))) return;
  // English and Russian say the day before the deed as often as after it
  const early = host !== null || (words[t.at]?.kind === 'latin' && before.length === 0);
  const dated = early ? sentence.from : clause.from;
  const date = whenOf(index.page, { from: dated, to: clause.to }, t.at, status, anchor);
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
  return event.parties.some((p) => sameParty(p, party));
}

function join(event: Event, parties: readonly Party[]): void {
  for (const p of parties) {
    if (has(event, p)) continue;
    event.parties.push(p);
    event.who.push(p.name);
  }
}
