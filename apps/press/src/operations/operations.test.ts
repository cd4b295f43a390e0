import { expect, test } from 'vitest';
import type { Told } from '../article.ts';
import { applyOperations } from './apply.ts';
import { cut } from './cut.ts';

const told: Told = {
  outlet: 'sada',
  title: 'وهدان يزور المعبر',
  paragraphs: [
    'زار وزير الداخلية نبيل وهدان المعبر صباح أمس.',
    'وقال عميد البلدية صالح زغدود إن الشاحنات ستعبر خلال يومين.',
    'ويمر بالمعبر نصف تجارة الجنوب.',
  ],
  actors: [
    { actor: 'wahdan', titles: ['وزير الداخلية'] },
    { actor: 'zaghdud', titles: ['عميد البلدية'] },
  ],
  captions: ['صورة'],
  tags: ['وسم'],
  byline: 'كاتب',
};
const same = (text: string): string => text;

test('copyWire keeps the words and leaves the furniture', () => {
  const copy = applyOperations(told, 'khulasa', [{ op: 'copyWire', credit: 'صدى المنار' }], same);
  expect(copy.paragraphs).toEqual(told.paragraphs);
  expect(copy).toMatchObject({
    outlet: 'khulasa',
    credit: 'صدى المنار',
    sources: ['صدى المنار'],
    title: told.title,
  });
  expect([copy.byline, copy.tags, copy.captions]).toEqual([undefined, undefined, undefined]);
});

test('cut stops at the word and forgets who is no longer named', () => {
  const short = cut(told, 10);
  expect(short.paragraphs).toEqual([told.paragraphs[0], 'وقال عميد...']);
  expect(short.actors).toEqual([{ actor: 'wahdan', titles: ['وزير الداخلية'] }]);
  expect(cut(told, 500).paragraphs).toEqual(told.paragraphs);
});

test('retitle changes the headline alone and restates its titles', () => {
  const titles = [{ actor: 'wahdan', titles: ['الوزير'] }];
  const anew = applyOperations(
    told,
    'wasl',
    [{ op: 'retitle', title: 'الوزير في بئر عطية', headlineTitles: titles }],
    same,
  );
  expect(anew.title).toBe('الوزير في بئر عطية');
  expect(anew.paragraphs).toEqual(told.paragraphs);
  expect(anew.actors[0]!.headlineTitles).toEqual(['الوزير']);
});

test('changeLead replaces the first paragraph; whom only the old lead named is gone', () => {
  const anew = applyOperations(
    told,
    'wasl',
    [{ op: 'changeLead', lead: 'تعبر الشاحنات المعبر خلال يومين.' }],
    same,
  );
  expect(anew.paragraphs).toEqual(['تعبر الشاحنات المعبر خلال يومين.', ...told.paragraphs.slice(1)]);
  expect(anew.actors.map((truth) => truth.actor)).toEqual(['zaghdud']);
});

test('addParagraph at the start, in the middle and at the end', () => {
  const at = (where: 'start' | 'end' | number): number =>
    applyOperations(
      told,
      'wasl',
      [{ op: 'addParagraph', paragraph: 'جديد.', at: where }],
      same,
    ).paragraphs.indexOf('جديد.');
  expect([at('start'), at(1), at('end')]).toEqual([0, 1, 3]);
});

test('replaceWords changes title and body, and refuses words that are not there', () => {
  const anew = applyOperations(
    told,
    'sada',
    [
      {
        op: 'replaceWords',
        words: [['وزير الداخلية', 'الوزير']],
        titles: [{ actor: 'wahdan', titles: ['الوزير'] }],
      },
    ],
    same,
  );
  expect(anew.paragraphs[0]).toBe('زار الوزير نبيل وهدان المعبر صباح أمس.');
  expect(anew.actors[0]).toEqual({ actor: 'wahdan', titles: ['الوزير'] });
  expect(() =>
    applyOperations(told, 'sada', [{ op: 'replaceWords', words: [['غائب', 'حاضر']] }], same),
  ).toThrow('غائب');
});
