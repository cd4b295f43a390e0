import { particles } from '../text/index.ts';

/** How a word of a query is compared: with the article aside (a bare word), or as written (in quotes). */
export type WordMode = 'loose' | 'exact';
type Key = { key: string; cut: number };

/**
 * The keys a folded word of a text can be met by, and how many folded units stand before the part meant: «للقوات» is met
 * loosely as قوات, exactly as القوات, and either way as it stands.
 */
export function keysOfWord(folded: string, mode: WordMode): Key[] {
  const keys: Key[] = [];
  for (const { particles: detached, rest, offset } of particles(folded)) {
    if (mode === 'loose' || detached.at(-1) !== 'ال') keys.push({ key: rest, cut: offset });
    else {
      // In «لل» the article has kept its second letter alone.
      const cut = offset - (detached.at(-2) === 'ل' ? 1 : 2);
      const key = `ال${rest}`;
      if (!keys.some((own) => own.key === key)) keys.push({ key, cut });
    }
  }
  return keys;
}

const ARABIC = /^[\u0621-\u064a]+$/;
const CONJUNCTIONS = ['', 'و', 'ف'];
/** What may stand between a conjunction and a word; «لل» melts an article that the word itself is written with. */
const BEFORE = ['', 'س', 'ب', 'ك', 'ل', 'ال', 'بال', 'كال', 'لل'];

/**
 * Every folded word of a text that is met by one of the keys, with its cut (the smallest, where two keys meet it). The
 * other side of keysOfWord, so that an article need only be split into words to be asked.
 */
export function formsOf(keys: readonly string[], mode: WordMode): Map<string, number> {
  const forms = new Map<string, number>();
  const accept = (form: string, key: string): void => {
    for (const own of keysOfWord(form, mode))
      if (own.key === key) forms.set(form, Math.min(own.cut, forms.get(form) ?? own.cut));
  };
  for (const key of keys) {
    accept(key, key);
    if (!ARABIC.test(key)) continue;
    for (const conjunction of CONJUNCTIONS) {
      for (const before of BEFORE) if (conjunction + before !== '') accept(conjunction + before + key, key);
      if (mode === 'exact' && key.startsWith('ال')) accept(`${conjunction}ل${key.slice(1)}`, key);
    }
  }
  return forms;
}
