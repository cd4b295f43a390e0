import { scriptOf } from '../text/index.ts';
import { glueKeys } from './compounds.ts';
import type { Mention } from './types.ts';
import { nameWords, wordKey } from './words.ts';

/** A person or an organisation that a text names and nobody listed. */
export type Unlisted = {
  /** Folded words, compounds glued, by which two writings of the name are one. */
  key: string;
  name: string;
  kind: 'person' | 'organisation';
  script: 'arabic' | 'latin' | 'cyrillic' | 'other';
  /** Where the text names it first, the body before the headline. */
  mention: Mention;
};

const LONGEST = 120;
const MOST_WORDS = 7;
const MOST = 60;
const ACRONYM = /^\p{Lu}{3,8}$/u;

/** The key under which a register compiles a written name: equal keys are one form. Empty for a name without letters. */
export function nameKey(name: string): string {
  return glueKeys(nameWords(name).map(wordKey)).join(' ');
}

/**
 * Whom a reading found by its own cues alone: each name once, by its fullest form on the page. A single word is
 * no name to propose, unless it is an acronym; a mention that may be several watched actors is theirs, not unlisted.
 */
export function unlistedIn(mentions: readonly Mention[]): Unlisted[] {
  const found = new Map<string, Unlisted>();
  for (const mention of mentions) {
    const { kind, name } = mention;
    if (mention.entity !== null || mention.candidates.length > 0 || kind === 'place') continue;
    if (name.length > LONGEST || found.size >= MOST) continue;
    const key = nameKey(name);
    const words = key === '' ? 0 : key.split(' ').length;
    const acronym = kind === 'organisation' && ACRONYM.test(name);
    if (words > MOST_WORDS || (words < 2 && !acronym)) continue;
    const before = found.get(key);
    if (!before) found.set(key, { key, name, kind, script: scriptName(name), mention });
    else if (before.mention.in === 'title' && mention.in === 'text') found.set(key, { ...before, mention });
  }
  return [...found.values()];
}

function scriptName(name: string): Unlisted['script'] {
  const script = scriptOf(name);
  return script === 'arabic' || script === 'latin' || script === 'cyrillic' ? script : 'other';
}
