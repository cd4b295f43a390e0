import { Automaton } from './automaton.ts';
import { glueKeys, OPTIONAL_PARTS } from './compounds.ts';
import { isDoubtfulSurname, isHomograph } from './lexicon/ordinary-words.ts';
import { RANKS } from './lexicon/titles.ts';
import type { ActorKind, WatchedEntity } from './types.ts';
import { foldText, nameWords, wordKey } from './words.ts';

/** How a form came about: as written, first and last of a longer name, or a surname standing alone. */
export type FormSort = 'full' | 'alone' | 'shortened' | 'surname';

export type Form = {
  entity: number;
  sort: FormSort;
  /** Number of keys. */
  size: number;
  /** A word of the language too («الحداد»): never certain without a cue. */
  common: boolean;
  /** A thing as well as a name («الحداد» the mourning), not only a first name or a nation («الحوثي»). */
  thing: boolean;
  last: string;
  /** As it was written, to tell names apart that fold alike. */
  written: string;
  /** Its actor is known by names of one word only. */
  only: boolean;
};

export type RegisteredEntity = {
  id: string;
  kind: ActorKind;
  /** Folded words of all names and the context, for telling namesakes apart. */
  words: ReadonlySet<string>;
  names: readonly string[];
};

/** Watched entities compiled for `readActors`: one automaton over every form of every name. */
export type Register = {
  readonly entities: readonly RegisteredEntity[];
  readonly forms: readonly Form[];
  readonly automaton: Automaton;
};

/**
 * Compiles watched entities. Names of one word stand as given; names of two and more also give
 * first-and-last and a surname, which counts only where the page has the full name, or with a title.
 * Names that hold no letter are passed over.
 */
export function compileRegister(entities: readonly WatchedEntity[]): Register {
  const automaton = new Automaton();
  const forms: Form[] = [];
  const compiled: RegisteredEntity[] = [];
  for (const entity of entities) {
    const at = compiled.length;
    const words = new Set<string>();
    const seen = new Set<string>();
    let only = false;
    const add = (keys: readonly string[], sort: FormSort, written = ''): void => {
      const name = keys.join(' ');
      if (keys.length === 0 || seen.has(name)) return;
      seen.add(name);
      const first = keys[0] ?? '';
      const common =
        keys.length === 1 && (sort === 'surname' ? isDoubtfulSurname(first) : isHomograph(first));
      automaton.add(keys, forms.length);
      const thing = keys.every(isHomograph);
      forms.push({
        entity: at,
        sort,
        size: keys.length,
        common,
        thing,
        last: keys.at(-1) ?? '',
        only,
        written,
      });
    };
    const split = entity.names.map((name) => ({ name, keys: glueKeys(nameWords(name).map(wordKey)) }));
    only = split.every(({ keys }) => keys.length < 2);
    for (const { name, keys } of split) {
      for (const key of keys) words.add(key);
      add(keys, keys.length === 1 ? 'alone' : 'full', name.trim());
    }
    if (entity.kind === 'person') {
      for (const { keys } of split) addShortForms(keys, add);
    }
    for (const phrase of entity.context ?? []) for (const w of nameWords(phrase)) words.add(w);
    compiled.push({ id: entity.id, kind: entity.kind, words, names: entity.names.map(foldText) });
  }
  return { entities: compiled, forms, automaton };
}

/** Parts a surname keeps when it stands alone; «بك» and «باشا» it drops. */
const SAID_WITH = new Set(['بن', 'ابن', 'بنت', 'ال', 'ولد', 'bin', 'ibn', 'ben']);

function addShortForms(
  keys: readonly string[],
  add: (keys: readonly string[], sort: FormSort) => void,
): void {
  let name = keys;
  while (name.length > 2 && RANKS.has(name[0] ?? '')) name = name.slice(1);
  if (name.length < keys.length) add(name, 'full');
  const core = name.filter((key, i) => i === 0 || !OPTIONAL_PARTS.has(key));
  const last = core.at(-1);
  const first = core[0];
  if (core.length < 2 || last === undefined || first === undefined) return;
  if (core.length > 2) add([first, last], 'shortened');
  const before = name[name.length - 2] ?? '';
  // «بن سلمان» and «آل نهيان» are said with their first part; without it they are another man's first name
  if (SAID_WITH.has(before)) add([before, last], 'surname');
  else add([last], 'surname');
}
