import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, NOBODY, openDesk, refusal, SETTINGS } from '../testing/desk.ts';

let desk: Desk;
let mansouri: string;
let qutaini: string;
let articles: string[];

beforeAll(async () => {
  desk = await openDesk();
  const make = async (ar: string, names: string[] = []) =>
    (await desk.editor.entities.create({ kind: 'person', label: { ar }, names, context: [] })).id;
  mansouri = await make('سالم المنصوري');
  qutaini = await make('رامي القطيني');
  articles = await desk.print([
    {
      title: 'المنصوري في تلمار',
      body: 'وصل سالم المنصوري إلى تلمار صباح اليوم لافتتاح رصيف جديد في مينائها القديم.',
    },
    {
      title: 'القطيني يستقبل وفدا',
      body: 'استقبل رامي القطيني وفدا من تجار السارية في مكتبه بعد ظهر أمس الخميس.',
    },
    {
      title: 'طقس الغد',
      body: 'تتوقع الأرصاد أمطارا متفرقة على الساحل الشرقي يوم غد مع انخفاض في درجات الحرارة.',
    },
  ]);
  await mention(articles[0] ?? '', mansouri, 'سالم المنصوري');
  await mention(articles[1] ?? '', qutaini, 'رامي القطيني');
});
afterAll(() => desk.close());

async function mention(article: string, actor: string, surface: string) {
  await desk.db.pool.query(
    `insert into mention (id, article_id, revision, entity_id, kind, zone, surface, start, "end", titles, sort_at)
     select gen_random_uuid(), a.id, a.revision, $2, 'person', 'body', $3, position($3 in a.body) - 1, position($3 in a.body) - 1 + length($3), '[]', a.sort_at
     from article a where a.id = $1`,
    [article, actor, surface],
  );
  await desk.db.pool.query('update story set entity_ids = array[$2]::uuid[] where id = $1', [article, actor]);
}

test('a group is made, renamed, filled and taken away; each name once', async () => {
  const { id } = await desk.editor.groups.create({ name: 'قادة الساحل', members: [mansouri, mansouri] });
  expect(await desk.reader.groups.list()).toEqual([{ id, name: 'قادة الساحل', note: null, members: 1 }]);
  expect(await refusal(desk.editor.groups.create({ name: 'قاده السَّاحل' }))).toMatchObject({
    code: 'name-taken',
  });
  const other = await desk.editor.groups.create({ name: 'التجار' });
  expect(await refusal(desk.editor.groups.update({ id: other.id, name: 'قادة الساحل' }))).toMatchObject({
    code: 'name-taken',
  });
  await desk.editor.groups.update({
    id,
    name: 'قادة الشرق',
    note: 'من تابعناهم',
    add: [qutaini],
    remove: [mansouri],
  });
  const page = await desk.reader.groups.get({ id });
  expect(page).toMatchObject({ name: 'قادة الشرق', note: 'من تابعناهم' });
  expect(page.members.map((one) => [one.id, one.articles])).toEqual([[qutaini, 1]]);
  await desk.editor.groups.delete({ id });
  await desk.editor.groups.delete({ id: other.id });
  expect(await desk.reader.groups.list()).toEqual([]);
  const { rows } = await desk.db.pool.query(
    `select action from audit_event where subject_kind = 'group' order by id`,
  );
  expect(rows.map((row) => row.action)).toEqual([
    'group.create',
    'group.create',
    'group.update',
    'group.delete',
    'group.delete',
  ]);
});

test('readers make none, strangers see none, nobody can be in one', async () => {
  const { id } = await desk.editor.groups.create({ name: 'قادة الساحل', members: [mansouri] });
  expect(await refusal(desk.reader.groups.create({ name: 'لنا' }))).toMatchObject({ code: 'forbidden' });
  expect(await desk.stranger.groups.list()).toEqual([]);
  expect(await refusal(desk.stranger.groups.get({ id }))).toMatchObject({ code: 'not-found' });
  expect(await refusal(desk.stranger.groups.update({ id, name: 'لهم' }))).toMatchObject({
    code: 'not-found',
  });
  expect(await refusal(desk.stranger.groups.delete({ id }))).toMatchObject({ code: 'not-found' });
  expect(await refusal(desk.stranger.groups.create({ name: 'لهم', members: [mansouri] }))).toMatchObject({
    code: 'not-found',
  });
  expect(await refusal(desk.editor.groups.update({ id, add: [NOBODY] }))).toMatchObject({
    code: 'not-found',
  });
  await desk.editor.groups.delete({ id });
});

test('the feed is narrowed by a group, by its id and by its name in a query; an empty one holds nothing', async () => {
  const { id } = await desk.editor.groups.create({ name: 'قادة شرق الساحل', members: [mansouri] });
  const ids = async (filter: Parameters<typeof desk.reader.stories.list>[0]['filter']) =>
    (await desk.reader.stories.list({ filter })).items.map((one) => one.id);
  expect(await ids({ groupIds: [id] })).toEqual([articles[0]]);
  expect(await ids({ query: 'الفاعل:"قادة شرق الساحل"' })).toEqual([articles[0]]);
  await desk.editor.groups.update({ id, add: [qutaini] });
  expect(new Set(await ids({ groupIds: [id] }))).toEqual(new Set([articles[0], articles[1]]));
  expect(new Set(await ids({ query: 'actor:"قادة شرق الساحل"' }))).toEqual(
    new Set([articles[0], articles[1]]),
  );
  await desk.editor.groups.update({ id, remove: [mansouri, qutaini] });
  expect(await ids({ groupIds: [id] })).toEqual([]);
  expect(await ids({ query: 'actor:"قادة شرق الساحل"' })).toEqual([]);
  await desk.editor.groups.delete({ id });
});

test('an alert on a group follows who is in it', async () => {
  const { id } = await desk.editor.groups.create({ name: 'وجوه الميناء', members: [mansouri] });
  const { id: alertId } = await desk.editor.alerts.create({
    name: 'الميناء',
    query: 'الفاعل:"وجوه الميناء"',
    settings: { ...SETTINGS },
    channelIds: [],
  });
  const hits = async () =>
    (await desk.editor.alerts.matches({ alertId })).items.map((one) => one.articleId).toSorted();
  await desk.match(articles);
  expect(await hits()).toEqual([articles[0]]);
  await desk.editor.groups.update({ id, add: [qutaini] });
  await desk.match(articles);
  expect(await hits()).toEqual([articles[0], articles[1]].toSorted());
});

test('a member that was merged is shown as the one it was merged into, and leaves with it', async () => {
  const { id } = await desk.editor.groups.create({ name: 'من أُدمجوا', members: [mansouri, qutaini] });
  await desk.db.prisma.entity.update({ where: { id: qutaini }, data: { mergedInto: mansouri } });
  expect((await desk.reader.groups.get({ id })).members.map((one) => [one.id, one.articles])).toEqual([
    [mansouri, 2],
  ]);
  const { items } = await desk.reader.stories.list({ filter: { groupIds: [id] } });
  expect(items.length).toBe(2);
  await desk.editor.groups.update({ id, remove: [mansouri] });
  expect((await desk.reader.groups.get({ id })).members).toEqual([]);
  await desk.db.prisma.entity.update({ where: { id: qutaini }, data: { mergedInto: null } });
});
