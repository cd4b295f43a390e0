import type { Classified } from './classes.ts';
import { PUBLIC_NAMES, PUBLIC_OPENING } from './gazetteer.ts';
import { headed } from './headed-bodies.ts';
import { NATIONALITIES } from './lexicon/countries.ts';
import { DOUBTFUL_ORGS, HOMES, ORG_HEADS, QUALIFIERS } from './lexicon/organisations.ts';
import { CUED_PLACES, PLACE_HEADS } from './lexicon/places.ts';
import { wordSet } from './lexicon/words.ts';
import { trait } from './traits.ts';

/** A place or a body found in the words `from` up to `to`. */
export type Span = {
  kind: 'place' | 'organisation';
  from: number;
  to: number;
  start: number;
  end: number;
  particles: string;
  key: string;
};

const PLACE_PREPOSITIONS = wordSet('في إلى من داخل شرق غرب شمال جنوب وسط نحو قرب');

/** Places and bodies by public lists, by head words and by the words that stand with them; longest first. */
export function findBodies(words: readonly Classified[]): Span[] {
  const raw = words.map((w) => w.word);
  const found: Span[] = [];
  for (const hit of PUBLIC_NAMES.automaton.find(raw, undefined, PUBLIC_OPENING)) {
    const entry = PUBLIC_NAMES.entries[hit.form];
    const end = words[hit.to - 1]?.word.end;
    if (entry === undefined || end === undefined) continue;
    const span: Span = {
      kind: entry.kind,
      from: hit.from,
      to: hit.to,
      start: hit.start,
      end,
      particles: hit.particles,
      key: entry.name,
    };
    if (accepts(span, words)) found.push(span);
  }
  const knownAt = new Map<number, Span>();
  for (const f of found) if (f.kind === 'organisation' && f.to - f.from > 1) knownAt.set(f.from, f);
  for (let i = 0; i < words.length; i++) {
    if (((words[i]?.word.traits ?? 0) & HEADS) === 0) continue;
    const span = headed(words, i) ?? placed(words, i);
    if (span === null) continue;
    const known = knownAt.get(i);
    const after = words[known?.to ?? 0]?.word.f ?? '';
    if (known !== undefined && span.to > known.to && !NATIONALITIES.get(after) && !QUALIFIERS.has(after))
      continue;
    found.push(span);
  }
  const out: Span[] = [];
  const taken = new Uint8Array(words.length);
  found.sort(
    (a, b) => b.to - b.from - (a.to - a.from) || a.particles.length - b.particles.length || a.from - b.from,
  );
  for (const span of found) {
    if (taken.subarray(span.from, span.to).includes(1)) continue;
    taken.fill(1, span.from, span.to);
    out.push(span);
  }
  return out.sort((a, b) => a.from - b.from);
}

function accepts(span: Span, words: readonly Classified[]): boolean {
  const first = words[span.from];
  const prev = words[span.from - 1];
  if (first === undefined) return false;
  // «كلاوس» is no «ك + لاوس»
  if (first.kind === 'given' && first.reading.particles === '' && span.particles !== '') return false;
  const after = prev !== undefined && first.word.soft ? prev.word.f : '';
  if (span.kind === 'place') {
    if (CUED_PLACES.has(span.key)) {
      return (
        span.particles.endsWith('ب') ||
        span.particles.endsWith('ل') ||
        PLACE_HEADS.has(after) ||
        PLACE_PREPOSITIONS.has(after)
      );
    }
    // «النادي الليبي» is no place, and «جورجيا ميلوني» is a woman
    if (span.to - span.from === 1 && first.kind === 'given')
      return PLACE_HEADS.has(after) || PLACE_PREPOSITIONS.has(after) || span.particles !== '';
    return true;
  }
  if (DOUBTFUL_ORGS.has(span.key))
    return prev?.reading.key !== undefined && ORG_HEADS.has(prev.reading.key) && first.word.soft;
  const next = words[span.to];
  const nation = next?.word.soft ? NATIONALITIES.get(next.word.f) : undefined;
  if (nation && BARE_PHRASES.has(span.key)) return HOMES.get(span.key) === nation;
  return true;
}
// With a nation after them these are that nation's own: the headed rule takes them with their adjective.
const BARE_PHRASES = wordSet('مجلس_الأمن مجلس_النواب مجلس_الشيوخ المجلس_الرئاسي الجمعية_الوطنية مجلس_الشورى');

const SURE_PLACE_HEADS = wordSet('مدينة بلدة قرية محافظة ولاية إقليم مقاطعة جزيرة بحيرة بلدية العاصمة ميناء');

/** Words that may open a body or stand before a place. */
const HEADS = trait([...ORG_HEADS, ...SURE_PLACE_HEADS]);

/** A name nobody lists after «مدينة», «بلدة», «محافظة»: that place. */
function placed(words: readonly Classified[], i: number): Span | null {
  const head = words[i];
  const next = words[i + 1];
  if (head === undefined || next === undefined || !SURE_PLACE_HEADS.has(head.reading.key)) return null;
  const quoted = /^\s*["“”«]\s*$/.test(next.word.gap);
  if (!(next.word.soft || quoted) || next.kind !== 'unknown' || next.reading.particles !== '') return null;
  if (/(ها|هم|ته)$/.test(next.word.f) || /^(الت|وال)/.test(next.word.f)) return null;
  return {
    kind: 'place',
    from: i + 1,
    to: i + 2,
    start: next.word.start,
    end: next.word.end,
    particles: '',
    key: next.word.f,
  };
}
