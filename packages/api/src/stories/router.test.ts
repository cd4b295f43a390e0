import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, NOBODY, openDesk, refusal } from '../testing/desk.ts';

let desk: Desk;
let first = '';
let second = '';
beforeAll(async () => {
  desk = await openDesk();
  const ids = await desk.print([
    {
      title: 'افتتاح جسر المرقب',
      body: 'افتُتح جسر المرقب صباح اليوم أمام المركبات.',
      at: new Date('2026-11-20'),
    },
    {
      title: 'سيارات تعبر جسر المرقب',
      body: 'عبرت أولى السيارات جسر المرقب بعد افتتاحه.',
      at: new Date('2026-11-21'),
    },
  ]);
  [first = '', second = ''] = ids;
  await desk.db.pool.query(
    'insert into story_member (story_id, article_id) select story_id, id from article where id = any($1)',
    [ids],
  );
});
afterAll(() => desk.close());

const tellings = async (id: string) => (await desk.reader.stories.tellings({ id })).map((one) => one.id);

test('an editor makes two stories one and takes it back; a split-off article has its own page', async () => {
  const merged = await desk.editor.stories.merge({ id: second, other: first });
  expect(merged.storyId).toBe(first);
  expect(await desk.reader.stories.get({ id: second })).toMatchObject({
    mergedFrom: second,
    story: { id: first, articles: 2 },
  });
  expect((await desk.reader.stories.list({})).items.map((one) => one.id)).toEqual([first]);

  const split = await desk.editor.stories.split({ id: first, articleId: second });
  expect(await tellings(split.storyId)).toEqual([second]);
  expect(await desk.editor.stories.undo({ judgementId: split.judgementId })).toEqual({ ok: true });
  expect(await tellings(first)).toEqual([first, second]);

  await desk.editor.stories.undo({ judgementId: merged.judgementId });
  expect(await tellings(second)).toEqual([second]);
  expect(await tellings(first)).toEqual([first]);
});

test('what cannot be said is refused and changes nothing', async () => {
  const { editor, stranger } = desk;
  expect(await refusal(editor.stories.merge({ id: first, other: first }))).toMatchObject({
    status: 'BAD_REQUEST',
    code: 'nothing-to-do',
  });
  expect(await refusal(editor.stories.split({ id: first, articleId: second }))).toMatchObject({
    status: 'NOT_FOUND',
  });
  expect(await refusal(editor.stories.merge({ id: first, other: NOBODY }))).toMatchObject({
    status: 'NOT_FOUND',
  });
  const { judgementId } = await editor.stories.part({ id: first, articleId: second });
  expect(await refusal(stranger.stories.undo({ judgementId }))).toMatchObject({ status: 'NOT_FOUND' });
  await editor.stories.undo({ judgementId });
  expect(await tellings(first)).toEqual([first]);
});
