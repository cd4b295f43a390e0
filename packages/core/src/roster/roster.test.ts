import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { STARTER_REGIONS, starterRegister } from '../actors/index.ts';
import { createFinder, formatOf, type RosterActor, readRoster, starterRoster, writeRoster } from './index.ts';

const actor = (more: Partial<RosterActor> = {}): RosterActor => ({
  id: '01890000-0000-7000-8000-000000000001',
  key: 'starter:mansouri',
  kind: 'person',
  label: { ar: 'سالم المنصوري', en: 'Salem al-Mansouri', ru: 'Салем аль-Мансури' },
  names: [
    { name: 'سالم بن علي المنصوري', language: 'ar', form: 'full', source: 'https://a.example/1' },
    { name: 'المنصوري', language: 'ar', form: 'short', source: 'https://a.example/1' },
    { name: 'أبو يوسف', language: 'ar', form: 'kunya', source: 'https://a.example/1' },
  ],
  roles: [{ text: { ar: 'مدير الميناء' }, from: null, to: null, asOf: '2025-01' }],
  context: ['الميناء'],
  wikidata: 'Q123',
  countries: ['ly'],
  note: 'ملاحظة، فيها "اقتباس"\nوسطر ثان',
  groups: ['قادة الساحل'],
  ...more,
});
const read = (text: string) => {
  const reading = readRoster(text);
  if (!reading.ok) throw new Error(reading.code);
  return reading;
};
const body = actor({
  id: '01890000-0000-7000-8000-000000000002',
  key: null,
  kind: 'organisation',
  label: { ar: 'هيئة الموانئ' },
  names: [{ name: 'هـ م', language: 'ar', form: 'acronym', source: null }],
  roles: [],
  note: null,
  wikidata: null,
});
const place = actor({
  id: '01890000-0000-7000-8000-000000000003',
  key: null,
  kind: 'place',
  label: { ar: 'السارية', en: 'Sariya' },
  names: [],
  roles: [],
  context: [],
  groups: [],
});

describe('what is written is read again', () => {
  const all = [actor(), body, place];
  test('as JSON, with everything', () => {
    const text = writeRoster(all, 'json');
    expect(formatOf(text)).toBe('json');
    expect(read(text)).toMatchObject({
      rows: all.map((one, at) => ({ line: at + 1, actor: one })),
      refused: [],
    });
  });
  test('as CSV, where one source stands for all names', () => {
    const text = writeRoster(all, 'csv');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(read(text).rows.map((one) => one.actor)).toEqual(all);
  });
  test('as FollowTheMoney, which knows no groups, kunyas or times of roles', () => {
    const text = writeRoster(all, 'ftm');
    expect(formatOf(text)).toBe('ftm');
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).schema),
    ).toEqual(['Person', 'Organization', 'Address']);
    const left = all.map((one) => ({
      ...one,
      key: null,
      groups: [],
      names: one.names.map((name) => (name.form === 'kunya' ? { ...name, form: 'short' as const } : name)),
      roles: one.roles.map((role) => ({ ...role, asOf: null })),
    }));
    expect(read(text).rows.map((one) => one.actor)).toEqual(left);
  });

  const word = fc
    .stringMatching(/^[ء-يa-zA-Zа-я =+@"',;\n-]{2,30}$/)
    .filter((text) => /\p{L}{2}/u.test(text));
  test.each(['csv', 'json'] as const)('whatever the names, as %s', (format) => {
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 5 }), (name, names) => {
        const once = read(
          JSON.stringify([
            { kind: 'person', names: [name, ...names.map((n) => ({ name: n, form: 'short' }))] },
          ]),
        );
        const actors = once.rows.map((one) => one.actor);
        expect(read(writeRoster(actors, format)).rows.map((one) => one.actor)).toEqual(actors);
      }),
      { numRuns: 300 },
    );
  });
});

describe('hostile and careless files', () => {
  test('no cell is left that a spreadsheet would run', () => {
    const text = writeRoster(
      [
        actor({
          label: { ar: '=HYPERLINK("http://x.example";"هنا")' },
          note: '@SUM(1)',
          groups: ['-2+3', '+1'],
        }),
      ],
      'csv',
    );
    const cells = text.replace(/^\ufeff/, '').split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
    expect(cells.filter((cell) => /^"?[=+\-@]/.test(cell.trim()))).toEqual([]);
    expect(read(text).rows[0]?.actor).toMatchObject({
      label: { ar: '=HYPERLINK("http://x.example";"هنا")' },
      note: '@SUM(1)',
    });
  });

  it('keeps the good rows and says what is wrong with the others', () => {
    const text = [
      'kind;name_ar;name_en;wikidata;short_names;more',
      'person;سالم المنصوري;;Q5;المنصوري | بو يوسف;x',
      'ship;السفينة;;;;',
      'person;;;;;',
      'person;;;Q7;;',
      `person;${'ا'.repeat(400)};;;;`,
      'organisation;هيئة الموانئ;;P12;;',
      `person;نزار القطيني;;;${Array.from({ length: 300 }, (_, n) => `نزار${n}`).join('|')};`,
      'مكان;السارية',
    ].join('\n');
    const { rows, refused } = read(text);
    expect(rows.map((one) => [one.line, one.actor.label.ar])).toEqual([
      [2, 'سالم المنصوري'],
      [9, 'السارية'],
    ]);
    expect(rows[0]?.actor.names.map((one) => one.name)).toEqual(['المنصوري', 'بو يوسف']);
    expect(refused.map(({ line, code }) => [line, code])).toEqual([
      [3, 'kind-unknown'],
      [4, 'no-name'],
      [5, 'no-name'],
      [6, 'too-long'],
      [7, 'bad-wikidata'],
      [8, 'too-many-names'],
    ]);
  });

  test('bad lines of FollowTheMoney stand beside good ones', () => {
    const { rows, refused } = read(
      [
        '{"id":"Q1","schema":"Person","properties":{"name":["Salem al-Mansouri","سالم المنصوري"],"weakAlias":["المنصوري"]}}',
        '{"id":"o1","schema":"Ownership","properties":{"owner":["Q1"]}}',
        '{"id":"x"',
        '{"id":"c1","schema":"Company","properties":{"name":"Coast Lines"}}',
      ].join('\n'),
    );
    expect(rows.map(({ actor: one }) => [one.key, one.kind, one.label])).toEqual([
      ['ftm:Q1', 'person', { en: 'Salem al-Mansouri', ar: 'سالم المنصوري' }],
      ['ftm:c1', 'organisation', { en: 'Coast Lines' }],
    ]);
    expect(refused.map(({ line, code }) => [line, code])).toEqual([
      [2, 'kind-unknown'],
      [3, 'bad-line'],
    ]);
  });

  test.each([
    ['', 'empty'],
    ['   \n', 'empty'],
    ['just a sentence', 'not-this-format'],
    ['{"v":2,"actors":[]}', 'not-this-format'],
    ['{"a":', 'not-this-format'],
    [`[${'{},'.repeat(10_000)}{}]`, 'too-many-rows'],
    [`kind,name_ar\n${'person,سالم المنصوري\n'.repeat(10_001)}`, 'too-many-rows'],
    ['x'.repeat(10_000_001), 'too-big'],
  ])('a file that is none: %#', (text, code) => {
    expect(readRoster(text)).toEqual({ ok: false, code });
  });

  test('marks that turn the line and prototypes do nothing', () => {
    const { rows } = read(
      '[{"kind":"person","names":["سالم\\u202e المنصوري"],"__proto__":{"x":1},"note":"a\\u0000b"}]',
    );
    expect(rows[0]?.actor).toMatchObject({ label: { ar: 'سالم المنصوري' }, note: 'ab' });
    expect('x' in {}).toBe(false);
  });

  test('the watch list of the doors is a list of actors', () => {
    const { rows } = read(
      '[{"id":"m","kind":"person","names":["سالم المنصوري","Salem al-Mansouri"],"context":["الميناء"]}]',
    );
    expect(rows[0]?.actor).toMatchObject({
      id: null,
      label: { ar: 'سالم المنصوري', en: 'Salem al-Mansouri' },
      names: [],
    });
  });
});

describe('the starter register', () => {
  const rows = starterRoster();
  test('comes whole, each name with where it was found', () => {
    expect(rows.length).toBe(starterRegister().actors.length);
    expect(rows.flatMap((one) => one.actor.names).filter((name) => !name.source?.startsWith('http'))).toEqual(
      [],
    );
    expect(new Set(rows.map((one) => one.region)).size).toBe(STARTER_REGIONS.length);
  });
  test('no two of it are one by name', () => {
    const finder = createFinder([]);
    const twice: unknown[] = [];
    for (const { actor: one } of rows) {
      const found = finder.find({ ...one, key: null });
      if (found.by !== 'nothing') twice.push([one.key, found]);
      finder.add({ ...one, id: one.key ?? '', label: one.label as Record<string, string> });
    }
    expect(twice).toEqual([]);
  });
});
