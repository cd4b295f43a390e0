import {
  WESTERN_ADVERBS,
  WESTERN_CARRYING,
  WESTERN_PRONOUNS,
  WESTERN_SAYING,
  WESTERN_SPEAKERS,
} from './lexicon/western-speech.ts';
import { type PageIndex, type Party, partyAt } from './page.ts';
import { trait } from './traits.ts';

/** Who says what a verb of an English or Russian text leads to; without a party a pronoun carries on the last one. */
export type WesternSpeaker = { party: Party | null; after: number; participle: boolean };

export const WESTERN_SAYS = trait([...WESTERN_SAYING, ...WESTERN_CARRYING]);

/** The speaker of the verb at word `i`; null when the word is no verb of saying or nobody can be told to say it. */
export function westernSpeaker(index: PageIndex, i: number): WesternSpeaker | null {
  const { words } = index.page;
  const w = words[i];
  if (w?.kind !== 'latin' || index.personAt.has(i)) return null;
  if (WESTERN_CARRYING.has(w.word.f)) return { party: null, after: i + 1, participle: true };
  if (!WESTERN_SAYING.has(w.word.f)) return null;
  const next = words[i + 1];
  const follows = next?.word.soft ? partyAt(index, i + 1) : null;
  if (follows !== null && !told(w.word.f)) return { party: follows, after: follows.to, participle: false };
  if (next?.word.soft && WESTERN_PRONOUNS.has(next.word.f) && /[\u0400-\u04FF]/.test(next.word.f))
    return { party: null, after: i + 2, participle: false };
  const before = subjectBefore(index, i);
  return before === undefined ? null : { party: before, after: i + 1, participle: false };
}

/** «told Reuters», «told the minister»: who follows is told. */
const told = (f: string): boolean => f === 'told' || f === 'tells' || f === 'urged' || f === 'warned';

/** Subject before a verb: a party, null for a pronoun, undefined for nobody. */
function subjectBefore(index: PageIndex, i: number): Party | null | undefined {
  const { words } = index.page;
  let end = i;
  while (end > 0 && words[end]?.word.soft && WESTERN_ADVERBS.has(words[end - 1]?.word.f ?? '')) end--;
  const verb = words[end];
  const last = words[end - 1];
  if (verb === undefined || last === undefined || last.word.sentence !== words[i]?.word.sentence)
    return undefined;
  if (verb.word.soft && WESTERN_PRONOUNS.has(last.word.f)) return null;
  for (let at = end - 1; at >= Math.max(0, end - 14); at--) {
    const w = words[at];
    if (w?.word.sentence !== verb.word.sentence) break;
    const party = partyAt(index, at);
    if (party !== null && party.to === end && verb.word.soft) return party;
    // «Shoigu, the Russian minister, said»
    if (
      party !== null &&
      /^\s*,\s*$/.test(verb.word.gap) &&
      /^\s*,\s*$/.test(words[party.to]?.word.gap ?? '')
    )
      return party;
  }
  return verb.word.soft && WESTERN_SPEAKERS.has(last.word.f) ? speakers(index, end - 1) : undefined;
}

/** «the defence ministry»: from its article, at most four words. */
function speakers(index: PageIndex, last: number): Party | undefined {
  const { words, source } = index.page;
  for (let from = last - 1; from >= Math.max(0, last - 4) && words[from + 1]?.word.soft; from--) {
    const w = words[from];
    if (w === undefined || !/^(the|a|an)$/.test(w.word.f)) continue;
    const start = words[from + 1]?.word.start ?? w.word.start;
    return {
      identity: null,
      name: source.slice(start, words[last]?.word.end),
      from: from + 1,
      to: last + 1,
      entity: null,
    };
  }
  return undefined;
}
