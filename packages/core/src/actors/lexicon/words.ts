import { foldText } from '../../text/index.ts';

/** A set of folded words out of a list written with spaces between; `_` joins words of one entry. */
export function wordSet(...lists: string[]): Set<string> {
  const out = new Set<string>();
  for (const list of lists) {
    for (const word of list.split(/\s+/)) if (word !== '') out.add(foldText(word.replaceAll('_', ' ')));
  }
  return out;
}
