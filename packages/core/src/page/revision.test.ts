import { describe, expect, test } from 'vitest';
import { compareReadings, diffWords } from './index.ts';

const page = (title: string, ...paragraphs: string[]) => ({ title, body: paragraphs.join('\n\n') });
const first = page(
  'ارتفاع حصيلة الفيضانات',
  'أعلنت السلطات ارتفاع الحصيلة إلى عشرين.',
  'وتواصل فرق الإنقاذ البحث.',
  'وأغلقت المدارس في ثلاث بلديات.',
);

describe('compareReadings', () => {
  test('the same text, spelled or spaced otherwise, is no change', () => {
    const again = page(
      'إرتفاع  حصيلة الفيضانات',
      'اعلنت السلطات ارتفاع الحصيلة إلى عشرين.',
      'وتواصل فرق الإنقاذ البحث.',
      'وأغلقت المدارس في ثلاث بلديات.',
    );
    expect(compareReadings(first, again)).toMatchObject({ changed: false, title: null, paragraphs: [] });
  });

  test('title and one paragraph edited', () => {
    const next = page(
      'ارتفاع حصيلة الفيضانات إلى ثلاثين',
      'أعلنت السلطات ارتفاع الحصيلة إلى ثلاثين.',
      'وتواصل فرق الإنقاذ البحث.',
      'وأغلقت المدارس في ثلاث بلديات.',
    );
    const change = compareReadings(first, next);
    expect(change.title?.parts.at(-1)).toEqual({ op: 'added', text: 'إلى ثلاثين' });
    expect(change.paragraphs).toHaveLength(1);
    expect(change.paragraphs[0]).toMatchObject({ op: 'changed' });
    expect(change.paragraphs[0]?.parts.filter(({ op }) => op !== 'same')).toEqual([
      { op: 'removed', text: 'عشرين.' },
      { op: 'added', text: 'ثلاثين.' },
    ]);
  });

  test('a paragraph added, one removed', () => {
    const next = page(
      'ارتفاع حصيلة الفيضانات',
      'أعلنت السلطات ارتفاع الحصيلة إلى عشرين.',
      'وتواصل فرق الإنقاذ البحث.',
      'وصلت طائرات إغاثة من الجوار مساء.',
    );
    expect(compareReadings(first, next).paragraphs.map(({ op }) => op)).toEqual(['removed', 'added']);
  });

  test('two long unlike texts come back whole and in bounded time', () => {
    const long = (word: string) =>
      page('x', ...Array.from({ length: 3000 }, (_, i) => `${word} ${i} ${word}.`));
    const change = compareReadings(long('سلام'), long('حرب'));
    expect(change.paragraphs.length).toBeGreaterThan(3000);
    expect(change.similarity).toBeLessThan(0.5);
  });
});

test('diffWords joins neighbours of one fate', () => {
  expect(diffWords('a b c d', 'a x y d')).toEqual([
    { op: 'same', text: 'a' },
    { op: 'removed', text: 'b c' },
    { op: 'added', text: 'x y' },
    { op: 'same', text: 'd' },
  ]);
});
