import { expect, test } from 'vitest';
import { createNameIndex } from './name-index.ts';

const KNOWN = [
  { id: 'haftar', kind: 'person', name: 'خليفة حفتر' },
  { id: 'haftar', kind: 'person', name: 'Khalifa Haftar' },
  { id: 'saddam', kind: 'person', name: 'صدام حفتر' },
  { id: 'dbeibeh', kind: 'person', name: 'عبد الحميد الدبيبة' },
  { id: 'lavrov', kind: 'person', name: 'Сергей Лавров' },
  { id: 'council', kind: 'organisation', name: 'المجلس الرئاسي الليبي' },
];
const index = createNameIndex(KNOWN);

test.each([
  ['Khalifa Hifter', 'haftar'],
  ['Халифа Хафтар', 'haftar'],
  ['خليفة حفطر', 'haftar'],
  ['Abdulhamid Dbeibah', 'dbeibeh'],
  ['سيرغي لافروف', 'lavrov'],
])('%s sounds like %s, with a score and reasons', (name, id) => {
  const [first] = index.nearest(name);
  expect(first?.id).toBe(id);
  expect(first?.same).toBe(true);
  expect(first?.score).toBeGreaterThan(0.75);
  expect(first?.reasons.length).toBeGreaterThan(0);
});

test('a brother is not the man, and somebody unknown is like nobody', () => {
  expect(index.nearest('خالد حفتر').filter((one) => one.same)).toEqual([]);
  expect(index.nearest('ماجدة الطرشاني')).toEqual([]);
  expect(index.nearest('')).toEqual([]);
});

test('one answer for each id, and none of another kind', () => {
  expect(index.nearest('خليفة حفتر').filter((one) => one.id === 'haftar')).toHaveLength(1);
  expect(index.nearest('خليفة حفتر', { kind: 'organisation' })).toEqual([]);
});

test('among fifty thousand names it finds the one, comparing two dozen', () => {
  const firsts = ['سالم', 'فرج', 'منصور', 'عادل', 'نبيل', 'رمضان', 'يوسف', 'طارق'];
  const many = Array.from({ length: 50_000 }, (_, at) => ({
    id: String(at),
    kind: 'person',
    name: `${firsts[at % firsts.length]} ${'بتجدرزسشصضطفقكلمن'[at % 16]}${'ابتدرسكلمن'[(at >> 4) % 10]}${'بجدرزسفلمن'[(at >> 7) % 10]}ي`,
  }));
  const large = createNameIndex([...many, ...KNOWN]);
  expect(large.nearest('Khalifa Hifter')[0]?.id).toBe('haftar');
});
