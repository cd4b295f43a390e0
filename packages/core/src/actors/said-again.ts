import type { Classified } from './classes.ts';
import { isHomograph } from './lexicon/ordinary-words.ts';
import { SAYING_VERBS } from './lexicon/verbs.ts';
import type { Person } from './people.ts';
import { closesSpeaker, isVerb, SAYS } from './verb-cues.ts';
import { wordKey } from './words.ts';

/** Surnames and first names of people found on the page, said again alone. */
export function saidAgain(words: readonly Classified[], taken: Uint8Array, people: Person[]): void {
  const keys = new Map<string, boolean>();
  for (const p of people) {
    if (p.to - p.from < 2) {
      const only = words[p.from];
      if (only !== undefined && (p.phrase !== null || only.shape > 0))
        keys.set(p.particles === '' ? only.word.f : only.reading.key, false);
      continue;
    }
    const last = words[p.to - 1];
    const before = words[p.to - 2];
    if (last === undefined || before === undefined) continue;
    const father = /^(ابو|ابي|ابا|عبد|بن|ال)$/.test(before.word.f);
    if (!father) keys.set(wordKey(last.word.f), true);
  }
  if (keys.size === 0) return;
  for (let i = 0; i < words.length; i++) {
    const w = words[i];
    if (w === undefined || taken[i] !== 0) continue;
    const reading = w.word.readings.find((r) => keys.has(r.key) && r.key.length > 2);
    if (reading === undefined) continue;
    const prev = words[i - 1];
    if (
      isHomograph(reading.key) &&
      !(w.word.soft && prev !== undefined && isVerb(prev, SAYING_VERBS, SAYS) && closesSpeaker(words[i + 1]))
    )
      continue;
    if (prev?.kind === 'given' && w.word.soft) continue;
    taken[i] = 3;
    people.push({
      from: i,
      to: i + 1,
      start: w.word.start + reading.cut,
      end: w.word.end,
      particles: reading.particles,
      key: reading.key,
      link: null,
      phrase: null,
    });
  }
}
