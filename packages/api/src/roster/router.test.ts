import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, NOBODY, openDesk, refusal } from '../testing/desk.ts';

let desk: Desk;
let mansouri: string;
let qutaini: string;

beforeAll(async () => {
  desk = await openDesk();
  const make = async (ar: string, en: string) =>
    (await desk.editor.entities.create({ kind: 'person', label: { ar, en }, names: [], context: [] })).id;
  mansouri = await make('سالم المنصوري', 'Salem al-Mansouri');
  qutaini = await make('رامي القطيني', 'Rami al-Qutaini');
});
afterAll(() => desk.close());

const CSV = [
  'kind,name_ar,name_en,short_names,roles,groups',
  'person,سالم المنصوري,,المنصوري,مدير الميناء @2025,قادة الساحل',
  'organisation,هيئة الموانئ,Ports Authority,الهيئة,,قادة الساحل',
  'ship,السفينة,,,,',
  'person,سالم المنصوري,,,,',
].join('\n');

test('a dry run says what would come, line by line, and writes nothing', async () => {
  const before = await desk.db.prisma.entity.count();
  const report = await desk.editor.roster.import({ text: CSV });
  expect(report).toMatchObject({ applied: false, format: 'csv', new: 1, changed: 1, same: 0, refused: 2 });
  expect(
    report.rows.map(({ line, outcome, id, parts, names }) => ({ line, outcome, id, parts, names })),
  ).toEqual([
    { line: 2, outcome: 'changed', id: mansouri, parts: ['names', 'roles', 'groups'], names: ['المنصوري'] },
    { line: 3, outcome: 'new', id: null, parts: [], names: ['الهيئة', 'هيئة الموانئ', 'Ports Authority'] },
  ]);
  expect(report.refusals.map(({ line, code }) => [line, code])).toEqual([
    [4, 'kind-unknown'],
    [5, 'twice'],
  ]);
  expect(await desk.db.prisma.entity.count()).toBe(before);
  expect(await desk.reader.groups.list()).toEqual([]);
});

test('applied, it is here; applied again, nothing changes', async () => {
  expect(await desk.editor.roster.import({ text: CSV, apply: true })).toMatchObject({
    new: 1,
    changed: 1,
    applied: true,
  });
  expect(await desk.editor.roster.import({ text: CSV, apply: true })).toMatchObject({
    new: 0,
    changed: 0,
    same: 2,
  });
  const page = await desk.reader.entities.get({ id: mansouri });
  expect(page.roles).toMatchObject([{ text: { ar: 'مدير الميناء' }, asOf: '2025' }]);
  expect(page.names.find((one) => one.name === 'المنصوري')).toMatchObject({ form: 'short' });
  expect(await desk.reader.groups.list()).toMatchObject([{ name: 'قادة الساحل', members: 2 }]);
});

test.each(['csv', 'json', 'ftm'] as const)(
  'what is exported as %s changes nothing when it comes back',
  async (format) => {
    const file = await desk.reader.roster.export({ format });
    expect(file.actors).toBe(3);
    expect(file.name).toMatch(/^mirqab-actors-\d{4}-\d\d-\d\d\.\w/);
    for (const mode of ['fill', 'replace'] as const) {
      const report = await desk.editor.roster.import({ text: file.text, mode });
      // FollowTheMoney knows no time of a role.
      const changed = format === 'ftm' && mode === 'replace' ? 1 : 0;
      expect(report, mode).toMatchObject({ format, new: 0, changed, refused: 0, same: 3 - changed });
    }
  },
);

test('a file from elsewhere brings everything into an empty desk', async () => {
  const file = await desk.reader.roster.export({ format: 'json' });
  expect(await desk.stranger.roster.import({ text: file.text, apply: true })).toMatchObject({
    new: 3,
    refused: 0,
  });
  const again = await desk.stranger.roster.export({ format: 'json' });
  const plain = (text: string) =>
    JSON.parse(text)
      .actors.map(({ id: _, names, ...one }: { id: string; names: { name: string }[] }) => ({
        ...one,
        names: names.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      }))
      .toSorted((a: { label: { ar: string } }, b: { label: { ar: string } }) =>
        a.label.ar < b.label.ar ? -1 : 1,
      );
  expect(plain(again.text)).toEqual(plain(file.text));
});

test('what a person wrote stays unless the file may replace it', async () => {
  const text = JSON.stringify([
    { id: mansouri, kind: 'person', label: { ar: 'سالم علي المنصوري' }, note: 'من الملف' },
  ]);
  await desk.db.prisma.entity.update({ where: { id: mansouri }, data: { note: 'لنا' } });
  await desk.editor.roster.import({ text, apply: true });
  expect(await desk.reader.entities.get({ id: mansouri })).toMatchObject({
    label: { ar: 'سالم المنصوري' },
    note: 'لنا',
  });
  await desk.editor.roster.import({ text, apply: true, mode: 'replace' });
  expect(await desk.reader.entities.get({ id: mansouri })).toMatchObject({
    label: { ar: 'سالم علي المنصوري', en: 'Salem al-Mansouri' },
    note: 'من الملف',
  });
});

test('files that are none are refused as a whole; readers bring nothing in', async () => {
  for (const [text, code] of [
    ['', 'file-empty'],
    ['hello', 'file-not-this-format'],
    ['x'.repeat(10_000_001), 'file-too-big'],
  ] as const)
    expect(await refusal(desk.editor.roster.import({ text }))).toMatchObject({ code });
  expect(await refusal(desk.reader.roster.import({ text: CSV }))).toMatchObject({ code: 'forbidden' });
});

test('two actors side by side: weeks, outlets, titles and the stories where they meet', async () => {
  const body = 'التقى المشير سالم المنصوري في تلمار رامي القطيني، وبحثا توسعة الميناء وأعمال الرصيف الجديد.';
  const [both = ''] = await desk.print([{ title: 'لقاء في تلمار', body }]);
  const title = body.indexOf('المشير');
  for (const [actor, surface, titles] of [
    [mansouri, 'سالم المنصوري', [{ text: 'المشير', start: title, end: title + 6, stance: 'asserted' }]],
    [qutaini, 'رامي القطيني', []],
  ] as const)
    await desk.db.pool.query(
      `insert into mention (id, article_id, revision, entity_id, kind, zone, surface, start, "end", titles, sort_at)
       select gen_random_uuid(), a.id, a.revision, $2, 'person', 'body', $3, $4::int, $4::int + length($3), $5, a.sort_at from article a where a.id = $1`,
      [both, actor, surface, body.indexOf(surface), JSON.stringify(titles)],
    );
  await desk.db.pool.query('update story set entity_ids = $2::uuid[] where id = $1', [
    both,
    [mansouri, qutaini],
  ]);
  const compared = await desk.reader.roster.compare({ ids: [mansouri, qutaini] });
  expect(compared.actors.map((one) => [one.id, one.articles])).toEqual([
    [mansouri, 1],
    [qutaini, 1],
  ]);
  expect(compared.weeks.length).toBe(2);
  expect(compared.outlets).toEqual([
    { id: desk.outlet.id, name: 'صدى المنار', counts: expect.arrayContaining([{ id: qutaini, count: 1 }]) },
  ]);
  expect(compared.titles).toEqual([
    expect.objectContaining({ id: mansouri, title: 'المشير', stance: 'asserted', count: 1 }),
  ]);
  expect(compared.pairs).toEqual([{ a: mansouri, b: qutaini, count: 1, more: false }]);
  expect(compared.stories).toEqual([
    expect.objectContaining({ id: both, actors: expect.arrayContaining([mansouri, qutaini]) }),
  ]);
});

test('nobody, strangers and one alone are not compared', async () => {
  expect(await refusal(desk.reader.roster.compare({ ids: [mansouri, NOBODY] }))).toMatchObject({
    code: 'not-found',
  });
  expect(await refusal(desk.stranger.roster.compare({ ids: [mansouri, qutaini] }))).toMatchObject({
    code: 'not-found',
  });
  expect(await refusal(desk.reader.roster.compare({ ids: [mansouri] }))).toMatchObject({
    code: 'input-invalid',
  });
});
