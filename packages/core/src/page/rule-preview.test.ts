import { describe, expect, test } from 'vitest';
import { checkRules, compareZones, countRules, type OutletRules, readPage, weighRules } from './index.ts';

const words =
  'قالت إدارة الميناء إن العمل في الرصيف الجديد يبدأ في الربيع المقبل وإن التمويل من الميزانية العامة.';
const more = 'وأضافت أن الرصيف يتسع لثلاث سفن كبيرة، وأن عدد العاملين فيه سيزيد على مئتين في السنة الأولى.';
const offer = 'خصومات على الأثاث المنزلي في معرض الجنوب حتى نهاية الشهر لكل من يحمل بطاقة القارئ.';
const page = `<html><head><title>الرصيف الجديد</title></head><body><nav><a href="/">الرئيسية</a></nav>
<article><h1>الرصيف الجديد</h1><span class="who">سعاد الحاجي</span><p>${words}</p><p class="offer">${offer}</p><p>${more}</p>
<p>من أرشيفنا: صور قديمة للميناء قبل التوسعة الأولى.</p></article></body></html>`;
const read = (rules?: OutletRules) => readPage({ html: page, ...(rules ? { rules } : {}) });

describe('rules as a person writes them', () => {
  test.each([
    ['no selector', { ignore: ['.ok', 'div[[['] }, { path: ['ignore', 1], code: 'selector', piece: '[[' }],
    [
      'an unknown pseudo-class',
      { body: ['p:nosuch'] },
      { path: ['body', 0], code: 'selector', piece: ':nosuch' },
    ],
    ['nothing', { title: [''] }, { path: ['title', 0], code: 'empty', piece: null }],
    [
      'a phrase of one letter',
      { markers: [{ phrase: 'ا', kind: 'tags' }] },
      { path: ['markers', 0, 'phrase'], code: 'short', piece: null },
    ],
    ['too long', { ignore: ['a'.repeat(301)] }, { path: ['ignore', 0], code: 'long', piece: null }],
    [
      'too many',
      { ignore: Array.from({ length: 51 }, () => 'a') },
      { path: ['ignore'], code: 'many', piece: null },
    ],
    [
      'a kind there is not',
      { zones: [{ selector: 'a', kind: 'x' }] },
      { path: ['zones', 0, 'kind'], code: 'choice', piece: null },
    ],
    ['a field there is not', { ignored: ['.a'] }, { path: ['ignored'], code: 'field', piece: null }],
    [
      'a list where a word should be',
      { dateOrder: ['dmy'] },
      { path: ['dateOrder'], code: 'choice', piece: null },
    ],
    ['a word alone', 'rules', { path: [], code: 'type', piece: null }],
  ])('%s is told with its place', (_, rules, problem) => {
    expect(checkRules(rules)).toEqual({ ok: false, problems: [problem] });
  });

  test('sound ones come back complete', () => {
    expect(checkRules({ ignore: ['.ad > p:first-child'] })).toMatchObject({
      ok: true,
      rules: { v: 1, ignore: ['.ad > p:first-child'], markers: [] },
    });
  });
});

describe('what rules change', () => {
  test('line by line, in the order of the page', () => {
    const pairs = compareZones(read(), read({ ignore: ['.offer'] }));
    const changed = pairs.filter(({ before, after }) => before?.kind !== after?.kind);
    expect(changed).toMatchObject([
      { text: offer, before: { kind: 'body' }, after: { kind: 'chrome', reason: 'outlet-rule' } },
    ]);
    const texts = pairs.map(({ text }) => text);
    expect(texts.indexOf(words)).toBeLessThan(texts.indexOf(offer));
    expect(texts.indexOf(offer)).toBeLessThan(texts.indexOf(more));
  });

  test('lines that only one reading has stand where they stood', () => {
    const zones = (...texts: string[]) => ({
      zones: texts.map((text) => ({ kind: 'body' as const, reason: 'x', text, language: null })),
    });
    const pairs = compareZones(zones('a', 'bc', 'd'), zones('a', 'b', 'c', 'd', 'e'));
    expect(pairs.map(({ text, before, after }) => `${text}${before ? 1 : 0}${after ? 1 : 0}`)).toEqual([
      'a11',
      'bc10',
      'b01',
      'c01',
      'd11',
      'e01',
    ]);
  });
});

describe('how rules fare on a page', () => {
  const rules: OutletRules = {
    ignore: ['.offer', '.none', 'nav'],
    byline: ['.who', '.other'],
    markers: [{ phrase: 'من أرشيفنا', kind: 'related' }],
    zones: [{ selector: 'p[[', kind: 'tags' }],
  };

  test('each is counted; one that was not tried is absent', () => {
    expect(countRules(read(rules), rules)).toEqual([
      { part: 'ignore', rule: '.offer', matches: 1 },
      { part: 'ignore', rule: '.none', matches: 0 },
      { part: 'ignore', rule: 'nav', matches: 1 },
      { part: 'zone:tags', rule: 'p[[', matches: -1 },
      { part: 'byline', rule: '.who', matches: 1 },
      { part: 'marker:related', rule: 'من أرشيفنا', matches: 1 },
    ]);
  });

  test('what the reader does without it is agreement', () => {
    const marks = new Map(weighRules({ html: page, rules }, read(rules)).map((mark) => [mark.rule, mark]));
    expect(marks.get('.offer')).toMatchObject({ taken: offer.length, agreed: 0 });
    expect(marks.get('nav')).toMatchObject({ taken: 'الرئيسية'.length, agreed: 'الرئيسية'.length });
    expect(marks.get('.none')).toEqual({ part: 'ignore', rule: '.none', matches: 0 });
    expect(marks.get('.who')).toMatchObject({ taken: 1 });
    expect(marks.get('من أرشيفنا')?.taken).toBeGreaterThan(20);
  });
});

test('a selector that would walk a flat page a hundred million times is stopped and told', () => {
  const flat = `<div>${'<b>نص</b>'.repeat(60_000)}</div>`;
  const began = performance.now();
  const reading = readPage({ html: flat, rules: { ignore: ['b ~ i ~ b', 'div:has(i)'] } });
  expect(reading.ruleHits).toContainEqual({ part: 'ignore', rule: 'b ~ i ~ b', matches: -1 });
  expect(performance.now() - began).toBeLessThan(10_000);
});
