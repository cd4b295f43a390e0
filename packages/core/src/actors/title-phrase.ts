import { foldText } from '../text/index.ts';
import { type Classified, looksCommon } from './classes.ts';
import { NATIONALITIES } from './lexicon/countries.ts';
import { ORG_HEADS } from './lexicon/organisations.ts';
import { PLACE_HEADS } from './lexicon/places.ts';
import { RANK_TAILS, RANKS, TITLE_HEADS } from './lexicon/titles.ts';
import { SURNAME_NOUNS } from './lexicon/vocabulary.ts';
import { wordSet } from './lexicon/words.ts';
import { readName } from './name-run.ts';
import { nameLike } from './name-words.ts';
import { trait } from './traits.ts';

/** One title: words `from` up to `to`, `start` where it begins without its particle. */
export type TitlePiece = { from: number; to: number; start: number; particles: string; head: string };

/** A phrase of titles, and the word at which the name it belongs to begins. */
export type TitlePhrase = { pieces: TitlePiece[]; to: number; nameAt: number | null };

/** Kinship and ownership stand before a name without being its title. */
const RELATIONS = wordSet('نجل ابن شقيق زوجة زوج ابنة والد والدة صاحب مالك');
const LINKING = wordSet('في إلى لدى باسم على عن من بشأن حول شرق غرب شمال جنوب وسط');
const DIRECTIONS = wordSet('شرق غرب شمال جنوب وسط');
const PLAIN_ADJECTIVES = wordSet('كبير صغير طويل قصير أبيض أسود أحمر أخضر عام سابق جديد');
const OFFICE_ADJECTIVES = wordSet(
  'الإعلامي الإعلامية السياسي العسكري الدبلوماسي البرلماني الأكاديمي المعارض المساعد القيادي',
);
const OWNED = wordSet('حكومة إدارة نظام قوات عهد مكتب منزل حملة فريق');
const ROOMS = wordSet('مكتب فريق دار مركز قيادة مقر ديوان موقع');
const OF_HIS = wordSet('حكومته حكومتها إدارته فريقه بلاده مجلسه');
const TO = foldText('إلى');
const ENVOYS = wordSet('سفير سفيرة مبعوث مبعوثة موفد مندوب مندوبة ممثل ممثلة قنصل ملحق رئيس_بعثة');
const MEDIA = wordSet(
  'وكالة صحيفة قناة موقع إذاعة تلفزيون مجلة جريدة برنامج مراسل لقاء زيارة حضور بحث مناقشة إجراء',
);
const bareHead = (key: string): string => key.replace(/^ال/, '');
const QUOTE_OPEN = /^\s*["“”«„'‘]\s*$/;
const COMMA = /^\s*[،,]\s*["“”«]?\s*$/;

const HEAD = trait(TITLE_HEADS);

/** The reading of a word under which it opens a title; null when it does not. */
export function titleHead(w: Classified): { key: string; start: number; particles: string } | null {
  if ((w.word.traits & HEAD) === 0 || w.kind === 'function') return null;
  if (TITLE_HEADS.has(w.word.f)) return { key: w.word.f, start: w.word.start, particles: '' };
  for (const r of w.word.readings) {
    if (r.particles !== '' && r.key.length > 2 && TITLE_HEADS.has(r.key))
      return { key: r.key, start: w.word.start + r.cut, particles: r.particles };
  }
  return null;
}

/**
 * Reads a title phrase that opens at word `i`: an idafa that a definite word or a place closes, with its adjectives
 * and prepositional tails; a word without article after the closed phrase begins the name.
 * `person` tells whether a name known already starts at a word.
 */
export function readTitlePhrase(
  words: readonly Classified[],
  i: number,
  person: (at: number) => boolean,
): TitlePhrase | null {
  const first = words[i];
  const head = first === undefined ? null : titleHead(first);
  if (first === undefined || head === null || RELATIONS.has(head.key)) return null;
  const second = words[i + 1];
  if (
    first.kind === 'given' &&
    head.key === first.word.f &&
    !RANKS.has(head.key) &&
    !(second?.word.soft && opensIdafa(second))
  )
    return null;
  const pieces: TitlePiece[] = [
    { from: i, to: i + 1, start: head.start, particles: head.particles, head: head.key },
  ];
  let piece = pieces[0] as TitlePiece;
  let closed = head.key.startsWith('ال') || head.key === 'د';
  let solid = i + 1; // up to here the phrase holds even when no name follows
  // an unlisted noun closed the phrase; a place may still belong to it («آمر قاعدة طرابلس»)
  let loose = false;
  let firm = true;
  const hold = (n: number): number => {
    if (firm) solid = n;
    return n;
  };
  let nameAt: number | null = null;
  let at = i + 1;
  while (at < words.length && at - i < 22) {
    const w = words[at];
    if (w === undefined) break;
    const gap = w.word.gap;
    const soft =
      w.word.soft || (head.key === 'د' && at === i + 1 && /^[.\s\u00A0]*$/.test(gap)) || /^\s*\(/.test('');
    if (!soft) {
      if (closed && QUOTE_OPEN.test(gap) && (person(at) || readName(words, at, 'title', true) !== null))
        nameAt = at;
      else if (closed && COMMA.test(gap) && nameAfterComma(words, at, person)) nameAt = at;
      break;
    }
    const known = person(at);
    if (known && closed) {
      nameAt = at;
      break;
    }
    if (known) break;
    const f = w.word.f;
    const rank = at - piece.from <= 2 && RANKS.has(piece.head) && piece.head !== 'الفريق';
    if (closed && rank && surnameAfterRank(w, words[at + 1])) {
      nameAt = at;
      break;
    }
    const inner = TITLE_HEADS.has(f);
    // «الناطق الإعلامي»: an adjective that is an office too
    if (inner && piece.to - piece.from === 1 && closed && OFFICE_ADJECTIVES.has(f)) {
      piece.to = hold(++at);
      continue;
    }
    // «وزير العمل في حكومة الرئيس فلان»: the name is the president's
    if (inner && !closed && f.startsWith('ال') && OWNED.has(words[at - 1]?.reading.key ?? '')) {
      pieces.length = 0;
      piece = { from: at, to: at + 1, start: w.word.start, particles: '', head: f };
      pieces.push(piece);
      closed = true;
      hold(++at);
      continue;
    }
    if (inner && closed && !RANK_TAILS.has(f) && w.reading.particles === '') {
      piece = { from: at, to: at + 1, start: w.word.start, particles: '', head: f };
      pieces.push(piece);
      closed = f.startsWith('ال') || f === 'د';
      hold(++at);
      continue;
    }
    if (hasArticle(w) && f.length > 3 && w.kind !== 'time' && w.kind !== 'function') {
      closed = true;
      piece.to = hold(++at);
      continue;
    }
    if (RANK_TAILS.has(f) && closed && RANKS.has(piece.head)) {
      piece.to = hold(++at);
      continue;
    }
    if (LINKING.has(f) && (closed || DIRECTIONS.has(f) || f === 'باسم')) {
      const next = words[at + 1];
      if (next === undefined || !next.word.soft) break;
      // «السفير التركي لدى مرسانة سردار …»: the one word before the name is a place, listed or not
      if (
        ENVOYS.has(bareHead(head.key)) &&
        (next.kind === 'unknown' || next.kind === 'shaped') &&
        !next.reading.article &&
        nameLike(words[at + 2])
      ) {
        closed = true;
        at += 2;
        piece.to = hold(at);
        continue;
      }
      if (!continues(next)) break;
      if (
        f === 'في' &&
        !definite(next) &&
        next.kind !== 'place' &&
        !OF_HIS.has(next.word.f) &&
        !(ORG_HEADS.has(next.word.f) && !ROOMS.has(next.word.f))
      )
        break;
      if (f === TO && !ENVOYS.has(bareHead(head.key))) break;
      // «قال الرئيس في موسكو»: where he is, unless a name follows or he is sent there
      if (next.kind === 'place' && f === 'في' && !ENVOYS.has(bareHead(head.key))) firm = false;
      closed = definite(next) || next.kind === 'place';
      at += 2;
      piece.to = hold(at);
      continue;
    }
    if (w.reading.particles !== '' && !inner && f !== w.reading.key) {
      const glued = w.reading.particles;
      if (glued.endsWith('ل') && MEDIA.has(w.reading.key)) break;
      if (glued.startsWith('و') || glued.startsWith('ف')) {
        const prev = words[at - 1];
        const pair =
          (w.kind === 'place' && closed && prev?.kind !== 'given') ||
          (w.reading.key.startsWith('ال') && closed && w.kind !== 'title') ||
          (DIRECTIONS.has(w.reading.key) && words[at + 1]?.kind === 'place');
        if (!pair || w.kind === 'time') break;
        at++;
        piece.to = at;
        if (w.kind === 'place') hold(at);
        closed = !DIRECTIONS.has(w.reading.key);
        continue;
      }
      if (w.kind === 'unknown' && !w.reading.key.startsWith('ال') && closed && w.shape > 0) {
        if (readName(words, at, 'title', false) !== null) nameAt = at;
        break;
      }
      if (w.kind === 'given' || w.kind === 'time' || w.kind === 'number' || w.kind === 'function') break;
      if (
        glued.endsWith('ب') &&
        !definite(w) &&
        w.kind !== 'place' &&
        !ORG_HEADS.has(w.reading.key) &&
        !PLACE_HEADS.has(w.reading.key)
      )
        break;
      closed = definite(w) || w.kind === 'place';
      piece.to = hold(++at);
      continue;
    }
    if (w.kind === 'place') {
      if (closed && !DIRECTIONS.has(words[at - 1]?.word.f ?? '') && !loose) break;
      closed = true;
      piece.to = hold(++at);
      continue;
    }
    if (NATIONALITIES.has(f) && !closed) {
      piece.to = hold(++at);
      continue;
    }
    if (closed) {
      const run = readName(words, at, 'title', false);
      if (run !== null && plausible(words, run.from, run.to)) nameAt = at;
      break;
    }
    if (f === 'عام' && at === piece.from + 1) {
      piece.to = hold(++at);
      continue;
    }
    // an open idafa takes its next word, whatever it is, unless it is none at all
    if (w.kind === 'function' || w.kind === 'time' || w.kind === 'number' || w.kind === 'saying') break;
    if (w.kind === 'given' && !ORG_HEADS.has(f)) break;
    if (w.kind === 'verb' && at > i + 1) break;
    loose = w.kind === 'unknown' || w.kind === 'shaped';
    if (loose) closed = true;
    piece.to = hold(++at);
  }
  if (nameAt === null) piece.to = Math.max(piece.from + 1, Math.min(piece.to, solid));
  return { pieces, to: piece.to, nameAt };
}

/** «أمين عام», «أمين مجلس»: the first word is an office, not a man. */
const opensIdafa = (w: Classified): boolean =>
  w.kind === 'common' || w.kind === 'title' || ORG_HEADS.has(w.word.f) || w.word.f === 'عام';
/** «الأممية» has the article, «إلينور» only begins like it. */
const hasArticle = (w: Classified): boolean => w.word.readings[0]?.article === true;
const definite = (w: Classified): boolean => w.reading.article && w.reading.key.length > 3;

function continues(w: Classified): boolean {
  return (
    definite(w) || w.kind === 'place' || w.kind === 'common' || w.kind === 'title' || ORG_HEADS.has(w.word.f)
  );
}

/** «المشير حفتر», «السيد اللافي»: a rank takes a surname straight. */
function surnameAfterRank(w: Classified, next: Classified | undefined): boolean {
  const f = w.word.f;
  if (!f.startsWith('ال') || f.length < 5 || NATIONALITIES.has(f) || TITLE_HEADS.has(f) || RANK_TAILS.has(f))
    return false;
  const bare = f.slice(2);
  if (w.kind === 'unknown' && !looksCommon(f)) return true;
  return (
    SURNAME_NOUNS.has(bare) &&
    !PLAIN_ADJECTIVES.has(bare) &&
    !(next?.word.soft === true && next.kind === 'given')
  );
}

/** One unknown word after a title may be a verb nobody listed: it needs shape, company, or a full stop after it. */
function plausible(words: readonly Classified[], from: number, to: number): boolean {
  const first = words[from];
  if (first === undefined) return false;
  if (first.kind === 'given' || to - from > 1 || first.shape > 0) return true;
  const next = words[to];
  if (next === undefined) return true;
  return (
    !next.word.soft ||
    next.kind === 'saying' ||
    ['ان', 'انه', 'انها', 'في', 'عن', 'مع', 'خلال', 'بعد'].includes(next.word.f)
  );
}

/** «عضو المجلس الرئاسي، عبد الله اللافي، …»: a name between commas is the holder's. */
function nameAfterComma(words: readonly Classified[], at: number, person: (at: number) => boolean): boolean {
  if (person(at)) return true;
  const run = readName(words, at, 'title', false);
  if (run === null || run.to - run.from < 2) return false;
  const first = words[run.from];
  const next = words[run.to];
  return first?.kind === 'given' || run.strength >= 3 || next === undefined || !next.word.soft;
}
