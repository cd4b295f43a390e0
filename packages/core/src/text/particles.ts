import { isKnown, isWhole } from './particle-lexicon.ts';

/**
 * One way to read a folded word: the particles detached from its front, in order, and the rest.
 * `offset` is how many folded code units were detached; with «لل» the rest stands behind both letters, so a name
 * written with its article starts at `offset - 1` there, and at `offset - 2` where «ال» is written out.
 * `best` marks the likeliest reading; exactly one reading of a word has it.
 */
export type Reading = { particles: string[]; rest: string; offset: number; best: boolean };

type Step = { particles: string[]; offset: number };

const CONJUNCTIONS = 'وف';
const PREPOSITIONS = 'بكل';
const ARABIC_WORD = /^[\u0621-\u064a]+$/;
const FUTURE_VERB = /^[يتن]/;
const LONGEST_WORD = 40;

/**
 * Shapes of verbal nouns and of nouns in mim, folded: تقديم, استخدام, إطلاق, إعادة, مواجهة. No root begins with ب or ل
 * and goes on like this, so the letter before is a preposition.
 */
const NOUN_SHAPE = /^(?:است.{2,}|ت..ي.(?:ه|ها|هم|ات)?|ا.{1,3}ا.(?:ه|ها|هم|ات|اتها|اتهم)?|م.{3,}|ال.{3,})$/;

const plausible = (rest: string): boolean => rest.length >= 3 || (rest.length === 2 && isKnown(rest));

/** The article, written out or merged into «لل», taken off after the particles of `step`. */
function articleStep(word: string, step: Step): Step | null {
  const rest = word.slice(step.offset);
  const afterLam = step.particles.at(-1) === 'ل';
  if (afterLam && rest.startsWith('ل') && plausible(rest.slice(1)))
    return { particles: [...step.particles, 'ال'], offset: step.offset + 1 };
  if (!afterLam && rest.startsWith('ال') && plausible(rest.slice(2)) && !isWhole(rest))
    return { particles: [...step.particles, 'ال'], offset: step.offset + 2 };
  return null;
}

/** All steps a word allows after `step`, which already took its conjunction. */
function stepsFrom(word: string, step: Step): Step[] {
  const rest = word.slice(step.offset);
  if (isWhole(rest)) return [];
  const found: Step[] = [];
  const first = rest.charAt(0);
  const behind = rest.slice(1);
  if (first === 'س' && FUTURE_VERB.test(behind) && behind.length >= 3)
    found.push({ particles: [...step.particles, 'س'], offset: step.offset + 1 });
  else if (first !== '' && PREPOSITIONS.includes(first) && behind.length >= 2) {
    const next: Step = { particles: [...step.particles, first], offset: step.offset + 1 };
    const merged = first === 'ل' && behind.startsWith('ل') && !isWhole(behind);
    if (plausible(behind) && !merged) found.push(next);
    if (!isWhole(behind) || isKnown(behind.slice(1))) {
      const article = articleStep(word, next);
      if (article !== null) found.push(article);
    }
  }
  const article = articleStep(word, step);
  if (article !== null) found.push(article);
  return found;
}

/** Which of the readings is likeliest: the longest with an article, else a known rest, else the word without its «و». */
function likeliest(word: string, steps: readonly Step[]): number {
  if (isWhole(word)) return 0;
  let best = 0;
  let score = isKnown(word) ? 5 : 1;
  for (const [at, step] of steps.entries()) {
    if (at === 0) continue;
    const rest = word.slice(step.offset);
    const first = step.particles[0];
    let own = 0;
    if (isKnown(rest) || isWhole(rest)) own = 6 + step.particles.length;
    else if (step.particles.includes('ال')) own = 4 + step.particles.length;
    else if (NOUN_SHAPE.test(rest) && rest.length >= 5 && 'بل'.includes(step.particles.at(-1) ?? 'ك'))
      own = 3;
    else if (step.particles.length === 1 && first === 'و') own = 2;
    else if (step.particles.length === 1 && first === 'س') own = 2;
    else if (step.particles.length === 2 && first === 'و' && step.particles[1] === 'س') own = 3;
    if (own > score) {
      best = at;
      score = own;
    }
  }
  return best;
}

/**
 * All plausible readings of a folded word, the bare word first. Detaches و ف, then س before a verb or ب ك ل, then ال
 * (وال, بال, كال, فال, لل, ولل). A word of the lexicon is never cut («والي», «وزير», «ليبيا», «بايدن»), nor is what
 * remains after a conjunction («وليبيا» is و + ليبيا and nothing else). A rest has three letters, or two when known.
 * A word that is not plainly Arabic has its bare reading alone. Method: after the light stemmers' prefix table
 * (Larkey, Ballesteros, Connell, "Light stemming for Arabic", 2007), with a lexicon in place of their length rule.
 */
export function particles(foldedWord: string): Reading[] {
  const steps: Step[] = [{ particles: [], offset: 0 }];
  if (foldedWord.length <= LONGEST_WORD && ARABIC_WORD.test(foldedWord) && !isWhole(foldedWord)) {
    const first = foldedWord.charAt(0);
    if (CONJUNCTIONS.includes(first) && plausible(foldedWord.slice(1))) {
      const conjunction: Step = { particles: [first], offset: 1 };
      steps.push(conjunction, ...stepsFrom(foldedWord, conjunction));
    }
    steps.push(...stepsFrom(foldedWord, { particles: [], offset: 0 }));
  }
  const best = likeliest(foldedWord, steps);
  return steps.map((step, at) => ({
    particles: step.particles,
    rest: foldedWord.slice(step.offset),
    offset: step.offset,
    best: at === best,
  }));
}

/** The likeliest reading of a folded word. */
export function bestReading(foldedWord: string): Reading {
  const readings = particles(foldedWord);
  return (
    readings.find((reading) => reading.best) ?? { particles: [], rest: foldedWord, offset: 0, best: true }
  );
}
