import type { Classified } from './classes.ts';
import { PERSON_VERBS, SAYING_VERBS } from './lexicon/verbs.ts';
import { wordSet } from './lexicon/words.ts';
import { trait } from './traits.ts';

export const SAYS = trait(SAYING_VERBS);
export const DOES = trait(PERSON_VERBS);

/** Is the word one of these verbs, with «و» or «ف» or without? `bit` is their trait. */
export function isVerb(w: Classified, verbs: ReadonlySet<string>, bit: number): boolean {
  if ((w.word.traits & bit) === 0) return false;
  return verbs.has(w.word.f) || w.word.readings.some((r) => /^[وف]$/.test(r.particles) && verbs.has(r.key));
}

/** Does a speaker's name end before this word? */
export function closesSpeaker(next: Classified | undefined): boolean {
  if (next === undefined || !next.word.soft) return true;
  return CLAUSE_AFTER.has(next.word.f);
}

const CLAUSE_AFTER = wordSet('أن أنه أنها في عن على خلال أمس اليوم بأن بأنه قائلا إلى من بعد مع لدى أمام');
