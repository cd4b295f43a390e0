import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, NOBODY, openDesk, refusal } from '../testing/desk.ts';

let desk: Desk;
let actor: string;
let article: string;
const BODY =
  'وصل المشير سالم المنصوري إلى تلمار صباح اليوم. وقال مصدر إن المنصوري يبحث مع الوفد توسعة الميناء في الأشهر المقبلة.';

beforeAll(async () => {
  desk = await openDesk();
  actor = (
    await desk.editor.entities.create({
      kind: 'person',
      label: { ar: 'سالم المنصوري', en: 'Salem Al-Mansouri', ru: 'Салем аль-Мансури' },
      names: ['المنصوري', 'أبو يوسف'],
      context: ['الميناء'],
    })
  ).id;
  article = (await desk.print([{ title: 'المنصوري في تلمار', body: BODY }]))[0] ?? '';
  const at = BODY.indexOf('سالم المنصوري');
  const title = BODY.indexOf('المشير');
  await desk.db.pool.query(
    `insert into mention (id, article_id, revision, entity_id, kind, zone, surface, start, "end", titles, sort_at)
     select gen_random_uuid(), a.id, a.revision, $2, 'person', 'body', 'سالم المنصوري', $3::int, $4::int, $5, a.sort_at from article a where a.id = $1`,
    [
      article,
      actor,
      at,
      at + 'سالم المنصوري'.length,
      JSON.stringify([{ text: 'المشير', start: title, end: title + 6, stance: 'asserted' }]),
    ],
  );
});
afterAll(() => desk.close());

test.each(['المنصوري', 'منصوري', 'mansouri', 'Мансури', 'ابو يوسف'])('found by %s', async (search) => {
  expect((await desk.reader.entities.list({ search })).map((one) => one.id)).toEqual([actor]);
});

test('not found by wildcards of the database, nor under another kind', async () => {
  for (const search of ['س%ري', '_', 'زنجبيل'])
    expect(await desk.reader.entities.list({ search })).toEqual(search === '_' ? [expect.anything()] : []);
  expect(await desk.reader.entities.list({ kind: 'place' })).toEqual([]);
});

test('the page counts what is written, and each number opens its sentences', async () => {
  const page = await desk.reader.entities.get({ id: actor });
  expect(page).toMatchObject({
    articles: 1,
    outlets: 1,
    followed: false,
    byOutlet: [{ name: 'صدى المنار', articles: 1 }],
  });
  expect(page.names.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['المنصوري', 'أبو يوسف', 'Salem Al-Mansouri']),
  );
  expect(page.titles).toEqual([expect.objectContaining({ title: 'المشير', stance: 'asserted', count: 1 })]);
  const cell = { entityId: actor, outletId: desk.outlet.id, title: 'المشير', stance: 'asserted' } as const;
  const [sentence] = await desk.reader.entities.sentences(cell);
  expect(sentence?.sentence).toBe('وصل المشير سالم المنصوري إلى تلمار صباح اليوم.');
  expect(sentence?.marks.map(({ start, end }) => sentence.sentence.slice(start, end))).toEqual([
    'المشير',
    'سالم المنصوري',
  ]);
  expect(await desk.reader.entities.sentences({ ...cell, title: 'اللواء' })).toEqual([]);
  expect(await desk.reader.entities.sentences({ ...cell, stance: 'denied' })).toEqual([]);
  const week = page.weeks[0]?.week ?? '';
  expect(await desk.reader.entities.sentences({ entityId: actor, week })).toHaveLength(1);
  expect(await desk.reader.entities.sentences({ entityId: actor, week: '2001-01-01' })).toEqual([]);
});

test('following is each reader’s own, and repeating it changes nothing', async () => {
  await desk.reader.entities.follow({ id: actor, on: true });
  await desk.reader.entities.follow({ id: actor, on: true });
  expect((await desk.reader.entities.list({ followed: true })).map((one) => one.id)).toEqual([actor]);
  expect(await desk.editor.entities.list({ followed: true })).toEqual([]);
  await desk.reader.entities.follow({ id: actor, on: false });
  expect(await desk.reader.entities.list({ followed: true })).toEqual([]);
});

test('readers add nobody; a name is needed', async () => {
  const input = { kind: 'place', label: { ar: 'السارية' }, names: [], context: [] } as const;
  expect(await refusal(desk.reader.entities.create({ ...input, names: [], context: [] }))).toMatchObject({
    code: 'forbidden',
  });
  expect(
    await refusal(desk.editor.entities.create({ kind: 'place', label: {}, names: [], context: [] })),
  ).toMatchObject({ code: 'input-invalid' });
  expect(
    await refusal(
      desk.editor.entities.create({ kind: 'place', label: { ar: ' ا ' }, names: [], context: [] }),
    ),
  ).toMatchObject({ code: 'input-invalid' });
});

test('what is another workspace’s is not there, nor is what nobody made', async () => {
  const { stranger } = desk;
  expect(await stranger.entities.list({})).toEqual([]);
  for (const id of [actor, NOBODY]) {
    expect(await refusal(stranger.entities.get({ id }))).toMatchObject({ code: 'not-found' });
    expect(await refusal(stranger.entities.sentences({ entityId: id }))).toMatchObject({ code: 'not-found' });
    expect(await refusal(stranger.entities.follow({ id, on: true }))).toMatchObject({ code: 'not-found' });
  }
  expect(await refusal(desk.reader.entities.get({ id: 'x' }))).toMatchObject({ code: 'input-invalid' });
});
