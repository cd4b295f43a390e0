import { describe, expect, test } from 'vitest';
import {
  createFinder,
  givenOf,
  type KnownActor,
  mergeActor,
  type RosterActor,
  type StandingActor,
} from './index.ts';

const row = (more: Partial<RosterActor> = {}): RosterActor => ({
  id: null,
  key: 'starter:mansouri',
  kind: 'person',
  label: { ar: 'سالم المنصوري', en: 'Salem al-Mansouri' },
  names: [{ name: 'المنصوري', language: 'ar', form: 'short', source: 's' }],
  roles: [{ text: { ar: 'مدير الميناء' }, from: null, to: null, asOf: '2025' }],
  context: ['الميناء'],
  wikidata: 'Q5',
  countries: ['ly'],
  note: null,
  groups: [],
  ...more,
});
/** An actor as a list made it. */
const made = (from: RosterActor): StandingActor => ({
  label: from.label as Record<string, string>,
  names: [...Object.values(from.label), ...from.names.map((one) => one.name)],
  roles: from.roles,
  context: from.context,
  wikidata: from.wikidata,
  countries: from.countries,
  note: from.note,
  groups: from.groups,
  given: givenOf(from),
});
const bare: StandingActor = {
  label: { ar: 'سالم المنصوري' },
  names: ['سالم المنصوري'],
  roles: [],
  context: [],
  wikidata: null,
  countries: [],
  note: null,
  groups: [],
  given: null,
};

describe('filling', () => {
  test('the same list again changes nothing', () => {
    expect(mergeActor(made(row()), row(), 'fill')).toEqual({});
  });
  test('a bare actor of the same name is filled', () => {
    expect(mergeActor(bare, row(), 'fill')).toEqual({
      label: { en: 'Salem al-Mansouri' },
      names: [row().names[0], { name: 'Salem al-Mansouri', language: 'en', form: 'full', source: null }],
      roles: row().roles,
      context: ['الميناء'],
      wikidata: 'Q5',
      countries: ['ly'],
    });
  });
  test('what a person changed or took away stays', () => {
    const standing = {
      ...made(row()),
      label: { ar: 'سالم المنصوري', en: 'Salim Mansuri' },
      names: ['سالم المنصوري', 'Salim Mansuri'],
      roles: [],
      context: [],
      wikidata: null,
      note: 'لنا',
    };
    const next = row({
      roles: [{ text: { ar: 'وزير' }, from: null, to: null, asOf: '2026' }],
      note: 'القائمة',
    });
    expect(mergeActor(standing, next, 'fill')).toEqual({});
  });
  test('what the list itself says anew comes in where nobody touched it', () => {
    const next = row({
      names: [...row().names, { name: 'أبو يوسف', language: 'ar', form: 'kunya', source: 's' }],
      roles: [{ text: { ar: 'وزير' }, from: null, to: null, asOf: '2026' }],
      wikidata: 'Q6',
      context: ['الميناء', 'الوزارة'],
    });
    expect(mergeActor(made(row()), next, 'fill')).toEqual({
      names: [next.names[1]],
      roles: next.roles,
      wikidata: 'Q6',
      context: ['الميناء', 'الوزارة'],
    });
  });
});

test('replacing takes the file at its word, and takes no form away', () => {
  const standing = {
    ...made(row()),
    label: { ar: 'سالم المنصوري', en: 'Salim' },
    names: ['سالم المنصوري', 'بو يوسف'],
  };
  expect(mergeActor(standing, row({ note: 'جديد' }), 'replace')).toEqual({
    label: { en: 'Salem al-Mansouri' },
    names: [row().names[0], { name: 'Salem al-Mansouri', language: 'en', form: 'full', source: null }],
    note: 'جديد',
  });
});

describe('finding', () => {
  const known = (more: Partial<KnownActor> & { id: string }): KnownActor => ({
    kind: 'person',
    key: null,
    wikidata: null,
    label: {},
    names: [],
    ...more,
  });
  const finder = createFinder([
    known({ id: 'a', label: { ar: 'عبدالحميد المنصوري' }, names: [{ name: 'المنصوري', form: 'full' }] }),
    known({ id: 'b', label: { ar: 'سالم المنصوري' }, key: 'starter:mansouri' }),
    known({ id: 'c', kind: 'place', label: { ar: 'المنصوري' }, wikidata: 'Q9' }),
    known({ id: 'd', label: { ar: 'رامي القطيني' } }),
    known({ id: 'e', label: { en: 'R. Q.' }, names: [{ name: 'رامي القطيني', form: 'full' }] }),
  ]);
  test.each([
    ['its id first', row({ id: 'd' }), { by: 'id', id: 'd' }],
    ['its key', row(), { by: 'key', id: 'b' }],
    ['its Wikidata id', row({ key: null, wikidata: 'Q9' }), { by: 'wikidata', id: 'c' }],
    [
      'a name written apart',
      row({ key: null, wikidata: null, label: { ar: 'عبد الحميد المنصوري' } }),
      { by: 'name', id: 'a' },
    ],
    [
      'no surname alone',
      row({ key: null, wikidata: null, label: { ar: 'يوسف المنصوري' } }),
      { by: 'nothing' },
    ],
    ['only its own kind', row({ key: null, wikidata: null, kind: 'organisation' }), { by: 'nothing' }],
    [
      'nobody when two have the name',
      row({ key: null, wikidata: null, label: { ar: 'رامي القطيني' } }),
      { by: 'ambiguous', ids: ['d', 'e'] },
    ],
  ])('by %s', (_, asked, found) => {
    expect(finder.find(asked)).toEqual(found);
  });
});
