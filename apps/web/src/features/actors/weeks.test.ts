import { expect, test } from 'vitest';
import { lastWeeks, monthStarts } from './weeks.ts';

const now = new Date('2026-11-22T10:00:00Z'); // a Sunday

test('weeks begin on Monday, end with this one, and languages are added up', () => {
  const weeks = lastWeeks(
    [
      { week: '2026-11-16', count: 3 },
      { week: '2026-11-16', count: 2 },
      { week: '2026-11-02', count: 1 },
    ],
    now,
  );
  expect(weeks).toHaveLength(16);
  expect(weeks.at(-1)).toEqual({ week: '2026-11-16', count: 5 });
  expect(weeks.at(-2)).toEqual({ week: '2026-11-09', count: 0 });
  expect(weeks.at(-3)).toEqual({ week: '2026-11-02', count: 1 });
});

test('the chart begins with the first week that has any, and holds no more than a year', () => {
  expect(lastWeeks([{ week: '2026-05-04', count: 1 }], now)[0]).toEqual({ week: '2026-05-04', count: 1 });
  expect(lastWeeks([{ week: '2020-01-06', count: 1 }], now)).toHaveLength(52);
  expect(lastWeeks([], now)).toHaveLength(16);
});

test('each month is named once, where it begins', () => {
  const starts = monthStarts(lastWeeks([], now));
  expect(starts.map(({ week }) => week)).toEqual(['2026-08-03', '2026-09-07', '2026-10-05', '2026-11-02']);
  const [cut] = monthStarts([
    { week: '2026-08-31', count: 0 },
    { week: '2026-09-07', count: 0 },
    { week: '2026-09-14', count: 0 },
  ]);
  expect(cut).toEqual({ at: 1, week: '2026-09-07' });
});
