import { compareNames, type NameComparison } from './compare.ts';
import { soundOf } from './likeness.ts';
import { nameWords, tellingWords } from './words.ts';

/** A name known already, and whose it is. */
export type KnownName = { readonly id: string; readonly kind: string; readonly name: string };

/** Somebody whose name is like the one asked for, by the likest of their names. */
export type LikeName = { id: string; name: string } & NameComparison;

/** Names looked up by how they sound, in any script. */
export type NameIndex = {
  /** Takes in more names, so that a large register can be taken in by slices. */
  add(names: readonly KnownName[]): void;
  /** The likest first, one answer for each id; only of that kind when one is given. */
  nearest(name: string, options?: { kind?: string; most?: number; least?: number }): LikeName[];
};

const MOST_COMPARED = 24;
/** Below this, two names have little more than a word in common. */
const LEAST = 0.72;

const ARABIC_SOUNDS: Record<string, string> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'k',
  د: 't',
  ذ: 't',
  ر: 'r',
  ز: 's',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 't',
  ط: 't',
  ظ: 't',
  غ: 'k',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  پ: 'b',
  چ: 'k',
  ژ: 'k',
  ڤ: 'f',
  گ: 'k',
};
const LATIN_SOUNDS: Record<string, string> = {
  b: 'b',
  p: 'b',
  t: 't',
  d: 't',
  s: 's',
  z: 's',
  x: 's',
  k: 'k',
  g: 'k',
  j: 'k',
  c: 'k',
  q: 'k',
  f: 'f',
  v: 'f',
  l: 'l',
  r: 'r',
  m: 'm',
  n: 'n',
};

/** What is left of a word when vowels, breaths and fine differences of consonants go: «حفتر», Hifter and Хафтар are one. */
function soundKey(word: { text: string; arabic: boolean }): string {
  const bare = word.arabic ? word.text.replace(/^ال(?=.{2})/, '') : soundOf(word.text);
  const table = word.arabic ? ARABIC_SOUNDS : LATIN_SOUNDS;
  let out = '';
  for (const letter of bare) {
    const sound = table[letter] ?? '';
    if (sound !== '' && !out.endsWith(sound)) out += sound;
  }
  return out;
}

const keysOf = (name: string): Set<string> =>
  new Set(
    tellingWords(nameWords(name))
      .map(soundKey)
      .filter((key) => key !== ''),
  );

/**
 * Makes names findable by sound. Looking one up compares it with the two dozen that share its rarest words,
 * so that it costs the same among fifty names or fifty thousand but for a walk over those that share a word.
 */
export function createNameIndex(first: readonly KnownName[] = []): NameIndex {
  const names: KnownName[] = [];
  const postings = new Map<string, number[]>();
  const add = (more: readonly KnownName[]): void => {
    for (const known of more) {
      for (const key of keysOf(known.name)) {
        const list = postings.get(key);
        if (list) list.push(names.length);
        else postings.set(key, [names.length]);
      }
      names.push(known);
    }
  };
  add(first);
  return {
    add,
    nearest: (name, { kind, most = 3, least = LEAST } = {}) => {
      const weights = new Map<number, number>();
      for (const key of keysOf(name)) {
        const list = postings.get(key) ?? [];
        const weight = Math.log(1 + names.length / list.length);
        for (const at of list) {
          if (kind === undefined || names[at]?.kind === kind)
            weights.set(at, (weights.get(at) ?? 0) + weight);
        }
      }
      const candidates = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_COMPARED);
      const best = new Map<string, LikeName>();
      for (const [at] of candidates) {
        const known = names[at];
        if (!known) continue;
        const likeness = compareNames(name, known.name);
        if (likeness.score < least) continue;
        const before = best.get(known.id);
        if (!before || likeness.score > before.score)
          best.set(known.id, { id: known.id, name: known.name, ...likeness });
      }
      return [...best.values()]
        .sort((a, b) => Number(b.same) - Number(a.same) || b.score - a.score || a.id.localeCompare(b.id))
        .slice(0, most);
    },
  };
}
