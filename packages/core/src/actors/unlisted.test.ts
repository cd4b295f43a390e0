import { expect, test } from 'vitest';
import { readActors } from './read.ts';
import { compileRegister } from './register.ts';
import { nameKey, unlistedIn } from './unlisted.ts';

const TEXT =
  'قال وزير الموارد المائية فرحات الزنتوتي إن السد يعمل. وأضاف الزنتوتي أن الصيانة تنتهي غداً. والتقى الوزير عميد البلدية مروان القطعاني.';

test('people nobody listed, each once by the fullest form, at their first place in the body', () => {
  const { mentions } = readActors({ text: TEXT, title: 'الزنتوتي يتفقد السد' });
  const found = unlistedIn(mentions);
  expect(found.map((one) => [one.name, one.kind, one.script])).toEqual([
    ['فرحات الزنتوتي', 'person', 'arabic'],
    ['مروان القطعاني', 'person', 'arabic'],
  ]);
  const [first] = found;
  expect(TEXT.slice(first?.mention.start, first?.mention.end)).toBe('فرحات الزنتوتي');
});

test('who is listed is not proposed', () => {
  const register = compileRegister([{ id: 'z', kind: 'person', names: ['فرحات الزنتوتي'] }]);
  const { mentions } = readActors({ text: TEXT, title: '' }, register);
  expect(unlistedIn(mentions).map((one) => one.name)).toEqual(['مروان القطعاني']);
});

test('two writings of one name have one key', () => {
  expect(nameKey('عبد الحميد الدبيبة')).toBe(nameKey('عبدالحميد الدبيبه'));
  expect(nameKey('خليفة حفتر')).not.toBe(nameKey('صدام حفتر'));
  expect(nameKey(' … ')).toBe('');
});
