import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRegister, readActors } from './index.ts';

type Golden = {
  id: string;
  title?: string;
  publishedAt?: string;
  text: string;
  people: string[];
  titles: string[];
  quotes: string[];
  meetings: { who: string[]; where: string | null; when: string | null; status: string; means: string }[];
};

const pages: Golden[] = JSON.parse(readFileSync(new URL('./fixtures/pages.json', import.meta.url), 'utf8'));

describe('pages of our own with the traps of real ones', () => {
  it.each(pages)('$id', (page) => {
    const { text, title, publishedAt } = page;
    const got = readActors({ text, title: title ?? null, publishedAt: publishedAt ?? null });
    const people = got.mentions.filter((m) => m.kind === 'person');
    expect([...new Set(people.map((m) => m.name))].sort()).toEqual([...page.people].sort());
    const titles = people.flatMap((m) => m.titles.map((t) => `${m.name} | ${t.text} | ${t.stance}`));
    expect([...new Set(titles)].sort()).toEqual([...page.titles].sort());
    expect(got.quotes.filter((q) => q.direct).map((q) => `${q.by}: ${q.text}`)).toEqual(page.quotes);
    const meetings = got.meetings.map(({ who, where, when, status, means }) => ({
      who,
      where,
      when,
      status,
      means,
    }));
    expect(meetings).toEqual(page.meetings);
  });
});

describe('any text', () => {
  const bits = fc.array(
    fc.constantFrom(
      'قال',
      'وأضاف',
      'الوزير',
      'رئيس',
      'محمد',
      'بن',
      'عبد',
      'الله',
      'حفتر',
      '،',
      '.',
      '"',
      '“',
      '”',
      '\n',
      ' ',
      '-',
      ':',
      'إن',
      'التقى',
      'في',
      'موسكو',
      'أمس',
      '\u0640',
      '\u064B',
      'ل',
      '🙂',
      'Haftar',
      'و',
    ),
    { maxLength: 60 },
  );
  const register = compileRegister([{ id: 'h', kind: 'person', names: ['خليفة حفتر', 'حفتر'] }]);

  it('never throws, and every offset lies in the text', () => {
    fc.assert(
      fc.property(bits, fc.boolean(), (list, glued) => {
        const text = list.join(glued ? '' : ' ');
        const got = readActors({ text, title: text, publishedAt: '2024-05-01' }, register);
        for (const m of [...got.mentions, ...got.quotes, ...got.meetings]) {
          expect(m.start).toBeGreaterThanOrEqual(0);
          expect(m.end).toBeLessThanOrEqual(text.length);
          expect(m.start).toBeLessThan(m.end);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads a hostile page in linear time', () => {
    const started = performance.now();
    readActors({ text: 'قال الوزير محمد بن علي إن '.repeat(8000) }, register);
    readActors({ text: '"'.repeat(50_000) + ' « '.repeat(20_000) }, register);
    readActors({ text: 'رئيس '.repeat(40_000) }, register);
    readActors({ text: 'التقى محمد علي أمس '.repeat(8_000) }, register);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
