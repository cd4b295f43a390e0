import { parseQuery } from '@mirqab/core/query';
import { expect, test } from 'vitest';
import { addCondition, quoteName } from './add-condition.ts';

const rootOf = (text: string) => {
  const parsed = parseQuery(text);
  return parsed.ok ? parsed.query.root : parsed.error;
};

test('a condition holds for the whole query, whatever stands in it', () => {
  const outlet = `المصدر:${quoteName('صدى المنار')}`;
  expect(rootOf(addCondition('الميناء أو المرفأ', outlet))).toEqual({
    kind: 'and',
    of: [
      {
        kind: 'or',
        of: [
          { kind: 'word', text: 'الميناء' },
          { kind: 'word', text: 'المرفأ' },
        ],
      },
      { kind: 'outlet', name: 'صدى المنار' },
    ],
  });
  expect(rootOf(addCondition('الميناء أو المرفأ', 'الموضع:العنوان', true))).toMatchObject({
    kind: 'in',
    zones: ['headline'],
    of: { kind: 'or' },
  });
});

test('in an empty query it stands alone, ready for more', () => {
  expect(addCondition('  ', 'actor:"A"')).toBe('actor:"A" ');
  expect(quoteName('the "Old" Guard')).toBe('"the Old Guard"');
});
