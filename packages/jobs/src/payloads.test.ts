import { expect, test } from 'vitest';
import { parsePayload } from './payloads.ts';

const A = '01990000-0000-7000-8000-000000000001';

test('reads a payload of an older program, whose newer fields are missing', () => {
  expect(parsePayload('article.ingest', { itemIds: [A] })).toEqual({
    ok: true,
    payload: { v: 1, itemIds: [A] },
  });
});

test.each([
  ['a newer version', { v: 2, itemIds: [A] }, 'payload-newer'],
  ['no ids', { v: 1, itemIds: [] }, 'payload-malformed'],
  ['an id that is none', { v: 1, itemIds: ['7'] }, 'payload-malformed'],
  ['nothing', undefined, 'payload-malformed'],
  ['a string', 'article.ingest', 'payload-malformed'],
  ['a prototype in disguise', JSON.parse('{"__proto__":{"itemIds":["x"]}}'), 'payload-malformed'],
])('%s is an answer, not a crash', (_, data, code) => {
  expect(parsePayload('article.ingest', data)).toMatchObject({ ok: false, code });
});

test('fields it does not know are left behind', () => {
  expect(parsePayload('alert.match', { articleIds: [A], later: 1 })).toEqual({
    ok: true,
    payload: { v: 1, articleIds: [A] },
  });
});
