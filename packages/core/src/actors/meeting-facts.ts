import { findDates } from '../date/index.ts';
import { foldText } from '../text/index.ts';
import { COUNTRIES, NATIONALITIES } from './lexicon/countries.ts';
import { WESTERN_CLAIMED, WESTERN_NEGATED, WESTERN_PLANNED } from './lexicon/western-speech.ts';
import { wordSet } from './lexicon/words.ts';
import type { Page, PageIndex } from './page.ts';
import { surfaceOf } from './surface.ts';
import type { MeetingStatus } from './types.ts';
import { westernPlace } from './western-meetings.ts';

/** A range of words, `from` up to `to`. */
export type Range = { from: number; to: number };

const PLANNED = wordSet(
  'المقرر المنتظر المتوقع المزمع المرتقب المرتقبة مرتقبة مرتقب يعتزم تعتزم ينوي تنوي سوف يستعد تستعد مقررة المقررة المقبلة مقبلة يخطط',
);
const CLAIMED = wordSet(
  'زعم زعمت يزعم زاعما مزاعم ادعى ادعت يدعي شائعات أنباء نفى نفت ينفي مزعوم المزعوم مزعومة',
);
const NEGATED = wordSet('لم لن ألا دون عدم بدون');

/** Held, planned or claimed, by the words before the trigger and its tense; null when it is denied outright. */
export function statusOf(page: Page, clause: Range, trigger: number, future: boolean): MeetingStatus | null {
  const { words } = page;
  const prev = words[trigger - 1]?.word.f ?? '';
  if (NEGATED.has(prev) || WESTERN_NEGATED.has(prev)) return null;
  let status: MeetingStatus = future ? 'planned' : 'held';
  for (let i = Math.max(clause.from, trigger - 30); i < Math.min(clause.to, trigger + 3); i++) {
    const w = words[i];
    if (w === undefined) continue;
    if (w.kind === 'latin' && i < trigger && WESTERN_CLAIMED.has(w.word.f)) return 'claimed';
    if (
      (PLANNED.has(w.word.f) || (w.kind === 'latin' && WESTERN_PLANNED.has(w.word.f))) &&
      i < trigger + 3 &&
      i > trigger - 9
    )
      status = 'planned';
    if (i < trigger && w.word.readings.some((r) => CLAIMED.has(r.key))) return 'claimed';
  }
  return status;
}

/** When, by the date words of the clause; the nearest after the trigger, else the nearest before it. */
export function whenOf(
  page: Page,
  clause: Range,
  trigger: number,
  status: MeetingStatus,
  anchor: string | null,
): { when: string | null; whenText: string | null } {
  const first = page.words[clause.from];
  const last = page.words[clause.to - 1];
  const here = page.words[trigger];
  if (first === undefined || last === undefined || here === undefined) return NEVER;
  const text = page.source.slice(first.word.start, last.word.end);
  const dates = findDates(text, { anchor, prefer: status === 'planned' ? 'future' : 'past' })
    .map((d) => ({ ...d, start: d.start + first.word.start, end: d.end + first.word.start }))
    .filter(
      (d) =>
        !/(منذ|قبل|بعد|حتى|عام|سنة)\s*$/.test(page.source.slice(Math.max(0, d.start - 6), d.start)) &&
        d.precision !== 'year' &&
        d.precision !== 'month',
    );
  const after = dates.find((d) => d.start >= here.word.start);
  const before = dates.filter((d) => d.end <= here.word.start).at(-1);
  const date = after ?? before;
  if (date === undefined) return NEVER;
  const day = /(^|\s)(يوم)\s+$/.exec(page.source.slice(Math.max(0, date.start - 5), date.start));
  const words = day === null ? date.text : `يوم ${date.text}`;
  return {
    // «last week» is no day
    when:
      date.value === null || date.precision === 'month' || WEEK.test(words) ? null : date.value.slice(0, 10),
    whenText: words.replace(/^الأمس/, 'أمس').replace(/[\s\u00A0]+/g, ' '),
  };
}
const WEEK = /week|недел|أسبوع/i;
const NEVER = { when: null, whenText: null };

// Farther on a place belongs to what is said of it, not to where they met.
const REACH = 28;
const TOWARDS = wordSet('في إلى نحو داخل قرب');

/** Where, by the first place after the trigger that a preposition of place leads to; titles do not count. */
export function whereOf(
  index: PageIndex,
  clause: Range,
  trigger: number,
  visit: boolean,
  covered: Uint8Array,
): string | null {
  const { page } = index;
  let first: string | null = null;
  for (let at = clause.from; at < Math.min(clause.to, trigger + REACH); at++) {
    const b = index.bodyAt.get(at);
    if (b === undefined || b.kind !== 'place' || covered[at] === 1) continue;
    const led = leads(page, b.from, visit, trigger);
    if (!led) continue;
    const name = surfaceOf(page.source, b.start, b.end, b.key);
    if (b.from > trigger) return name;
    first = name;
  }
  if (page.words[trigger]?.kind === 'latin')
    return westernPlace(index, trigger + 1, Math.min(clause.to, trigger + REACH), visit) ?? first;
  const unknown = unknownPlace(index, clause, trigger, visit, covered);
  if (unknown !== null) return unknown;
  const capital = capitalIn(index, clause, trigger, covered);
  if (capital !== null) return capital;
  return first;
}

const HOSTING = wordSet('استضافت استضاف تستضيف احتضنت احتضن تحتضن شهدت تشهد');

/** «استضافت الدوحة لقاء …», «شهدت العاصمة العمانية مسقط محادثات»: the place whose deed the talks are. */
export function hostOf(index: PageIndex, from: number, trigger: number): string | null {
  const { words, source } = index.page;
  for (let i = from; i < trigger; i++) {
    if (!words[i]?.word.readings.some((r) => HOSTING.has(r.key))) continue;
    let at = i + 1;
    if (words[at]?.word.soft && HEADS.has(words[at]?.reading.key ?? '')) at++;
    if (words[at]?.word.soft && NATIONALITIES.has(words[at]?.word.f ?? '')) at++;
    const body = index.bodyAt.get(at);
    if (body?.kind === 'place' && words[at]?.word.soft)
      return surfaceOf(source, body.start, body.end, body.key);
  }
  return null;
}

const CAPITAL_OF: ReadonlyMap<string, string> = new Map(
  COUNTRIES.map((c) => [c.names[0] ?? '', c.capitalName] as const),
);

/** «العاصمة الروسية» with no name after it: that state's capital. */
function capitalIn(index: PageIndex, clause: Range, trigger: number, covered: Uint8Array): string | null {
  const { words } = index.page;
  for (let i = trigger + 1; i < Math.min(clause.to - 1, trigger + REACH); i++) {
    const w = words[i];
    const nation = words[i + 1];
    if (
      w === undefined ||
      nation === undefined ||
      covered[i] === 1 ||
      w.reading.key !== CAPITAL_WORD ||
      !nation.word.soft
    )
      continue;
    const name = CAPITAL_OF.get(NATIONALITIES.get(nation.word.f) ?? '') ?? '';
    if (name !== '') return name;
  }
  return null;
}
const CAPITAL_WORD = foldText('العاصمة');

/** Is the place at word `at` led to by a preposition, «بالعاصمة», «مدينة», or a verb of arriving? */
function leads(page: Page, at: number, visit: boolean, trigger: number): boolean {
  const { words } = page;
  const w = words[at];
  const prev = words[at - 1];
  const before = words[at - 2];
  if (w === undefined) return false;
  const reading = w.word.readings.find((r) => r.key !== w.word.f && r.particles.endsWith('ب'));
  if (reading !== undefined && w.reading.particles.endsWith('ب')) return true;
  if (prev === undefined) return false;
  if (TOWARDS.has(prev.word.f)) return true;
  const head = HEADS.has(prev.reading.key) || (before !== undefined && HEADS.has(before.reading.key));
  if (head) {
    const lead = HEADS.has(prev.reading.key) ? prev : before;
    const lead2 = HEADS.has(prev.reading.key) ? before : words[at - 3];
    if (lead?.reading.particles.endsWith('ب') || TOWARDS.has(lead2?.word.f ?? '')) return true;
    if (visit && at > trigger) return true;
  }
  return visit && at > trigger && at - trigger < 4;
}
const HEADS = wordSet('مدينة المدينة العاصمة بلدة ولاية محافظة');

/** A word nobody lists where a place must stand: «في …» closed on its far side, «العاصمة المصرية …», «سيصل …». */
function unknownPlace(
  index: PageIndex,
  clause: Range,
  trigger: number,
  visit: boolean,
  covered: Uint8Array,
): string | null {
  const { words, source } = index.page;
  for (let i = trigger + 1; i < clause.to; i++) {
    const w = words[i];
    const prev = words[i - 1];
    if (w === undefined || prev === undefined || covered[i] === 1 || index.personAt.has(i)) continue;
    if (
      w.kind !== 'unknown' ||
      w.reading.particles !== '' ||
      w.word.f.length < 3 ||
      /(ته|ها|هم|[^اوي]ا)$/.test(w.word.f)
    )
      continue;
    const next = words[i + 1];
    const quoted = /["“”«]\s*$/.test(w.word.gap) && /^\s*["“”»]/.test(next?.word.gap ?? '');
    const headed =
      HEADS.has(prev.reading.key) || (prev.kind === 'nation' && HEADS.has(words[i - 2]?.reading.key ?? ''));
    if (headed && (w.word.soft || quoted)) return source.slice(w.word.start, w.word.end);
    const led = TOWARDS.has(prev.word.f) || (visit && i === trigger + 1);
    // «في القبة السفير …»: a place with the article, when somebody's title comes right after it
    if (!led || (w.reading.article && !(next?.word.soft && next.kind === 'title'))) continue;
    const closed =
      next === undefined ||
      !next.word.soft ||
      next.reading.particles !== '' ||
      ['function', 'verb', 'saying', 'time', 'title'].includes(next.kind);
    if (quoted || (w.word.soft && (closed || (w.shape > 0 && next.kind !== 'common'))))
      return source.slice(w.word.start, w.word.end);
  }
  return null;
}
