import type { Classified } from './classes.ts';
import { ATTRIBUTING } from './lexicon/titles.ts';
import { wordSet } from './lexicon/words.ts';
import type { Person } from './people.ts';
import { surfaceOf } from './surface.ts';
import { readTitlePhrase, type TitlePhrase, type TitlePiece, titleHead } from './title-phrase.ts';
import { trait } from './traits.ts';
import type { TitleReading, TitleStance } from './types.ts';

/** A title of one person; words `from` up to `to`. */
export type OwnTitle = TitleReading & { from: number; to: number };

const QUOTES = /["“”«»„]/;
const OPENS = /["“”«„]\s*$/;
const CLOSES = /^["“”»]/;

/** The titles every person carries: before the name, after it, by «بصفته», and those refused to him. */
export function titlesOf(
  source: string,
  words: readonly Classified[],
  people: readonly Person[],
): Map<Person, OwnTitle[]> {
  const out = new Map<Person, OwnTitle[]>();
  const starts = new Set(people.map((p) => p.from));
  const put = (person: Person, piece: TitlePiece, stance?: TitleStance): void => {
    const title = write(source, words, piece, stance);
    const list = out.get(person) ?? [];
    if (title === null || list.some((t) => t.start === title.start)) return;
    list.push(title);
    out.set(person, list);
  };
  for (const person of people) {
    for (const piece of person.phrase?.pieces ?? []) put(person, piece);
    const after = apposition(words, person, starts);
    for (const piece of after?.pieces ?? []) put(person, piece);
  }
  for (let i = 0; i < words.length; i++) {
    const found = roleAssigned(words, i);
    if (found === null) continue;
    const holder = lastBefore(people, words, i);
    if (holder === null) continue;
    for (const piece of found.phrase.pieces) put(holder, piece, found.stance);
  }
  for (const list of out.values()) list.sort((a, b) => a.start - b.start);
  return out;
}

/** Title text as written, its article restored, with its stance by the words around it. */
function write(
  source: string,
  words: readonly Classified[],
  piece: TitlePiece,
  stance?: TitleStance,
): OwnTitle | null {
  const last = words[piece.to - 1];
  if (last === undefined) return null;
  const key = piece.particles.endsWith('ل') && source[piece.start] === 'ل' ? 'ال' : '';
  return {
    text: surfaceOf(source, piece.start, last.word.end, key).replace(/[\s\u00A0]+/g, ' '),
    start: piece.start,
    end: last.word.end,
    stance: stance ?? stanceOf(words, piece),
    from: piece.from,
    to: piece.to,
  };
}

function stanceOf(words: readonly Classified[], piece: TitlePiece): TitleStance {
  const prev = words[piece.from - 1];
  const first = words[piece.from];
  const next = words[piece.to];
  const before = words[piece.from - 2];
  if (prev !== undefined && first !== undefined) {
    const pair = before === undefined ? '' : `${before.word.f} ${prev.word.f}`;
    if (ATTRIBUTING.has(prev.word.f) || ATTRIBUTING.has(pair)) return 'attributed';
    if (prev.word.readings.some((r) => ATTRIBUTING.has(r.key))) return 'attributed';
  }
  if (next !== undefined && DENYING_AFTER.has(next.word.f)) return 'denied';
  // a title between quotation marks is somebody's word; a name between them is not
  if (
    first !== undefined &&
    OPENS.test(first.word.gap) &&
    (next === undefined || CLOSES.test(next.word.gap.trim()))
  )
    return 'attributed';
  return 'asserted';
}

const DENYING_AFTER = wordSet('المزعوم المزعومة المنتحل المفترض');

/** «…، الزعيم السابق لجمهورية …» and «فلان نائب وزير …»: a title right after the name. */
function apposition(
  words: readonly Classified[],
  person: Person,
  starts: ReadonlySet<number>,
): TitlePhrase | null {
  const next = words[person.to];
  if (next === undefined) return null;
  const gap = next.word.gap;
  const comma = /^["“”»]?\s*[،,(]\s*$/.test(gap);
  if (!(next.word.soft || comma || /^["“”»]\s*$/.test(gap))) return null;
  const head = titleHead(next);
  if (head === null || head.particles !== '') return null;
  // «التقى عقيلة صالح المبعوثة …»: with the article it is the next person, or a surname
  if (next.word.soft && head.key.startsWith('ال')) return null;
  // «خالد مساعد السهلي»: what follows an office must be a word, else it is a name too
  const second = words[person.to + 1];
  if (
    next.word.soft &&
    (second === undefined || !second.word.soft || second.kind === 'unknown' || second.kind === 'given')
  )
    return null;
  const phrase = readTitlePhrase(words, person.to, (at) => starts.has(at));
  if (phrase === null) return null;
  if (phrase.nameAt !== null && starts.has(phrase.nameAt)) return null;
  if (phrase.to - person.to < 2 && !comma) return null;
  // «أحمد، رئيس الوزراء قال»: a verb after it makes it a subject
  const after = words[phrase.to];
  if (comma && after?.word.soft && (after.kind === 'saying' || after.kind === 'verb')) return null;
  return phrase;
}

const SELF = wordSet('نفسه نفسها');
const AS = wordSet('بصفته بصفتها بوصفه بوصفها باعتباره باعتبارها');
const POSTS = wordSet('لقب صفة منصب رتبة وظيفة');
const CLAIMS = wordSet('مطلقا يطلق أطلق تطلق أطلقت نصب ينصب منصبا منتحلا ينتحل انتحل يمنح منح مانحا');
const HOLDS = wordSet('يشغل تشغل شغل شغلت يتولى تولى تولت يتقلد');
const ALLEGES = wordSet('يزعم زعم يدعي ادعى زاعما مدعيا');

const ASSIGNING = trait([...AS, ...POSTS, ...SELF, ...ALLEGES]);

/** A title given by a phrase of its own, at word `i`; with the stance that phrase takes. */
function roleAssigned(
  words: readonly Classified[],
  i: number,
): { phrase: TitlePhrase; stance: TitleStance } | null {
  const w = words[i];
  if (w === undefined || (w.word.traits & ASSIGNING) === 0) return null;
  const f = w.word.f;
  if (AS.has(f)) return titleAt(words, i + 1, 'asserted');
  if (POSTS.has(f)) {
    const near = words.slice(Math.max(0, i - 4), i).map((x) => x.reading.key);
    const claimed =
      near.some((k) => CLAIMS.has(k)) &&
      (near.some((k) => SELF.has(k)) ||
        near.some((k) => k.startsWith('منتحل') || k.startsWith('ينتحل') || k === 'انتحل'));
    if (claimed) return titleAt(words, i + 1, 'denied');
    if (near.some((k) => HOLDS.has(k))) return titleAt(words, i + 1, 'asserted');
    return null;
  }
  if (SELF.has(f)) {
    const near = words.slice(Math.max(0, i - 3), i).map((x) => x.reading.key);
    if (near.some((k) => CLAIMS.has(k))) return titleAt(words, i + 1, 'denied');
    return null;
  }
  if (ALLEGES.has(f) && /^(انه|انها)$/.test(words[i + 1]?.word.f ?? ''))
    return titleAt(words, i + 2, 'denied');
  return null;
}

function titleAt(
  words: readonly Classified[],
  at: number,
  stance: TitleStance,
): { phrase: TitlePhrase; stance: TitleStance } | null {
  const w = words[at];
  if (w === undefined || !(w.word.soft || QUOTES.test(w.word.gap))) return null;
  const phrase = readTitlePhrase(words, at, () => false);
  return phrase === null ? null : { phrase: { ...phrase, nameAt: null }, stance };
}

/** The person last named before word `i` in its sentence; people stand in order. */
function lastBefore(people: readonly Person[], words: readonly Classified[], i: number): Person | null {
  let low = 0;
  let high = people.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((people[mid]?.to ?? 0) <= i) low = mid + 1;
    else high = mid;
  }
  const found = people[low - 1];
  return found !== undefined && words[found.from]?.word.sentence === words[i]?.word.sentence ? found : null;
}
