import { foldText } from '../text/index.ts';
import type { Span } from './bodies.ts';
import type { Classified } from './classes.ts';
import { NATIONALITIES } from './lexicon/countries.ts';
import { BARE_HEADS, HOMES, ORG_HEADS } from './lexicon/organisations.ts';
import { wordSet } from './lexicon/words.ts';
/** «وزارة الخارجية الروسية», «شركة فاغنر الروسية»: a head and the phrase that names it. */
export function headed(words: readonly Classified[], i: number): Span | null {
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
    // «قوات الاتحاد الإفريقي»: the body is the union
    if (to === i + 1 && PARTS_OF.has(reading.key) && ORG_HEADS.has(f)) return null;
    if (
      article &&
      f.length > 3 &&
      next.kind !== 'time' &&
      next.kind !== 'title' &&
      (next.kind !== 'function' || f === 'الاول')
    ) {
      // an adjective or the word that closes the phrase; a second closing word is another noun
      if (LOOSE_ADJECTIVES.has(f) || ((modifiers > 0 || definite) && DEED.test(f))) break;
      // after the nation only another adjective («مجلس الأمن القومي التركي الخطة»)
      if (proper && NATIONALITIES.has(words[to - 1]?.word.f ?? '') && !ADJECTIVE.test(f)) break;
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
        (next.kind === 'unknown' && (next.shape >= 1 || (to === i + 1 && !/ه$/.test(f)))))
    ) {
      // «حكومة إيهود …», «قيادة بسر …»: whose it is, not what it is called
      if (OWNED_HEADS.has(reading.key) && (next.kind === 'given' || next.kind === 'unknown')) return null;
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
    if (
      !closed &&
      (ORG_HEADS.has(f) || (next.kind === 'common' && next.reading.particles === '')) &&
      !definite &&
      to === i + 1
    ) {
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
      modifiers++;
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
  if (definite && BARE_HEADS.has(reading.key) && !proper && modifiers < (SEATED.has(reading.key) ? 1 : 2))
    return null;
  if ((WEAK_HEADS.has(reading.key) && !proper) || NO_NAMES.has(pair)) return null;
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
  const named = namedAlone(words, i, to, reading.key);
  if (named !== null) return named;
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
const ADJECTIVE = /(ي|يه|اء)$|^الم.{2,5}ه?$|^الع(ام|امه|ليا)$|^الاعل[يى]$/;
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

// bodies that every company and every trial has
const NO_NAMES = new Set(
  ['مجلس الإدارة', 'هيئة الدفاع', 'مجلس إدارة', 'هيئة المحكمة', 'هيئة التحرير'].map(foldText),
);
// «المحكمة العليا», «البنك المركزي»: one adjective names the body
const SEATED = wordSet('المحكمة البنك المصرف');
const OWNED_HEADS = wordSet('قيادة إدارة حكومة قوات مكتب');
const PARTS_OF = wordSet('قيادة قوات');
const MEDIA = wordSet('صحيفة جريدة مجلة قناة إذاعة تلفزيون محطة');
const PAPERS = wordSet('صحيفة جريدة مجلة');
const NISBA = /^ال.{2,}يه$/;
const CLUBS = wordSet('نادي فريق');

/** «صحيفة الأهرام القاهرية», «نادي ريال مدريد الإسباني»: papers, channels and clubs are called by what follows the head. */
function namedAlone(words: readonly Classified[], i: number, end: number, head: string): Span | null {
  const first = words[i + 1];
  if (first === undefined || !(MEDIA.has(head) || CLUBS.has(head))) return null;
  let to = end;
  while (
    to > i + 2 &&
    (NATIONALITIES.has(words[to - 1]?.word.f ?? '') ||
      (PAPERS.has(head) && NISBA.test(words[to - 1]?.word.f ?? '')))
  )
    to--;
  const plain = first.kind === 'common' || NATIONALITIES.has(first.word.f);
  if (
    (first.reading.particles !== '' && first.kind !== 'unknown') ||
    (plain && (to - i < 3 || CLUBS.has(head)))
  )
    return null;
  const last = words[to - 1];
  if (last === undefined) return null;
  const { start, f } = first.word;
  if (f.length < 3) return null;
  const key = words
    .slice(i + 1, to)
    .map((w) => w.word.f)
    .join(' ');
  return { kind: 'organisation', from: i + 1, to, start, end: last.word.end, particles: '', key };
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
