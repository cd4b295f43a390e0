import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActor } from './create-actor.ts';
import { type Newsroom, openNewsroom } from './curation.testing.ts';
import { followActor } from './follow-actor.ts';
import { listSentences } from './list-sentences.ts';
import { mergeActors } from './merge-actors.ts';
import { partActors } from './part-actors.ts';
import { readActor } from './read-actor.ts';
import { previewMerge, readCuration } from './read-curation.ts';
import { splitActor } from './split-actor.ts';
import { undoCuration } from './undo-curation.ts';

let room: Newsroom;
let kept = '';
let gone = '';

const OLD = [
  {
    title: 'المنصوري يفتتح المحطة',
    body: 'افتتح اللواء سالم المنصوري محطة الضخ في هون. وقال سالم المنصوري إن المحطة ستعمل قبل الشتاء.',
  },
  {
    title: 'اجتماع في سوكنة',
    body: 'التقى المهندس أبو يوسف الهوني وفداً من بلدية سوكنة أمس. وأكد أبو يوسف الهوني أن الطريق ستُعبّد قريباً.',
  },
];

/** Every row a merge might touch, to be compared before and after. */
async function everything() {
  const tables = ['mention', 'quote', 'meeting_person', 'entity_name', 'follow'];
  const all = [];
  for (const table of tables) {
    const { rows } = await room.db.pool.query(`select to_jsonb(t) as row from ${table} t order by t::text`);
    all.push([table, rows.map(({ row }) => ({ ...row, updated_at: null }))]);
  }
  const { rows } = await room.db.pool.query('select id, label, merged_into, watched from entity order by id');
  return JSON.stringify([...all, rows]);
}

beforeAll(async () => {
  room = await openNewsroom();
  const actor = (label: string, names: string[]) =>
    createActor(room.ctx(), { kind: 'person', label: { ar: label }, names, context: [] });
  kept = await actor('سالم المنصوري', ['Salem Mansouri']);
  gone = await actor('أبو يوسف الهوني', []);
  await room.print(OLD);
  await room.work();
});
afterAll(() => room.close());

test('what would follow is counted before it is done', async () => {
  await room.alert('فاعل:"أبو يوسف الهوني"');
  expect(await previewMerge(room.ctx(), gone)).toMatchObject({
    id: gone,
    articles: 1,
    quotes: 1,
    alerts: ['فاعل:"أبو يوسف الهوني"'],
    forms: [{ name: 'أبو يوسف الهوني' }],
  });
});

test('merged: one page, one set of forms, alerts of either name; undone: every row is as it was', async () => {
  const ctx = room.ctx();
  await followActor(ctx, gone, true);
  const before = await everything();
  const { judgementId, id } = await mergeActors(ctx, { id: gone, into: kept });
  expect(id).toBe(kept);
  // No row moved: a merge costs the same however much is written of the two.
  const moved = await everything();
  expect(moved.replaceAll(`"merged_into":"${kept}"`, '"merged_into":null')).toBe(before);

  const page = await readActor(ctx, gone);
  expect(page).toMatchObject({ id: kept, articles: 2, followed: true });
  expect(page.names.map((one) => one.name)).toEqual(
    expect.arrayContaining(['سالم المنصوري', 'أبو يوسف الهوني', 'Salem Mansouri']),
  );
  expect(page.quotesBy).toHaveLength(2);
  expect(page.titles.map((cell) => cell.title)).toEqual(expect.arrayContaining(['اللواء', 'المهندس']));
  expect(await listSentences(ctx, { entityId: gone })).toHaveLength(2);

  // A text that names either is the same man's from now on, and the alert of the other name fires.
  const [article = ''] = await room.print([
    { title: 'جولة في الجفرة', body: 'تفقد اللواء سالم المنصوري مستشفى هون مساء اليوم ومعه وفد طبي.' },
  ]);
  await room.work();
  expect(await room.count('match where article_id = $1', [article])).toBe(1);
  const named = await room.print([
    { title: 'كلمة في سوكنة', body: 'ألقى المهندس أبو يوسف الهوني كلمة في حفل التكريم في سوكنة.' },
  ]);
  await room.work();
  expect(await room.count('mention where article_id = any($1) and entity_id = $2', [named, kept])).toBe(1);
  expect((await readCuration(ctx, kept)).words).toMatchObject([
    { judgementId, kind: 'entity.merge', other: { id: gone, label: { ar: 'أبو يوسف الهوني' } }, by: 'م' },
  ]);

  await undoCuration(room.ctx(), { judgementId });
  await room.work();
  expect(await readActor(ctx, gone)).toMatchObject({ id: gone, followed: true, articles: 2 });
  expect(await readActor(ctx, kept)).toMatchObject({ id: kept, followed: false, articles: 2 });
  // What was read in between is told apart anew.
  expect(await room.count('mention where article_id = any($1) and entity_id = $2', [named, gone])).toBe(1);
  await room.db.pool.query('delete from article where id = any($1)', [[article, ...named]]);
  expect(await everything()).toBe(before);
  expect(await room.count(`audit_event where action like 'entity.merge%'`)).toBe(2);
  await expect(undoCuration(room.ctx(), { judgementId })).rejects.toMatchObject({ code: 'not-found' });
});

test('merges of merges come apart in any order', async () => {
  const ctx = room.ctx();
  const third = await createActor(ctx, {
    kind: 'person',
    label: { ar: 'فرج التباوي' },
    names: [],
    context: [],
  });
  const first = await mergeActors(ctx, { id: gone, into: kept });
  const second = await mergeActors(ctx, { id: gone, into: third });
  expect((await readActor(ctx, gone)).id).toBe(third);
  expect((await readActor(ctx, kept)).id).toBe(third);
  await undoCuration(ctx, { judgementId: first.judgementId });
  expect((await readActor(ctx, gone)).id).toBe(gone);
  expect((await readActor(ctx, kept)).id).toBe(third);
  await undoCuration(ctx, { judgementId: second.judgementId });
  expect((await readActor(ctx, kept)).id).toBe(kept);
});

test('what is alike is proposed until somebody says that they are not the same', async () => {
  const ctx = room.ctx();
  const like = await createActor(ctx, {
    kind: 'person',
    label: { en: 'Salim Al-Mansoury' },
    names: [],
    context: [],
  });
  const { like: found } = await readCuration(ctx, kept);
  expect(found).toMatchObject([{ id: like, label: { en: 'Salim Al-Mansoury' }, same: true }]);
  expect(found[0]?.reasons.length).toBeGreaterThan(0);
  const { judgementId } = await partActors(ctx, { id: kept, other: like });
  expect((await readCuration(ctx, kept)).like).toEqual([]);
  expect((await readCuration(ctx, like)).like).toEqual([]);
  await undoCuration(ctx, { judgementId });
  expect((await readCuration(ctx, like)).like).toMatchObject([{ id: kept }]);
  // The later word counts: a merge takes back that they are not the same, and an undo restores it.
  await partActors(ctx, { id: kept, other: like });
  const merge = await mergeActors(ctx, { id: like, into: kept });
  await undoCuration(ctx, { judgementId: merge.judgementId });
  expect((await readCuration(ctx, kept)).like).toEqual([]);
});

test('forms taken away are another actor; taken back, they are the first again', async () => {
  const ctx = room.ctx();
  const both = await createActor(ctx, {
    kind: 'person',
    label: { ar: 'خالد الورفلي' },
    names: ['خالد الزوي'],
    context: [],
  });
  const ids = await room.print([
    { title: 'في بني وليد', body: 'استقبل العميد خالد الورفلي أعيان بني وليد.' },
    { title: 'في الكفرة', body: 'زار العقيد خالد الزوي مدينة الكفرة اليوم.' },
  ]);
  await room.work();
  const form = (await readActor(ctx, both)).names.find((one) => one.name === 'خالد الزوي');
  const { id, judgementId } = await splitActor(ctx, { id: both, formIds: [form?.id ?? ''] });
  await room.work();
  expect(await readActor(ctx, id)).toMatchObject({ id, label: { ar: 'خالد الزوي' }, articles: 1 });
  expect(await readActor(ctx, both)).toMatchObject({ articles: 1, names: [{ name: 'خالد الورفلي' }] });
  expect((await readCuration(ctx, id)).archive).toMatchObject({ state: 'done', total: 1, changed: 1 });
  expect(await room.count('match where article_id = any($1)', [ids])).toBe(0);

  await undoCuration(room.ctx(), { judgementId });
  await room.work();
  expect(await readActor(ctx, id)).toMatchObject({ id: both, articles: 2 });
  expect(await room.count('mention where entity_id = $1', [both])).toBe(2);
  const forms = (await readActor(ctx, both)).names.map((one) => one.id);
  await expect(splitActor(ctx, { id: both, formIds: forms })).rejects.toMatchObject({
    code: 'nothing-to-do',
  });
});

test('readers may not, kinds do not mix, and another workspace has no such actors', async () => {
  const reader = room.as('reader');
  await expect(mergeActors(reader, { id: gone, into: kept })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(mergeActors(room.ctx(), { id: kept, into: kept })).rejects.toMatchObject({
    code: 'nothing-to-do',
  });
  const place = await createActor(room.ctx(), {
    kind: 'place',
    label: { ar: 'هون' },
    names: [],
    context: [],
  });
  await expect(mergeActors(room.ctx(), { id: place, into: kept })).rejects.toMatchObject({
    code: 'kinds-differ',
  });
  const stranger = { ...room.ctx(), caller: { ...room.ctx().caller, workspaceId: place } };
  await expect(mergeActors(stranger, { id: gone, into: kept })).rejects.toMatchObject({ code: 'not-found' });
  await expect(readCuration(stranger, kept)).rejects.toMatchObject({ code: 'not-found' });
});
