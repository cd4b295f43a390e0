import type { Classified } from './classes.ts';
import { WESTERN_LINKS, WESTERN_STOP, WESTERN_TITLES, WESTERN_VERBS } from './lexicon/western.ts';
import { WESTERN_FIRST } from './lexicon/western-speech.ts';
import { wordSet } from './lexicon/words.ts';
import type { NameRun } from './name-run.ts';
import type { TitlePhrase } from './title-phrase.ts';
import { wordKey } from './words.ts';

/** A person in Latin or Cyrillic letters with the title before the name. */
export type WesternPerson = { run: NameRun; phrase: TitlePhrase | null };

const FIRST = new Set([...WESTERN_FIRST].map(wordKey));
const CAPITAL = /^\p{Lu}/u;

/**
 * Persons of English and Russian text: capitalised words after an office, or two and more beside a verb that
 * somebody is the subject of. Sure of less than the Arabic reader: a name without either is left alone.
 */
export function findWestern(words: readonly Classified[], taken: Uint8Array): WesternPerson[] {
  const out: WesternPerson[] = [];
  for (let i = 0; i < words.length; i++) {
    if (words[i]?.kind !== 'latin' || taken[i] !== 0 || !capital(words[i])) continue;
    const run = capitals(words, i, taken);
    const found = personIn(words, i, run);
    if (found !== null) out.push(found);
    i = Math.max(i, run - 1);
  }
  return out;
}

const capital = (w: Classified | undefined): boolean => w !== undefined && CAPITAL.test(w.word.raw);

/** Where a run of capitalised words ends, small words of names and hyphens included. */
function capitals(words: readonly Classified[], from: number, taken: Uint8Array): number {
  let to = from + 1;
  for (let i = from + 1; i < words.length && i - from < 9; i++) {
    const w = words[i];
    if (w === undefined || !w.word.soft || taken[i] !== 0 || w.kind !== 'latin') break;
    if (capital(w)) to = i + 1;
    else if (!WESTERN_LINKS.has(w.word.f)) break;
  }
  return to;
}

const CYRILLIC = /[\u0400-\u04FF]/;
// «ИТАР-ТАСС», «UNSMIL»
const SHOUTED = /^\p{Lu}{3,}$/u;
const OBLIQUE = /(а|ы|и|я|ой|ого|ых|ей)$/;

/** Start of the last two words of a run, small words between them not counted; -1 when there is but one. */
function lastTwo(words: readonly Classified[], from: number, to: number): number {
  let seen = 0;
  for (let i = to - 1; i >= from; i--) {
    if (WESTERN_LINKS.has(words[i]?.word.f ?? '')) continue;
    seen++;
    if (seen === 2) return i;
  }
  return -1;
}

/** «министр обороны Сергей …», «глава МИД России Иван …»: a title whose own words stand between it and the name. */
function titleBefore(words: readonly Classified[], start: number): number {
  if (!CYRILLIC.test(words[start]?.word.f ?? '')) return -1;
  let found = -1;
  for (let at = start - 1; at >= Math.max(0, start - 5) && words[at + 1]?.word.soft; at--) {
    const w = words[at];
    if (w?.kind !== 'latin') break;
    const { f } = w.word;
    if (WESTERN_TITLES.has(f)) found = at > 0 && /^[-\u2010]$/.test(w.word.gap) ? at - 1 : at;
    else if (NOT_OF_TITLE.has(f) || FIRST.has(wordKey(f)) || DID.test(f)) break;
  }
  return found;
}
const NOT_OF_TITLE = wordSet('с со в во на к ко и а но от о об у из за до что как не');
const DID = /[^ауеио](л|ла|ли|лся|лась|лись|ет|ит|ют|ют)$|(ал|ил|ел|ул|ял)(а|и|о|ся|ась|ись)?$/;

function personIn(words: readonly Classified[], from: number, to: number): WesternPerson | null {
  // the last office in the run parts title from name: «Russian Defence Minister Sergei Shoigu»
  let office = -1;
  for (let i = from; i < to; i++) if (WESTERN_TITLES.has(words[i]?.word.f ?? '')) office = i;
  const before = words[from - 1];
  const spoken = before !== undefined && words[from]?.word.soft === true && WESTERN_TITLES.has(before.word.f);
  let start = office >= 0 ? office + 1 : from;
  while (start < to && WESTERN_STOP.has(words[start]?.word.f ?? '') && office < 0) start++;
  if (start >= to) return null;
  if (CYRILLIC.test(words[start]?.word.f ?? '')) {
    // «представитель России по Марсане Аркадий Велигуров»: places stand capitalised before the name
    const opened = start;
    start = lastTwo(words, start, to);
    // «Ливии Абдель Хамид Дбейба»
    while (start > opened && FIRST.has(wordKey(words[start - 1]?.word.f ?? ''))) start--;
    const first = words[start]?.word.f ?? '';
    if (
      start < 0 ||
      (OBLIQUE.test(first) && OBLIQUE.test(words[to - 1]?.word.f ?? '') && !FIRST.has(wordKey(first)))
    )
      return null;
  }
  const far = office < 0 && !(spoken && start === from) ? titleBefore(words, start) : -1;
  for (let i = start; i < to; i++) {
    const { f = '', raw = '' } = words[i]?.word ?? {};
    if (WESTERN_STOP.has(f) || SHOUTED.test(raw)) return null;
  }
  const titled = office >= 0 || far >= 0 || (spoken && start === from);
  const next = words[to];
  const prev = words[start - 1];
  const acts =
    (next?.word.soft === true && WESTERN_VERBS.has(next.word.f)) ||
    (prev !== undefined && words[start]?.word.soft === true && WESTERN_VERBS.has(prev.word.f)) ||
    (prev?.word.f === 'to' && words[start - 2]?.word.f === 'according');
  const named = to - start >= 2 && to - start <= 4 && FIRST.has(wordKey(words[start]?.word.f ?? ''));
  if (!titled && !named && !(acts && to - start >= 2)) return null;
  const run: NameRun = { from: start, to, strength: titled ? 3 : 2 };
  if (!titled) return { run, phrase: null };
  const first = office >= 0 ? from : far >= 0 ? far : from - 1;
  const last = office >= 0 ? office + 1 : far >= 0 ? start : from;
  const head = words[first];
  if (head === undefined) return null;
  const piece = {
    from: first,
    to: last,
    start: head.word.start,
    particles: '',
    head: words[last - 1]?.word.f ?? '',
  };
  return { run, phrase: { pieces: [piece], to: last, nameAt: start } };
}
