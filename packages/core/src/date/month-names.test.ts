import { expect, test } from 'vitest';
import { monthNames } from './months.ts';
import { tokenize } from './tokens.ts';

const LOCALES = 'en fr de es it pt nl ru tr uk pl sv da nb fi cs sk ro hu el bg sr hr he id ca'.split(' ');

test('the kept names are those of this runtime’s ICU, but for a few that two languages share', () => {
  const table = monthNames();
  let known = 0;
  const other: string[] = [];
  for (const locale of LOCALES) {
    const inDate = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
    const alone = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const at = Date.UTC(2023, month - 1, 5);
      const genitive = inDate.formatToParts(at).find((part) => part.type === 'month')?.value ?? '';
      for (const name of [genitive, alone.format(at)]) {
        const key = tokenize(name)
          .map((token) => token.key)
          .join(' ');
        if (table.values.get(key)?.month === month) known++;
        else other.push(`${locale} ${name}`);
      }
    }
  }
  // «listopad» is November in Polish and October in Croatian; a language joins with a handful of names.
  expect(other.length, other.join(', ')).toBeLessThan(known / 20);
});
