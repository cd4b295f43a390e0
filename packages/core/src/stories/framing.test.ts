import { expect, test } from 'vitest';
import { framingChanges } from './framing.ts';

const called = (...pairs: [string, string][]) => pairs.map(([entityId, title]) => ({ entityId, title }));

test.each([
  {
    case: 'one title in the place of another',
    before: called(['h', 'المشير'], ['h', 'المشير'], ['d', 'رئيس الحكومة']),
    after: called(['h', 'اللواء المتقاعد'], ['d', 'رئيس الحكومة']),
    changes: [{ entityId: 'h', from: ['المشير'], to: ['اللواء المتقاعد'] }],
  },
  {
    case: 'one of two titles kept',
    before: called(['h', 'المشير'], ['h', 'القائد العام']),
    after: called(['h', 'القائد العام'], ['h', 'اللواء المتقاعد']),
    changes: [{ entityId: 'h', from: ['المشير'], to: ['اللواء المتقاعد'] }],
  },
  {
    case: 'a title added',
    before: called(['h', 'المشير']),
    after: called(['h', 'المشير'], ['h', 'القائد']),
    changes: [],
  },
  { case: 'a title left out', before: called(['h', 'المشير']), after: [], changes: [] },
  { case: 'someone new', before: [], after: called(['h', 'المشير']), changes: [] },
])('$case', ({ before, after, changes }) => {
  expect(framingChanges(before, after)).toEqual(changes);
});
