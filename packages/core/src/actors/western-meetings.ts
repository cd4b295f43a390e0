import type { Classified } from './classes.ts';
import {
  WESTERN_CALL,
  WESTERN_MEET,
  WESTERN_PLANNED,
  WESTERN_RECEIVE,
  WESTERN_TALKS,
  WESTERN_TIMES,
  WESTERN_TOWARDS,
  WESTERN_VISIT,
  WESTERN_WILL_MEET,
  WESTERN_WILL_RECEIVE,
  WESTERN_WILL_VISIT,
  WESTERN_WITH,
} from './lexicon/western-speech.ts';
import type { Trigger } from './meeting-triggers.ts';
import type { PageIndex } from './page.ts';
import { trait } from './traits.ts';

export const WESTERN_TRIGGERS = trait([
  ...WESTERN_MEET,
  ...WESTERN_WILL_MEET,
  ...WESTERN_RECEIVE,
  ...WESTERN_WILL_RECEIVE,
  ...WESTERN_VISIT,
  ...WESTERN_WILL_VISIT,
  ...WESTERN_TALKS,
  ...WESTERN_CALL,
]);

const LED = /[\u0400-\u04FF]/;
const TALKED = 'провел';
const WILL = new Set([...WESTERN_WILL_MEET, ...WESTERN_WILL_VISIT, ...WESTERN_WILL_RECEIVE]);

/** What a word of an English or Russian text says happened; null when it says no meeting, visit or call. */
export function westernTrigger(words: readonly Classified[], i: number): Trigger | null {
  const w = words[i];
  if (w?.kind !== 'latin' || !/^\p{Ll}/u.test(w.word.raw)) return null;
  const f = w.word.f;
  const at = (kind: Trigger['kind'], form: Trigger['form'], after = i + 1, future = false): Trigger => ({
    at: i,
    kind,
    form,
    future,
    after,
  });
  const partner = withAfter(words, i);
  if (f.startsWith(TALKED) || f === 'проведет' || f === 'проведут') return null;
  if (WESTERN_MEET.has(f)) return at('meet', 'verb');
  if (WESTERN_WILL_MEET.has(f)) return foretold(words, i) ? at('meet', 'verb', i + 1, true) : null;
  if (WESTERN_RECEIVE.has(f)) return at('receive', 'verb');
  if (WESTERN_WILL_RECEIVE.has(f)) return foretold(words, i) ? at('receive', 'verb', i + 1, true) : null;
  if (WESTERN_VISIT.has(f)) return at('visit', 'verb');
  if (WESTERN_WILL_VISIT.has(f)) return foretold(words, i) ? at('visit', 'verb', i + 1, true) : null;
  if (WESTERN_CALL.has(f) && partner !== null) return at('call', 'noun', partner);
  if (WESTERN_TALKS.has(f) && partner !== null) return at('meet', 'noun', partner, foretold(words, i));
  return null;
}

/** Russian says the future in the verb itself, English by what stands before it. */
function foretold(words: readonly Classified[], i: number): boolean {
  const f = words[i]?.word.f ?? '';
  if (LED.test(f) && WILL.has(f)) return true;
  for (let at = i - 1; at >= Math.max(0, i - 4) && words[at + 1]?.word.soft; at--) {
    const before = words[at]?.word.f ?? '';
    if (WESTERN_PLANNED.has(before) || before === 'проведет' || before === 'проведут') return true;
  }
  return false;
}

/** Index after «with» within a few words and before any break. */
function withAfter(words: readonly Classified[], i: number): number | null {
  for (let at = i + 1; at < Math.min(words.length, i + 6) && words[at]?.word.soft; at++)
    if (WESTERN_WITH.has(words[at]?.word.f ?? '')) return at + 1;
  return null;
}

/** A capitalised place after «in», «at», «to», «в» (or right after «visited») and a trigger of an English or Russian text. */
export function westernPlace(index: PageIndex, from: number, to: number, visit: boolean): string | null {
  const { words, source } = index.page;
  for (let i = from; i < to; i++) {
    const lead = words[i - 1];
    const w = words[i];
    if (lead === undefined || !w?.word.soft || index.personAt.has(i) || !capital(w)) continue;
    if (!WESTERN_TOWARDS.has(lead.word.f) && !(visit && i === from && /^(visit|посе)/.test(lead.word.f)))
      continue;
    if (WESTERN_TIMES.has(w.word.f)) continue;
    let end = i + 1;
    while (
      end < to &&
      end - i < 3 &&
      words[end]?.word.soft &&
      capital(words[end]) &&
      !index.personAt.has(end)
    )
      end++;
    return source.slice(w.word.start, words[end - 1]?.word.end);
  }
  return null;
}

const capital = (w: Classified | undefined): boolean => w?.kind === 'latin' && /^\p{Lu}/u.test(w.word.raw);
