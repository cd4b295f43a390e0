import { describe, expect, it } from 'vitest';
import { compileRegister, linkActors, readActors } from './index.ts';

describe('linkActors', () => {
  const register = compileRegister([
    { id: 'h', kind: 'person', names: ['خليفة حفتر'] },
    { id: 'n', kind: 'organisation', names: ['الناتو'] },
  ]);

  it('links what readActors links, and nothing else', () => {
    const input = {
      title: 'حفتر في موسكو',
      text: 'وصل المشير خليفة حفتر إلى موسكو. وقال حفتر للناتو إن وزير الدفاع سيرغي شويغو استقبله.',
    };
    const links = linkActors(input, register).map(({ titles: _t, name: _n, ...m }) => m);
    const full = readActors(input, register)
      .mentions.filter((m) => m.candidates.length > 0)
      .map(({ titles: _t, name: _n, ...m }) => m);
    expect(links).toEqual(full);
    expect(links.map((m) => `${m.in} ${m.surface} ${m.entity}`)).toEqual([
      'title حفتر h',
      'text خليفة حفتر h',
      'text حفتر h',
      'text الناتو n',
    ]);
  });
});
