import { describe, expect, it } from 'vitest';
import { compileRegister, readActors, type WatchedEntity } from './index.ts';

const WATCH: WatchedEntity[] = [
  { id: 'haftar', kind: 'person', names: ['خليفة حفتر', 'Khalifa Haftar', 'Халифа Хафтар'] },
  { id: 'saddam', kind: 'person', names: ['صدام حفتر'] },
  { id: 'dbeibah', kind: 'person', names: ['عبد الحميد الدبيبة'] },
  { id: 'haddad', kind: 'person', names: ['محمد الحداد'] },
  { id: 'mbs', kind: 'person', names: ['محمد بن سلمان'] },
  { id: 'unsc', kind: 'organisation', names: ['مجلس الأمن', 'مجلس الأمن الدولي'] },
  { id: 'laf', kind: 'organisation', names: ['القوات المسلحة'] },
];
const register = compileRegister(WATCH);
const found = (text: string, title?: string): string[] =>
  readActors({ text, ...(title === undefined ? {} : { title }) }, register).mentions.map(
    (m) => `${m.entity ?? '?'}:${m.surface}`,
  );

describe('linking names of the register', () => {
  it.each([
    ['وصل خليفة حفتر ثم غادر حفتر', ['haftar:خليفة حفتر', 'haftar:حفتر']],
    ['التقى عبدالحميد دبيبة وخليفة بلقاسم حفتر', ['dbeibah:عبدالحميد دبيبة', 'haftar:خليفة بلقاسم حفتر']],
    ['قال صدام حفتر إن خليفة حفتر بخير، وأضاف حفتر', ['saddam:صدام حفتر', 'haftar:خليفة حفتر', '?:حفتر']],
    ['الأمير محمد بن سلمان، وقال بن سلمان', ['mbs:محمد بن سلمان', 'mbs:بن سلمان']],
    ['مقر للقوات المسلحة', ['laf:القوات المسلحة']],
    ['أمين مجلس الأمن الروسي', []],
    ['قرار مجلس الأمن الدولي', ['unsc:مجلس الأمن الدولي']],
    ['Халифа Хафтар прибыл; встреча с Халифой Хафтаром', ['haftar:Халифа Хафтар', 'haftar:Халифой Хафтаром']],
    ['وصل بلقاسم خليفة حفتر', []],
    ['وصل صدام خليفة حفتر', ['saddam:صدام خليفة حفتر']],
  ])('%s', (text, want) => {
    expect(found(text)).toEqual(expect.arrayContaining(want));
    expect(found(text).filter((m) => !m.startsWith('?') && !m.startsWith('null'))).toEqual(
      want.filter((m) => !m.startsWith('?')),
    );
  });

  it('covers the name without its particle', () => {
    const text = 'أشاد بالدبيبة وللدبيبة رأي، قال عبد الحميد الدبيبة وللدبيبة موقف';
    const last = readActors({ text }, register).mentions.at(-1);
    expect(last).toMatchObject({ entity: 'dbeibah', surface: 'الدبيبة', start: text.lastIndexOf('لدبيبة') });
  });

  it('takes a surname in a headline whose body has the full name', () => {
    expect(found('استقبل خليفة حفتر وفدا', 'حفتر يستقبل وفدا')[0]).toBe('haftar:حفتر');
  });
});
