import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffText } from './diff.ts';

const squeeze = (text: string): string => text.replace(/\s+/g, '');
const side = (parts: ReturnType<typeof diffText>['parts'], op: 'added' | 'removed'): string =>
  squeeze(
    parts
      .filter((part) => part.op === 'same' || part.op === op)
      .map((part) => part.text)
      .join(' '),
  );

describe('diffText', () => {
  test('a title that changes its framing shows just that', () => {
    const { parts, added, removed } = diffText(
      'المشير يستقبل وفد القبائل في الرجمة',
      'اللواء المتقاعد يستقبل وفد القبائل في الرجمة',
    );
    expect(parts).toEqual([
      { op: 'removed', text: 'المشير' },
      { op: 'added', text: 'اللواء المتقاعد' },
      { op: 'same', text: 'يستقبل وفد القبائل في الرجمة' },
    ]);
    expect([added, removed]).toEqual([2, 1]);
  });

  test('white space alone is no change', () => {
    expect(diffText('قال  الوزير\nاليوم', 'قال الوزير\n\nاليوم').changed).toBe(false);
  });

  test.each([
    ['', ''],
    ['', 'نص جديد'],
    ['نص قديم', ''],
    ['قال: «نعم».', 'قال: «لا».'],
  ])('%j to %j', (before, after) => {
    const { parts } = diffText(before, after);
    expect(side(parts, 'removed')).toBe(squeeze(before));
    expect(side(parts, 'added')).toBe(squeeze(after));
  });

  test('the parts give back both texts', () => {
    const word = fc.constantFrom('قال', 'الوزير', 'أمس', '،', '.', '12', 'وفد', '«', '»', '\n');
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { parts } = diffText(before, after);
        expect(side(parts, 'removed')).toBe(squeeze(before));
        expect(side(parts, 'added')).toBe(squeeze(after));
      }),
    );
  });

  test('two long texts without a common word end soon', () => {
    const words = (prefix: string) => Array.from({ length: 20_000 }, (_, i) => `${prefix}${i}`).join(' ');
    const started = performance.now();
    const { added, removed } = diffText(words('ا'), words('ب'));
    expect([added, removed]).toEqual([20_000, 20_000]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
