import { Automaton } from './automaton.ts';
import { glueKeys } from './compounds.ts';
import { KNOWN_ORGS } from './lexicon/organisations.ts';
import { CUED_PLACES, GAZETTEER } from './lexicon/places.ts';
import { trait } from './traits.ts';

/** Known places and bodies in one automaton; a form's number tells which it is. */
export type GazetteerEntry = { kind: 'place' | 'organisation'; name: string };

function build(): { automaton: Automaton; entries: GazetteerEntry[] } {
  const automaton = new Automaton();
  const entries: GazetteerEntry[] = [];
  const add = (name: string, kind: GazetteerEntry['kind']): void => {
    automaton.add(glueKeys(name.split(' ')), entries.length);
    entries.push({ kind, name });
  };
  for (const name of new Set([...GAZETTEER, ...CUED_PLACES])) add(name, 'place');
  for (const name of KNOWN_ORGS) add(name, 'organisation');
  return { automaton, entries };
}

export const PUBLIC_NAMES = build();

/** Words that one of these names may begin with; «ابو…» also as «ابي…» and «ابا…». */
export const PUBLIC_OPENING = trait(
  [...PUBLIC_NAMES.automaton.openings()].flatMap((key) =>
    key.startsWith('ابو') ? [key, `ابي${key.slice(3)}`, `ابا${key.slice(3)}`] : [key],
  ),
);
