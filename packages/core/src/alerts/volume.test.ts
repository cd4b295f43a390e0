import { describe, expect, it } from 'vitest';
import { parseQuery, type StoredQuery } from '../query/index.ts';
import {
  alertSettingsSchema,
  expectedPerDay,
  type PreviewCounts,
  tooWide,
  type WidthWarning,
} from './index.ts';

const query = (text: string): StoredQuery => {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.query;
};
const preview = (changes: Partial<PreviewCounts>): PreviewCounts => ({
  articles: 0,
  stories: 0,
  searched: 1000,
  firstMatches: [],
  ...changes,
});

describe('expectedPerDay', () => {
  it('counts stories over the days looked at, and the busiest of the reader’s days', () => {
    const found = preview({
      stories: 5,
      articles: 9,
      firstMatches: [
        '2026-03-10T21:00:00Z',
        '2026-03-10T22:30:00Z',
        '2026-03-11T05:00:00Z',
        '2026-03-12T05:00:00Z',
      ],
    });
    expect(expectedPerDay(found, 30, 'UTC')).toEqual({ perDay: 0.17, busiestDay: 2 });
    expect(expectedPerDay(found, 30, 'Africa/Tripoli').busiestDay).toBe(2);
    expect(expectedPerDay(found, 30, 'Asia/Tokyo').busiestDay).toBe(3);
  });
  it('is nothing for nothing, also over no days', () => {
    expect(expectedPerDay(preview({}), 0, 'UTC')).toEqual({ perDay: 0, busiestDay: 0 });
  });
});

describe('tooWide', () => {
  const instant = alertSettingsSchema.parse({});
  const rows: [string, WidthWarning[]][] = [
    ['حفتر', []],
    ['actor:"خليفة حفتر"', []],
    ['lang:ar', [{ code: 'no-words' }]],
    ['NOT حفتر', [{ code: 'no-words' }]],
    ['حفتر OR lang:ar', [{ code: 'no-words' }]],
    ['حفتر lang:ar', []],
    ['وزير', [{ code: 'common-word', term: 'وزير' }]],
    ['الحكومة', [{ code: 'common-word', term: 'الحكومة' }]],
    ['وزير حفتر', []],
    ['حفتر OR رئيس', [{ code: 'common-word', term: 'رئيس' }]],
    ['"رئيس الحكومة"', []],
    ['zone:related رئيس', [{ code: 'common-word', term: 'رئيس' }]],
  ];
  it.each(rows)('%s', (text, expected) => {
    expect(tooWide(query(text), null, null, instant)).toEqual(expected);
  });
  it('warns of floods and of a share of the archive', () => {
    const found = preview({ articles: 400, stories: 300 });
    expect(tooWide(query('حفتر'), found, { perDay: 21, busiestDay: 101 }, instant)).toEqual([
      { code: 'many-a-day', perDay: 21 },
      { code: 'busy-day', most: 101 },
      { code: 'matches-most', share: 0.4 },
    ]);
  });
  it('does not count sends where a digest gathers them, nor shares of a handful', () => {
    const daily = alertSettingsSchema.parse({ mode: 'daily' });
    expect(
      tooWide(query('حفتر'), preview({ articles: 9, searched: 10 }), { perDay: 90, busiestDay: 300 }, daily),
    ).toEqual([]);
  });
});
