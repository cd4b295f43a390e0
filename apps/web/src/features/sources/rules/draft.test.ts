import { expect, test } from 'vitest';
import { draftOf, newRule, readJson, recordPart, rowAt, rulesOf } from './draft.ts';
import { jsonFault } from './json-fault.ts';

const stored = {
  v: 1,
  hosts: ['sada.example'],
  title: ['h1.main'],
  ignore: ['.ad', '#share'],
  zones: [{ selector: '.tags', kind: 'tags' }],
  markers: [{ phrase: 'من أرشيفنا', kind: 'related' }],
  dateOrder: 'dmy',
};

test('what is read as JSON is what the engine reads, and what is refused it refuses', () => {
  for (const text of [
    '[]',
    ' {"a":[1,-2.5e3,true,null,"\\u0634"]} ',
    '01',
    '[1,]',
    '{"a"}',
    '"\\x"',
    '-',
    'nul',
    '{,}',
    '1 2',
  ]) {
    const parses = () => JSON.parse(text);
    if (jsonFault(text) === null) expect(parses).not.toThrow();
    else expect(parses, text).toThrow();
  }
});

test('stored rules become rows and the same rules again, with what has no row', () => {
  const draft = draftOf(stored);
  expect(draft.rules.map(({ part, value, kind }) => [part, value, kind])).toEqual([
    ['ignore', '.ad', ''],
    ['ignore', '#share', ''],
    ['title', 'h1.main', ''],
    ['zone', '.tags', 'tags'],
    ['marker', 'من أرشيفنا', 'related'],
  ]);
  expect(rulesOf(draft)).toEqual(stored);
  expect(draft.rules.map(recordPart)).toEqual(['ignore', 'ignore', 'title', 'zone:tags', 'marker:related']);
});

test('empty rows count for nothing, and a place finds its row past them', () => {
  const draft = { ...draftOf({ ignore: ['.ad', 'p[['] }) };
  draft.rules = [newRule('ignore'), ...draft.rules];
  expect(rulesOf(draft)).toEqual({ ignore: ['.ad', 'p[['] });
  expect(rowAt(draft, ['ignore', 1])?.value).toBe('p[[');
  expect(rowAt(draft, ['ignore'])).toBeNull();
  expect(rowAt(draft, ['zones', 0, 'selector'])).toBeNull();
});

test.each([[null], [{}], [{ v: 1, ignore: [], hosts: [] }], ['rules'], [[1]]])('%j says nothing', (value) => {
  expect(rulesOf(draftOf(value))).toBeNull();
});

test.each([
  ['', { ok: true, value: null }],
  ['{"a": 1}', { ok: true, value: { a: 1 } }],
  ['{\n  "ignore": [".ad",]\n}', { ok: false, line: 2, column: 20 }],
  ['{', { ok: false, line: 1, column: 2 }],
  ['{"ignore": [".ad" ".b"]}', { ok: false, line: 1, column: 19 }],
  ['{"a": 1} {', { ok: false, line: 1, column: 10 }],
  ['{"a": "سطر\nآخر"}', { ok: false, line: 1, column: 7 }],
  ['['.repeat(50_000), { ok: false, line: 1, column: 102 }],
])('%j as JSON', (text, read) => {
  expect(readJson(text)).toEqual(read);
});
