import { describe, expect, it } from 'vitest';
import { compileRegister, placeTitles, readActors } from './index.ts';

const given = (title: string, text: string): string[] =>
  readActors({ title, text, publishedAt: '2024-05-14' }).mentions.flatMap((m) =>
    m.titles
      .filter((t) => t.in === 'title')
      .map((t) => `${m.name}: ${t.text} ${title.slice(t.start, t.end)}`),
  );

describe('titles of a headline without a name', () => {
  it.each([
    [
      'the visitor of the lead',
      'قائد الحرس الوطني المرساني يزور سرداب',
      'وصل رجل الجبال القوي في الجنوب المرساني العميد زاهر قنوطي، الثلاثاء، إلى سرداب لبحث الحدود.',
      ['زاهر قنوطي: قائد الحرس الوطني المرساني قائد الحرس الوطني المرساني'],
    ],
    [
      'who holds the same title in the body',
      'وزير الطاقة التركي: لا نقص في الغاز',
      'قال وزير الطاقة التركي ماهر قره صوي إن المخزونات كافية. وأضاف قره صوي أن الأسعار مستقرة.',
      ['ماهر قره صوي: وزير الطاقة التركي وزير الطاقة التركي'],
    ],
    [
      'whom the headline does not name among two who met',
      'رئيس أركان الجيش العراقي يلتقي الجنرال بيلكوفيتش',
      'التقى الفريق ناظم الدليمي الجنرال أندرو بيلكوفيتش في بغداد أمس.',
      ['ناظم الدليمي: رئيس أركان الجيش العراقي رئيس أركان الجيش العراقي'],
    ],
    [
      'nobody when the lead tells of another journey',
      'وزير الخارجية السوري يزور القاهرة',
      'وصل العميد زاهر قنوطي، الثلاثاء، إلى موسكو لبحث الحدود.',
      [],
    ],
    [
      'nobody of another nation',
      'وزير الدفاع اليوناني يزور موسكو',
      'وصل وزير الداخلية المصري حازم البدراوي، الثلاثاء، إلى موسكو.',
      [],
    ],
    [
      'nobody when two hold the title',
      'وزير الطاقة التركي يستقيل',
      'قال وزير الطاقة التركي ماهر قره صوي إنه باق، وكان وزير الطاقة التركي سليم أوزدمير قد رحل.',
      [],
    ],
    ['nobody for an office alone', 'الرئيس يصل', 'وصل الرئيس ماهر قنوطي إلى القصر.', []],
  ])('%s', (_, title, text, want) => {
    expect(given(title, text)).toEqual(want);
  });
});

it('is stored as a mention of the headline when its holder is watched', () => {
  const title = 'قائد الحرس الوطني المرساني يزور سرداب';
  const text = 'وصل رجل الجبال القوي في الجنوب المرساني العميد زاهر قنوطي، الثلاثاء، إلى سرداب لبحث الحدود.';
  const register = compileRegister([{ id: 'z', kind: 'person', names: ['زاهر قنوطي'] }]);
  const placed = placeTitles(readActors({ title, text }, register).mentions);
  for (const { in: zone, titles } of placed)
    for (const t of titles) expect([zone, t.in]).not.toEqual(['text', 'title']);
  const head = placed.find((m) => m.in === 'title' && m.entity === 'z');
  expect(title.slice(head?.start, head?.end)).toBe('قائد الحرس الوطني المرساني');
  expect(head?.titles.map((t) => t.text)).toEqual(['قائد الحرس الوطني المرساني']);
});
