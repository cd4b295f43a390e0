import type { Classified } from './classes.ts';
import { WESTERN_LINKS, WESTERN_STOP, WESTERN_TITLES, WESTERN_VERBS } from './lexicon/western.ts';
import type { NameRun } from './name-run.ts';
import type { TitlePhrase } from './title-phrase.ts';

/** A person in Latin or Cyrillic letters with the title before the name. */
export type WesternPerson = { run: NameRun; phrase: TitlePhrase | null };

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

function personIn(words: readonly Classified[], from: number, to: number): WesternPerson | null {
  // the last office in the run parts title from name: «Russian Defence Minister Sergei Shoigu»
  let office = -1;
  for (let i = from; i < to; i++) if (WESTERN_TITLES.has(words[i]?.word.f ?? '')) office = i;
  const before = words[from - 1];
  const spoken = before !== undefined && words[from]?.word.soft === true && WESTERN_TITLES.has(before.word.f);
  let start = office >= 0 ? office + 1 : from;
  while (start < to && WESTERN_STOP.has(words[start]?.word.f ?? '') && office < 0) start++;
  if (start >= to) return null;
  for (let i = start; i < to; i++) if (WESTERN_STOP.has(words[i]?.word.f ?? '')) return null;
  if (CYRILLIC.test(words[start]?.word.f ?? '')) {
    // «представитель России по Марсане Аркадий Велигуров»: places stand capitalised before the name
    start = lastTwo(words, start, to);
    if (
      start < 0 ||
      (OBLIQUE.test(words[start]?.word.f ?? '') &&
        OBLIQUE.test(words[to - 1]?.word.f ?? '') &&
        office < 0 &&
        !spoken)
    )
      return null;
  }
  const titled = office >= 0 || (spoken && start === from);
  const next = words[to];
  const prev = words[start - 1];
  const acts =
    (next?.word.soft === true && WESTERN_VERBS.has(next.word.f)) ||
    (prev !== undefined && words[start]?.word.soft === true && WESTERN_VERBS.has(prev.word.f));
  if (!titled && !(acts && to - start >= 2)) return null;
  const run: NameRun = { from: start, to, strength: titled ? 3 : 2 };
  if (!titled) return { run, phrase: null };
  const first = office >= 0 ? from : from - 1;
  const last = office >= 0 ? office + 1 : from;
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
