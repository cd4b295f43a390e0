import { expect, test } from 'vitest';
import { decodePosition, encodePosition, toPage } from './paging.ts';

const id = '01980000-0000-7000-8000-000000000001';

test('a place is read back as it was written', () => {
  for (const key of ['2026-11-22T09:00:00.123Z', '7'])
    expect(decodePosition(encodePosition({ key, id }))).toEqual({ key, id });
});

test.each([
  [null],
  [''],
  ['not base64 at all'],
  [Buffer.from('{"key":1}').toString('base64url')],
  [Buffer.from(JSON.stringify(['now(); drop table story', id])).toString('base64url')],
  [Buffer.from(JSON.stringify(['7', '../../etc'])).toString('base64url')],
  ['x'.repeat(5000)],
])('%s is no place', (cursor) => {
  expect(decodePosition(cursor)).toBeNull();
});

test('a page ends where one more row was found', () => {
  const rows = [1, 2, 3].map((n) => ({ id: id.replace(/1$/, String(n)), at: `2026-11-22T0${n}:00:00Z` }));
  const page = toPage(rows, 2, (row) => row.at);
  expect(page.items).toHaveLength(2);
  expect(decodePosition(page.next)).toEqual({ key: '2026-11-22T02:00:00Z', id: rows[1]?.id });
  expect(toPage(rows, 3, (row) => row.at).next).toBeNull();
});
