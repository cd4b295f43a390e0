import { type PageLine, PLACES } from './page-lines.ts';

/** Fewer pages teach nothing. */
const LEAST_PAGES = 8;
/** A line of the template stands on so large a share of the pages. */
const MOST = 0.6;
/** Two pages with so much of their own text in common tell one thing, and have one voice. */
const COPY = 0.5;
/** What repeats may be so much of a text, and no more: above it, it is the text that repeats. */
const BUDGET = 1 / 3;
/** An opening line shorter than this may be a label; a longer one is a lead. */
const LEAD = 40;
const MAX_LINES = 60;

/** A line the outlet prints on page after page, and the share of its pages it stands on. */
export interface LearntLine {
  print: number;
  share: number;
}

/**
 * What an outlet prints on most of its pages beside the articles, learnt from its latest pages' lines. Made to err
 * towards the article: a line is learnt only when
 * it stands on at least 60 % of at least eight pages, pages that share half of their own text counting as one, so
 * that a text reprinted under many addresses stays a text;
 * the reader took it for text somewhere (what it sets aside by itself needs no learning) or it was learnt before;
 * it does not open the text on most of the pages where it is text: a lead printed every day is a lead;
 * such lines together are no more than a third of the text they stand in: an outlet whose text repeats is read whole.
 * Linear in the lines for each page kept; the pages are few.
 */
export function learnLines(input: {
  pages: readonly (readonly PageLine[])[];
  known: ReadonlySet<number>;
  refused: ReadonlySet<number>;
}): LearntLine[] {
  const { pages, known, refused } = input;
  if (pages.length < LEAST_PAGES) return [];
  const frequent = linesOn(pages, Math.ceil(pages.length * MOST));
  const voices = distinct(pages, frequent);
  if (voices.length < LEAST_PAGES) return [];
  const counts = new Map<number, number>();
  for (const voice of voices)
    for (const print of new Set(voice.flatMap((page) => page.map(([one]) => one))))
      counts.set(print, (counts.get(print) ?? 0) + 1);
  const learnt: LearntLine[] = [];
  for (const [print, count] of counts) {
    if (count < voices.length * MOST || refused.has(print)) continue;
    const as = placesOf(pages, print);
    if (!known.has(print) && as.text === 0) continue;
    if (as.units >= LEAD && as.opening * 2 > as.text) continue;
    learnt.push({ print, share: count / voices.length });
  }
  if (isTooMuch(pages, new Set(learnt.map(({ print }) => print)))) return [];
  return learnt.sort((a, b) => b.share - a.share || a.print - b.print).slice(0, MAX_LINES);
}

function linesOn(pages: readonly (readonly PageLine[])[], least: number): Set<number> {
  const counts = new Map<number, number>();
  for (const page of pages) for (const [print] of page) counts.set(print, (counts.get(print) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= least).map(([print]) => print));
}

/** Pages grouped by what they tell, what stands on most pages aside. */
function distinct(
  pages: readonly (readonly PageLine[])[],
  frequent: ReadonlySet<number>,
): (readonly PageLine[])[][] {
  const voices: { own: Map<number, number>; units: number; pages: (readonly PageLine[])[] }[] = [];
  for (const page of pages) {
    const own = new Map<number, number>();
    let units = 0;
    for (const [print, length, place] of page) {
      if ((place !== PLACES.body && place !== PLACES.opening) || frequent.has(print)) continue;
      own.set(print, length);
      units += length;
    }
    const same = voices.find((voice) => {
      if (units === 0 || voice.units === 0) return units === voice.units;
      let shared = 0;
      for (const [print, length] of own) if (voice.own.has(print)) shared += length;
      return shared >= COPY * Math.min(units, voice.units);
    });
    if (same) same.pages.push(page);
    else voices.push({ own, units, pages: [page] });
  }
  return voices.map((voice) => voice.pages);
}

/** On how many pages a line was taken for text, and on how many of those it opened it. */
function placesOf(pages: readonly (readonly PageLine[])[], print: number) {
  let text = 0;
  let opening = 0;
  let units = 0;
  for (const page of pages) {
    const line = page.find(([one]) => one === print);
    if (!line) continue;
    units = line[1];
    if (line[2] === PLACES.opening) opening++;
    if (line[2] === PLACES.opening || line[2] === PLACES.body) text++;
  }
  return { text, opening, units };
}

/** Would setting these lines aside take too much of the text on half of the pages where they are text? */
function isTooMuch(pages: readonly (readonly PageLine[])[], taken: ReadonlySet<number>): boolean {
  const shares: number[] = [];
  for (const page of pages) {
    let all = 0;
    let lost = 0;
    for (const [print, units, place] of page) {
      if (place === PLACES.outside) continue;
      all += units;
      if (taken.has(print)) lost += units;
    }
    if (lost > 0) shares.push(lost / all);
  }
  shares.sort((a, b) => a - b);
  return (shares[Math.floor(shares.length / 2)] ?? 0) > BUDGET;
}
