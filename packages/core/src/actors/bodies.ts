import type { Classified } from './classes.ts';
import { PUBLIC_NAMES, PUBLIC_OPENING } from './gazetteer.ts';
import { NATIONALITIES } from './lexicon/countries.ts';
import { BARE_HEADS, DOUBTFUL_ORGS, HOMES, ORG_HEADS } from './lexicon/organisations.ts';
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
    if (known !== undefined && span.to > known.to && !NATIONALITIES.get(words[known.to]?.word.f ?? ''))
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

/** «وزارة الخارجية الروسية», «شركة فاغنر الروسية»: a head and the phrase that names it. */
function headed(words: readonly Classified[], i: number): Span | null {
  const head = words[i];
  if (head === undefined) return null;
  const reading = ORG_HEADS.has(head.word.f)
    ? head.word.readings[0]
    : head.word.readings.find((r) => ORG_HEADS.has(r.key));
  if (reading === undefined) return null;
  const definite = reading.key.startsWith('ال');
  let to = i + 1;
  let closed = definite;
  let proper = false;
  let modifiers = 0;
  while (to < words.length && to - i < 9) {
    const next = words[to];
    if (next === undefined || !(next.word.soft || opensQuote(next, closed))) break;
    const f = next.word.f;
    const nation = NATIONALITIES.has(f);
    const article = next.word.readings[0]?.article === true;
    if (nation && f.startsWith('ال')) {
      to++;
      closed = true;
      proper = true;
      modifiers++;
      continue;
    }
    if (
      article &&
      f.length > 3 &&
      next.kind !== 'time' &&
      next.kind !== 'title' &&
      (next.kind !== 'function' || f === 'الاول')
    ) {
      // an adjective or the word that closes the phrase; a second closing word is another noun
      if (LOOSE_ADJECTIVES.has(f) || (modifiers > 0 && DEED.test(f))) break;
      to++;
      closed = true;
      modifiers++;
      continue;
    }
    if (closed && proper && CONCERNING.has(words[to - 1]?.word.f ?? '') && definite2(next)) {
      to++;
      continue;
    }
    if (
      !closed &&
      (next.kind === 'place' ||
        next.kind === 'given' ||
        next.kind === 'latin' ||
        (next.kind === 'unknown' && (next.shape >= 1 || to === i + 1)))
    ) {
      to++;
      proper = true;
      closed = true;
      while (
        to < words.length &&
        words[to]?.word.soft &&
        ['latin', 'unknown', 'shaped'].includes(words[to]?.kind ?? '') &&
        (words[to]?.shape ?? 0) >= 1 &&
        !words[to]?.word.f.startsWith('و') &&
        to - i < 4
      )
        to++;
      continue;
    }
    if (!closed && (ORG_HEADS.has(f) || next.kind === 'common') && !definite && to === i + 1) {
      to++;
      continue;
    }
    // «الرابطة الألمانية لصناعة النفط», «هيئة … لمكافحة الفساد»: the field a body works in
    if (
      closed &&
      next.reading.particles === 'ل' &&
      FIELDS.has(next.reading.key) &&
      !WEAK_HEADS.has(reading.key)
    ) {
      const of = words[to + 1];
      if (of?.word.soft && of.word.readings[0]?.article === true && of.kind !== 'time') {
        to += 2;
        const more = words[to];
        if (more?.word.soft && /^وال/.test(more.word.f) && more.kind !== 'title') to++;
        continue;
      }
    }
    // «المجلس الاقتصادي والاجتماعي»: a second adjective of the same ending
    if (closed && modifiers > 0 && secondAdjective(words[to - 1], next)) {
      to++;
      continue;
    }
    if (closed && f.startsWith('لل') && modifiers < 4 && next.kind !== 'title') {
      to++;
      modifiers++;
      continue;
    }
    if (
      closed &&
      /^وال/.test(f) &&
      next.kind === 'common' &&
      modifiers > 0 &&
      words[to + 1]?.word.soft &&
      NATIONALITIES.has(words[to + 1]?.word.f ?? '')
    ) {
      to++;
      continue;
    }
    break;
  }
  if (to === i + 1 || !closed) return null;
  const pair = [reading.key, words[i + 1]?.word.f].join(' ');
  if (to > i + 2 && HOMES.has(pair) && HOMES.get(pair) === NATIONALITIES.get(words[i + 2]?.word.f ?? ''))
    return null;
  if (definite && BARE_HEADS.has(reading.key) && !proper && modifiers < 2) return null;
  if (WEAK_HEADS.has(reading.key) && !proper) return null;
  // «صحيفة "عكاظ"»: the name is what stands between the marks
  const second = words[i + 1];
  if (second !== undefined && opensQuote(second, false)) {
    const last = words[to - 1];
    if (last === undefined || BARE_HEADS.has(reading.key)) return null;
    return {
      kind: 'organisation',
      from: i + 1,
      to,
      start: second.word.start,
      end: last.word.end,
      particles: '',
      key: second.word.f,
    };
  }
  const end = words[to - 1]?.word.end ?? head.word.end;
  const key = [reading.key, ...words.slice(i + 1, to).map((w) => w.word.f)].join(' ');
  return {
    kind: 'organisation',
    from: i,
    to,
    start: head.word.start + reading.cut,
    end,
    particles: reading.particles,
    key,
  };
}

// a verbal noun with the article after the phrase is closed begins what the body does («المحكمة العليا التدخل»)
const DEED =
  /^ال(ت[^اوي]{3}|ت[^اوي]{2}ي[^اوي]|[^اويمت]ت[^اوي]ا[^اوي]|ان[^اوي]{2}ا[^اوي]|است[^اوي]{2}ا[^اوي])$/;
const FIELDS = wordSet(
  'حقوق شؤون صناعة علوم دراسات أبحاث بحوث كرة علماء خدمات نقل تعليم صحة تنمية حماية رعاية مكافحة إعادة إعمار طاقة أسواق نقابات صحفيي تجارة ثقافة رياضة',
);

/** «الاقتصادي والاجتماعي», «العربية والدولية». */
function secondAdjective(first: Classified | undefined, next: Classified): boolean {
  const f = next.word.f;
  if (first === undefined || !/^وال.{3}/.test(f) || ORG_HEADS.has(f.slice(1))) return false;
  const feminine = /يه$/.test(first.word.f) && /يه$/.test(f);
  const masculine = /[^ا]ي$/.test(first.word.f) && /[^ا]ي$/.test(f);
  return (feminine || masculine) && next.kind !== 'title' && next.kind !== 'given';
}

const CONCERNING = wordSet('المعنية المعني الخاصة الخاص المكلفة المكلف المختصة المختص');
const definite2 = (w: Classified): boolean => w.reading.particles !== '' && w.reading.key.startsWith('ال');
const WEAK_HEADS =
  wordSet(`فريق منتخب مجموعة موقع مكتب إدارة مركز دار قيادة القيادة قوات القوات لجنة اللجنة حكومة
   الحكومة جماعة بعثة شرطة تحالف تنظيم سفارة مديرية غرفة جيش الشرطة جهاز قناة صندوق اتحاد حركة`);
const LOOSE_ADJECTIVES =
  wordSet(`الماضي الماضية المقبل المقبلة الحالي الحالية الجديد الجديدة التي الذي اليوم السابق السابقة
   التابع التابعة الذين`);

function opensQuote(next: Classified, closed: boolean): boolean {
  return !closed && /^\s*["“”«]\s*$/.test(next.word.gap);
}
