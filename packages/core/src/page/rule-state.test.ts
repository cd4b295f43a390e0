import { expect, test } from 'vitest';
import { type RuleMark, ruleState, tallyRules } from './index.ts';

test.each([
  ['new', { pages: 0, matched: 0, misses: 0 }],
  ['new', { pages: 2, matched: 1, misses: 0 }],
  ['new', { pages: 7, matched: 0, misses: 7 }],
  ['never', { pages: 8, matched: 0, misses: 8 }],
  ['stopped', { pages: 8, matched: 0, misses: 8, before: true }],
  ['works', { pages: 40, matched: 30, misses: 7 }],
  ['stopped', { pages: 40, matched: 32, misses: 8 }],
  // One page in five: eight misses in a row happen, twenty do not.
  ['works', { pages: 40, matched: 6, misses: 10 }],
  ['stopped', { pages: 40, matched: 5, misses: 20 }],
  ['broken', { pages: 3, matched: 0, misses: 3, unreadable: 3 }],
  ['works', { pages: 3, matched: 2, misses: 0, unreadable: 1 }],
] as const)('%s: %j', (state, rule) => {
  expect(ruleState({ unreadable: 0, before: false, ...rule })).toBe(state);
});

test('pages are summed rule by rule, the newest first; what was not tried does not count', () => {
  const ad = (matches: number, more: Partial<RuleMark> = {}): RuleMark => ({
    part: 'ignore',
    rule: '.ad',
    matches,
    ...more,
  });
  const spare: RuleMark = { part: 'title', rule: '.old', matches: 1, taken: 1, agreed: 0 };
  const pages = [
    [ad(0)],
    [ad(2, { taken: 80, agreed: 20 }), spare],
    [ad(0)],
    [ad(1, { taken: 20, agreed: 20 })],
  ];
  expect(tallyRules(pages, () => false)).toEqual([
    {
      part: 'ignore',
      rule: '.ad',
      state: 'works',
      pages: 4,
      matched: 2,
      misses: 1,
      weighed: 2,
      taken: 100,
      agreed: 40,
    },
    {
      part: 'title',
      rule: '.old',
      state: 'new',
      pages: 1,
      matched: 1,
      misses: 0,
      weighed: 1,
      taken: 1,
      agreed: 0,
    },
  ]);
  expect(tallyRules([], () => true)).toEqual([]);
});
