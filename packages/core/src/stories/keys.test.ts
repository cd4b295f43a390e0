import { expect, test } from 'vitest';
import { storyFacts } from './facts.ts';
import { storyKeys, worthJudging } from './keys.ts';
import { frequencyOf } from './score.ts';

const facts = storyFacts({
  articleId: 'a',
  language: 'ar',
  at: '2024-05-01T08:00:00Z',
  title: 'حريق في مستودع الأخشاب بميناء الصفصاف',
  body: 'اندلع حريق كبير في مستودع الأخشاب بميناء الصفصاف، وقال المتحدث رجب الزنتوتي إن الإطفاء سيطر عليه.',
  who: ['zantuti'],
  where: ['safsaf', 'libya'],
});

test('rare words, entities and names are keys; common words and entities are not', () => {
  const counts: Record<string, number> = { libya: 900, حريق: 400 };
  const keys = storyKeys(
    facts,
    frequencyOf((term) => counts[term] ?? 1, 1000),
  );
  expect(keys).toEqual(expect.arrayContaining(['e:zantuti', 'e:safsaf']));
  expect(keys).not.toContain('e:libya');
  expect(keys.filter((key) => key.startsWith('w:')).length).toBeLessThanOrEqual(14);
  expect(keys.some((key) => key === 'w:قال')).toBe(false);
  expect(new Set(keys).size).toBe(keys.length);
});

test.each([
  [['w:a'], false],
  [['w:a', 'w:b'], true],
  [['e:a'], true],
  [['w:a', 'n:bcdf'], true],
  [[], false],
] as const)('%j is worth judging: %s', (shared, worth) => {
  expect(worthJudging(shared)).toBe(worth);
});
