import { rarity } from './score.ts';
import { isConcept } from './sound.ts';
import type { DocumentFrequency, StoryFacts } from './types.ts';

const WORDS = 14;
const NAMES = 16;
/** An entity that stands in more than one article of five finds too many. */
const COMMON = 0.2;

/**
 * Under which keys a telling's story is looked for and kept: its heaviest rare words (`w:`), the entities it names
 * (`e:`) and, for tellings in another language, the sound of
 * its names and what it tells of (`n:`). A candidate shares two words, or
 * an entity, or two names; storage keeps a story under the keys of its founding tellings for as long as it is open.
 */
export function storyKeys(facts: StoryFacts, frequency: DocumentFrequency): string[] {
  const words = facts.terms
    .map(([term, weight]) => [term, weight * rarity(frequency(term)) ** 2] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, WORDS)
    .map(([term]) => `w:${term}`);
  const entities = [...facts.who, ...facts.where]
    .filter((id) => frequency(id) <= COMMON)
    .map((id) => `e:${id}`);
  // The longer a name sounds the surer it is one; of concepts those that are in every other report find too many.
  const names = facts.names
    .filter((name) => !name.startsWith('=*'))
    .sort((a, b) => Number(isConcept(b)) - Number(isConcept(a)) || b.length - a.length)
    .slice(0, NAMES)
    .map((name) => `n:${name}`);
  return [...new Set([...words, ...entities, ...names])];
}

/** Every key under which a telling may ever be kept, the common ones among them. */
export function everyKey(facts: StoryFacts): string[] {
  return [
    ...facts.terms.map(([term]) => `w:${term}`),
    ...[...facts.who, ...facts.where].map((id) => `e:${id}`),
    ...facts.names.map((name) => `n:${name}`),
  ];
}

/** Is what a story shares with a telling enough to be judged at all? */
export function worthJudging(shared: readonly string[]): boolean {
  let weight = 0;
  for (const key of shared) weight += key.startsWith('e:') ? 2 : 1;
  return weight >= 2;
}
