import { describe, expect, test } from 'vitest';
import { type ChainMember, publicationChain } from './chain.ts';

const member = (
  articleId: string,
  outlet: string,
  firstSeenAt: string,
  over: Partial<ChainMember> = {},
): ChainMember => ({
  articleId,
  outlet,
  firstSeenAt,
  publishedAt: null,
  datePrecision: null,
  originalSource: [],
  copyOf: null,
  ...over,
});

describe('publicationChain', () => {
  test('nothing gives an empty chain', () => {
    expect(publicationChain([])).toMatchObject({ first: null, chain: [], independent: 0 });
  });

  test('a stated minute goes before what was merely seen first', () => {
    const chain = publicationChain([
      member('a', 'المنبر', '2024-05-01T10:00:00Z'),
      member('b', 'الساحل', '2024-05-01T11:00:00Z', {
        publishedAt: '2024-05-01T09:30+02:00',
        datePrecision: 'minute',
      }),
    ]);
    expect([chain.first, chain.firstSeen, chain.firstDated]).toEqual(['b', 'a', 'b']);
    expect(chain.independent).toBe(2);
  });

  test('a stated day is not earlier than the hour it was seen on that day', () => {
    const chain = publicationChain([
      member('a', 'المنبر', '2024-05-01T10:00:00Z'),
      member('b', 'الساحل', '2024-05-01T11:00:00Z', { publishedAt: '2024-05-01', datePrecision: 'day' }),
    ]);
    expect(chain.first).toBe('a');
  });

  test('copies are no tellings of their own', () => {
    const chain = publicationChain([
      member('a', 'المنبر', '2024-05-01T10:00:00Z'),
      member('b', 'الساحل', '2024-05-01T11:00:00Z', { copyOf: 'a' }),
      member('c', 'البرق', '2024-05-01T12:00:00Z', { copyOf: 'b' }),
      member('d', 'الواحة', '2024-05-01T13:00:00Z'),
    ]);
    expect(chain.chain.map(({ role }) => role)).toEqual(['first', 'copy', 'copy', 'own']);
    expect(chain.independent).toBe(2);
  });

  test('whom a telling names as its source had it first', () => {
    const chain = publicationChain([
      member('a', 'الخلاصة', '2024-05-01T10:00:00Z', { originalSource: ['صحيفة الساحل'] }),
      member('b', 'الساحل', '2024-05-01T10:20:00Z'),
    ]);
    expect(chain.first).toBe('b');
    expect(chain.chain.find(({ articleId }) => articleId === 'a')).toMatchObject({
      role: 'attributed',
      of: 'b',
    });
    expect(chain.independent).toBe(1);
  });

  test('two that rest on one agency are one telling', () => {
    const chain = publicationChain([
      member('a', 'المنبر', '2024-05-01T10:00:00Z', { originalSource: ['وكالة الأفق'] }),
      member('b', 'الساحل', '2024-05-01T11:00:00Z', { originalSource: ['الأفق'] }),
      member('c', 'البرق', '2024-05-01T12:00:00Z'),
    ]);
    expect(chain.independent).toBe(2);
  });

  test('copies point to whom the text was with first, in whatever order they were found alike', () => {
    const chain = publicationChain([
      member('a', 'المنبر', '2024-05-01T10:00:00Z'),
      member('b', 'الساحل', '2024-05-01T11:00:00Z', {
        copyOf: 'a',
        publishedAt: '2024-05-01T08:00:00Z',
        datePrecision: 'minute',
      }),
      member('c', 'البرق', '2024-05-01T12:00:00Z', { copyOf: 'a' }),
    ]);
    expect(chain.first).toBe('b');
    expect(chain.chain.map(({ role, of }) => [role, of])).toEqual([
      ['first', null],
      ['copy', 'b'],
      ['copy', 'b'],
    ]);
  });

  test('of one text the head is whom the others name, though it was seen later', () => {
    const chain = publicationChain([
      member('own', 'الواحة', '2024-05-01T08:00:00Z'),
      member('a', 'المنبر', '2024-05-01T10:00:00Z', { originalSource: ['وكالة الأفق'] }),
      member('wire', 'الأفق', '2024-05-01T10:30:00Z', { copyOf: 'a' }),
    ]);
    expect(chain.chain.map(({ articleId, role, of }) => [articleId, role, of])).toEqual([
      ['own', 'first', null],
      ['a', 'copy', 'wire'],
      ['wire', 'own', null],
    ]);
    expect(chain.independent).toBe(2);
  });

  test('a piece that holds another text among its own is no copy, and not independent', () => {
    const chain = publicationChain([
      member('brief', 'المنبر', '2024-05-01T10:00:00Z'),
      member('long', 'الساحل', '2024-05-01T11:00:00Z', { copyOf: 'brief', partly: true }),
    ]);
    expect(chain.chain.map(({ role }) => role)).toEqual(['first', 'own']);
    expect(chain.independent).toBe(1);
  });

  test('a ring of copies ends', () => {
    const chain = publicationChain([
      member('a', 'المنبر', '2024-05-01T10:00:00Z', { copyOf: 'b', originalSource: ['الساحل'] }),
      member('b', 'الساحل', '2024-05-01T11:00:00Z', { copyOf: 'a', originalSource: ['المنبر'] }),
    ]);
    expect(chain.independent).toBe(1);
  });
});
