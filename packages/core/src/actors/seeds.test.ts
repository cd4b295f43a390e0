import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldText } from '../text/index.ts';
import { compileRegister, readActors, starterEntities } from './index.ts';
import { isCommon } from './lexicon/ordinary-words.ts';
import { GAZETTEER } from './lexicon/places.ts';

type TruthMeeting = {
  who: string[];
  where: string | null;
  when: string | null;
  whenText: string | null;
  status: string;
  means: string | null;
};
type TruthPage = {
  title: string;
  publishedAt: string | null;
  bodyStarts: string;
  bodyEnds: string;
  otherZones: { starts: string; ends: string }[];
  people: {
    name: string;
    titles: string[];
    deniedTitles?: string[];
    headlineTitles?: string[];
    shortForms?: string[];
  }[];
  organisations: string[];
  places: string[];
  absentFromBody: string[];
  quotes: { by: string; text: string }[];
  meetings: TruthMeeting[];
};

const shared = process.env.MIRQAB_SHARED ?? path.resolve(import.meta.dirname, '../../../../../shared');
const truthFile = path.join(shared, 'seeds/truth.json');

/** Unknown names of like shape, word for word. */
const UNKNOWN: Record<string, string> = {
  لينف: 'تونف',
  دينغوف: 'زيلغوف',
  فائز: 'نامز',
  السراج: 'البراط',
  ميخائيل: 'كيخانيل',
  بوغدانوف: 'توغرانوف',
  خليفة: 'رهيفة',
  حفتر: 'شفتر',
  'يونس بك': 'زونس بك',
  يفكيروف: 'تفليروف',
  معمر: 'مغمر',
  القذافي: 'القطافي',
  سيرغي: 'ميرغي',
  شويغو: 'زويتو',
  'رجب طيب': 'درجب ليب',
  أردوغان: 'أردومان',
  'عبد الحميد': 'عبد الرشيم',
  الدبيبة: 'الزبيتة',
  لافروف: 'كافروب',
  محمد: 'مخمد',
  المنفي: 'المنجي',
  ينس: 'ونس',
  ستولتنبرغ: 'ستولكنبرغ',
  إيفان: 'إيلان',
  مولوتكوف: 'مونوتكوف',
  نيكولاي: 'ليكوناي',
  باتروشيف: 'ماتروشيف',
  أحمد: 'أخمد',
  معيتيق: 'معيديق',
  'أبو زيد': 'أبو سيد',
  'عبد الله': 'عبد البار',
  اللافي: 'اللامي',
  أليكساندر: 'أليكباندر',
  كينتشاك: 'كيرتشاك',
  الحداد: 'الحراد',
  صلاح: 'سلاخ',
  النمروش: 'النبروش',
};

const renamed = (text: string): string =>
  Object.entries(UNKNOWN).reduce((t, [a, b]) => t.split(a).join(b), text);
const plain = (text: string): string => text;

const CONSONANTS = 'بتجدرزسشطعفقكلمنهغحخ';
// no particle and no letter that makes a verb of what follows
const FIRST = 'جدرزشطعقمهغحخ';
const KEPT = new Set(['بك', 'عبد', 'أبو', 'الله']);

/** A word nobody knows with the word's length, article, vowels and last two letters; another one for each seed. */
function disguised(word: string, seed: number): string {
  if (KEPT.has(word)) return word;
  const from = word.startsWith('ال') ? 2 : 0;
  const other = [...word]
    .map((letter, i) => {
      const letters = i === from ? FIRST : CONSONANTS;
      const at = letters.indexOf(letter);
      if (at < 0 || i < from || i >= Math.max(from + 1, word.length - 2)) return letter;
      return letters[(at + 3 + ((seed * 7 + i * 5 + word.length) % (letters.length - 4))) % letters.length];
    })
    .join('');
  return GAZETTEER.has(foldText(other)) || isCommon(foldText(other)) ? disguised(word, seed + 10) : other;
}

/** Every word of every name of the pages under another disguise. */
function disguise(names: readonly string[], seed: number): (text: string) => string {
  const words = [...new Set(names.flatMap((name) => name.split(' ')))].sort((a, b) => b.length - a.length);
  const pairs = words.map((word) => [word, disguised(word, seed)] as const);
  return (text) =>
    pairs.reduce(
      (t, [a, b]) => t.replace(new RegExp(`(?<![\\u0621-\\u064A]{3})${a}(?![\\u0621-\\u064A])`, 'g'), b),
      text,
    );
}
const same = (text: string): string =>
  foldText(text.replace(/[\s\u00A0]+/g, ' '))
    .replace(/["“”«»]/g, '')
    .trim();

/** Where a phrase stands in a text, white space aside. */
function spot(text: string, phrase: string, from = 0): { start: number; end: number } | null {
  const want = phrase.trim().split(/[\s\u00A0]+/);
  for (let at = text.indexOf(want[0] ?? '', from); at >= 0; at = text.indexOf(want[0] ?? '', at + 1)) {
    let end = at;
    const fits = want.every((word, i) => {
      if (i > 0) while (/[\s\u00A0]/.test(text[end] ?? '')) end++;
      if (!text.startsWith(word, end)) return false;
      end += word.length;
      return true;
    });
    if (fits) return { start: at, end };
  }
  return null;
}

function bodyOf(text: string, page: TruthPage): string {
  const start = spot(text, page.bodyStarts)?.start ?? 0;
  const end = spot(text, page.bodyEnds, start)?.end ?? text.length;
  let body = text.slice(start, end);
  for (const zone of page.otherZones) {
    const first = spot(body, zone.starts);
    const last = first === null ? null : spot(body, zone.ends, first.start);
    if (first !== null && last !== null) body = body.slice(0, first.start) + body.slice(last.end);
  }
  return body;
}

describe.runIf(existsSync(truthFile))('the five seed pages', () => {
  const pages: Record<string, TruthPage> = existsSync(truthFile)
    ? JSON.parse(readFileSync(truthFile, 'utf8')).pages
    : {};
  const names = [...new Set(Object.values(pages).flatMap((p) => p.people.map((x) => x.name)))];
  const watched = compileRegister(names.map((name) => ({ id: name, kind: 'person', names: [name] })));
  const starter = compileRegister(starterEntities());
  const cases = Object.keys(pages).flatMap((file) => [
    { file, how: 'without a register', rename: plain, register: undefined },
    { file, how: 'with a register', rename: plain, register: watched },
    { file, how: 'with the starter register', rename: plain, register: starter },
    { file, how: 'with unknown names', rename: renamed, register: undefined },
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seed) => ({
      file,
      how: `with every name under disguise ${seed}`,
      rename: disguise(names, seed),
      register: undefined,
    })),
  ]);

  it.each(cases)('$file $how', ({ file, rename, register }) => {
    const page = pages[file] as TruthPage;
    const text = rename(bodyOf(readFileSync(path.join(shared, 'seeds', file), 'utf8'), page));
    const got = readActors({ text, title: rename(page.title), publishedAt: page.publishedAt }, register);
    const people = got.mentions.filter((m) => m.kind === 'person');
    const known = page.people.flatMap((p) => [p.name, ...(p.shortForms ?? [])]).map((n) => same(rename(n)));

    expect(people.map((m) => same(m.name)).filter((n) => !known.includes(n))).toEqual([]);
    for (const p of page.people) {
      const own = people.filter((m) => same(m.name) === same(rename(p.name)));
      expect(own.length, p.name).toBeGreaterThan(0);
      const titles = own.flatMap((m) => m.titles.map((t) => `${t.stance}: ${same(t.text)}`));
      for (const t of p.titles) expect(titles).toContain(`asserted: ${same(rename(t))}`);
      for (const t of p.deniedTitles ?? []) expect(titles).toContain(`denied: ${same(rename(t))}`);
      const inHeadline = own.flatMap((m) =>
        m.titles.filter((t) => t.in === 'title').map((t) => same(t.text)),
      );
      for (const t of p.headlineTitles ?? []) expect(inHeadline).toContain(same(rename(t)));
      if (register === watched) expect(own[0]?.entity).toBe(p.name);
    }
    for (const o of page.organisations) expect(surfaces(got.mentions, 'organisation')).toContain(same(o));
    for (const o of page.places) expect(surfaces(got.mentions, 'place')).toContain(same(o));
    for (const absent of page.absentFromBody)
      expect(people.map((m) => same(m.surface))).not.toContain(same(rename(absent)));
    const direct = got.quotes.filter((q) => q.direct).map((q) => `${same(q.by)}: ${same(q.text)}`);
    for (const q of page.quotes) expect(direct).toContain(`${same(rename(q.by))}: ${same(rename(q.text))}`);
    const meetings = got.meetings.map((m) => shape(m, plain));
    for (const m of page.meetings) expect(meetings).toContainEqual(shape(m, rename));
    for (const m of got.mentions) {
      if (m.in === 'text') expect(text.slice(m.start, m.end).endsWith(m.surface.slice(2))).toBe(true);
    }
  });
});

function surfaces(mentions: ReturnType<typeof readActors>['mentions'], kind: string): string[] {
  return mentions.filter((m) => m.kind === kind).map((m) => same(m.surface));
}

function shape(m: TruthMeeting, rename: (text: string) => string) {
  return {
    who: m.who.map((w) => same(rename(w))).sort(),
    where: m.where && same(m.where),
    when: m.when,
    whenText: m.whenText && same(m.whenText),
    status: m.status,
    means: m.means,
  };
}
