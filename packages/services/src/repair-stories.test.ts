import { frequencyOf, storyFacts } from '@mirqab/core/stories';
import { inTransaction, newId } from '@mirqab/db';
import { createTestDb, type TestDb } from '@mirqab/db/testing';
import { insertDeliveries } from '@mirqab/db/write/matches';
import { listTexts } from '@mirqab/db/write/texts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReadContext } from './caller.ts';
import { joinStories } from './join-stories.ts';
import { markStories } from './mark-stories.ts';
import { mergeStories } from './merge-stories.ts';
import { partStory } from './part-story.ts';
import { readStory } from './read-story.ts';
import { splitStory } from './split-story.ts';
import { undoJudgement } from './undo-judgement.ts';

const PORT = {
  title: 'افتتاح رصيف جديد في ميناء الخمس بحضور عميد البلدية',
  body: 'افتتح عميد بلدية الخمس رصيفاً جديداً في الميناء يتسع لسفن الحاويات، وقال مدير الميناء إن الرصيف سيستقبل أول سفينة الأسبوع المقبل.',
};
const WELL = {
  title: 'انقطاع المياه عن أحياء سبها بعد عطل في محطة الضخ',
  body: 'انقطعت المياه عن أحياء واسعة في سبها إثر عطل في محطة الضخ الرئيسية، وتعمل فرق الصيانة على إصلاح المضخات قبل المساء.',
};
const start = new Date('2026-11-20T08:00:00Z');
const frequency = frequencyOf(() => 0, 0);
let db: TestDb;
let ctx: ReadContext;
let printed = 0;
const outlets: string[] = [];

/** Prints an article and gives it its story as the worker does; the story's id. */
async function print(
  text: { title: string; body: string },
  copyOf: string | null = null,
  similarity: number | null = null,
) {
  const at = new Date(start.getTime() + printed * 60_000);
  const id = newId(at);
  const outlet = outlets[printed % outlets.length] ?? '';
  printed += 1;
  await db.pool.query(
    `insert into article (id, outlet_id, title, body, body_hash, language, copy_of, similarity, first_seen_at, sort_at)
     values ($1, $2, $3, $4, 'hash', 'ar', $5, $6, $7, $7)`,
    [id, outlet, text.title, text.body, copyOf, similarity, at],
  );
  return { id, story: await join(id) };
}

async function join(id: string): Promise<string> {
  const [article] = await listTexts(db.pool, [id]);
  if (!article) throw new Error('the article was not printed');
  const { title, body, language, copyOf, outletId: outlet } = article;
  const at = article.firstSeenAt.toISOString();
  const facts = storyFacts({ articleId: id, outlet, language, at, title, body, copyOf });
  const [story] = await inTransaction(db, (client) =>
    joinStories(client, [{ article, facts }], { frequency, now: article.firstSeenAt }),
  );
  if (!story) throw new Error('it joined no story');
  return story;
}

const told = async (id: string) => (await readStory(ctx, id)).tellings.map((one) => one.id).sort();
const audited = async (action: string) =>
  (await db.pool.query('select 1 from audit_event where action = $1', [action])).rowCount;

beforeAll(async () => {
  db = await createTestDb();
  await db.pool.query(`insert into "user" (id, name, email) values ('editor', 'م', 'e@example.org')`);
  const workspaceId = newId(start);
  await db.pool.query(`insert into workspace (id, name) values ($1, 'w')`, [workspaceId]);
  ctx = { db, now: start, caller: { userId: 'editor', workspaceId, role: 'editor' } };
  for (const name of ['صدى الخليج', 'منبر الواحات', 'أخبار المرسى', 'بريد الشاطئ']) {
    const id = newId(start);
    outlets.push(id);
    await db.pool.query('insert into outlet (id, name) values ($1, $2)', [id, name]);
  }
});
afterAll(() => db.drop());

test('an article split off stays apart from its story, and so do later copies of it', async () => {
  const first = await print(PORT);
  const second = await print(PORT);
  expect(second.story).toBe(first.story);
  const { storyId } = await splitStory(ctx, { storyId: first.story, articleId: second.id });
  expect(await told(first.story)).toEqual([first.id]);
  expect(await told(storyId)).toEqual([second.id]);
  const [judgement] = (await readStory(ctx, first.story)).judgements;
  expect(judgement).toMatchObject({ kind: 'story.split', by: 'م', articleId: second.id });
  const [why] = (await readStory(ctx, storyId)).tellings[0]?.why ?? [];
  expect(why).toMatchObject({ code: 'judged', value: 'not-same' });
  // A run that gives it its story anew, and a copy of its text.
  await db.pool.query('update article set story_id = null where id = $1', [second.id]);
  expect(await join(second.id)).not.toBe(first.story);
  expect((await print(PORT, second.id)).story).not.toBe(first.story);
  expect(await audited('story.split')).toBe(1);
  await expect(splitStory(ctx, { storyId: first.story, articleId: first.id })).rejects.toMatchObject({
    code: 'nothing-to-do',
  });
});

test('a split undone puts the article back, and its new address leads there', async () => {
  const body = `${WELL.body} وتبلغ السعة خمسين ألف متر مكعب.`;
  const first = await print(WELL);
  const second = await print({ ...WELL, body });
  expect(second.story).toBe(first.story);
  const { storyId, judgementId } = await splitStory(ctx, { storyId: first.story, articleId: second.id });
  expect((await readStory(ctx, first.story)).story.articles).toBe(1);
  await undoJudgement(ctx, { judgementId });
  const back = await readStory(ctx, storyId);
  expect(back.mergedFrom).toBe(storyId);
  expect(back.judgements).toEqual([]);
  expect(back.tellings.flatMap(({ why }) => why.filter(({ code }) => code === 'judged'))).toEqual([]);
  expect(back.story).toMatchObject({ id: first.story, articles: 2 });
  await db.pool.query('update article set story_id = null where id = $1', [second.id]);
  expect(await join(second.id)).toBe(first.story);
  await expect(undoJudgement(ctx, { judgementId })).rejects.toMatchObject({ code: 'not-found' });
});

const ROAD = {
  title: 'بدء رصف الطريق الساحلي غرب صبراتة',
  body: 'بدأت شركة الطرق أعمال رصف الطريق الساحلي غرب صبراتة بطول عشرين كيلومتراً على مرحلتين.',
};
const SCHOOL = {
  title: 'توزيع الكتب المدرسية في غدامس ودرج',
  body: 'وزعت مراقبة التعليم الكتب المدرسية على تلاميذ غدامس ودرج قبل بدء العام الدراسي بأسبوعين.',
};

/** An alert's telling of a story to a channel, sent or still waiting. */
async function tell(alertId: string, channelId: string, of: { id: string; story: string }, sent: boolean) {
  await insertDeliveries(
    db.pool,
    [
      {
        alertId,
        channelId,
        subject: `story:${of.story}`,
        dueAt: start.toISOString(),
        stories: [{ storyId: of.story, articleId: of.id }],
      },
    ],
    () => newId(start),
  );
  if (sent) await db.pool.query(`update delivery set state = 'sent' where story_id = $1`, [of.story]);
}

const marks = async (storyId: string) => {
  const { rows } = await db.pool.query(
    'select d.channel_id as channel, v.state from delivery_story d join delivery v on v.id = d.delivery_id where d.story_id = $1 order by 1',
    [storyId],
  );
  return rows.map((row) => `${row.channel} ${row.state}`);
};

async function channels() {
  const { workspaceId } = ctx.caller;
  const base = { workspaceId, createdBy: 'editor' };
  const alert = await db.prisma.alert.create({ data: { ...base, name: 'ت', query: {} } });
  const ids: string[] = [];
  for (const name of ['1', '2', '3']) {
    const one = await db.prisma.channel.create({ data: { ...base, kind: 'email', name, target: {} } });
    ids.push(one.id);
  }
  return { alert: alert.id, ids: ids.sort() };
}

test('after a merge a channel that was told of either is told of it, and none twice; undo gives back', async () => {
  const road = await print(ROAD);
  const school = await print(SCHOOL);
  expect(school.story).not.toBe(road.story);
  const { alert, ids } = await channels();
  const [both = '', older = '', newer = ''] = ids;
  await tell(alert, older, road, true);
  await tell(alert, newer, school, true);
  await tell(alert, both, road, true);
  await tell(alert, both, school, false);
  await db.pool.query(`update delivery set state = 'pending' where story_id = $1 and channel_id = $2`, [
    school.story,
    both,
  ]);
  await markStories(ctx, [school.story], { read: true, saved: true });

  const { storyId, judgementId } = await mergeStories(ctx, { storyIds: [school.story, road.story] });
  expect(storyId).toBe(road.story);
  expect(await marks(road.story)).toEqual([both, older, newer].map((id) => `${id} sent`));
  const merged = await readStory(ctx, school.story);
  expect(merged).toMatchObject({ mergedFrom: school.story, story: { id: road.story, articles: 2 } });
  expect(merged.story.mark.savedAt).not.toBeNull();
  expect(merged.story.mark.readAt).not.toBeNull();
  expect((await print(SCHOOL, school.id)).story).toBe(road.story);
  const waiting = await db.pool.query(`select 1 from delivery where state = 'pending'`);
  expect(waiting.rowCount).toBe(0);

  await undoJudgement(ctx, { judgementId });
  expect(await told(school.story)).toEqual([school.id]);
  const back = await readStory(ctx, school.story);
  expect(back.mergedFrom).toBeNull();
  expect(back.story.mark.savedAt).not.toBeNull();
  // The marks came with the other story, so they go with it.
  expect((await readStory(ctx, road.story)).story.mark).toMatchObject({ readAt: null, savedAt: null });
  expect(await marks(school.story)).toEqual([`${newer} sent`]);
  expect(await audited('story.merge.undo')).toBe(1);
});

test('a piece that holds the text of another event among its own does not join that event', async () => {
  const brief = await print({
    title: 'إغلاق مكتب بريد ودان للصيانة',
    body: 'أغلق مكتب بريد ودان أبوابه أسبوعاً لصيانة سقفه، وتُسلَّم الطرود في مكتب هون.',
  });
  const long = await print(
    {
      title: 'سباق الهجن يعود إلى براك بعد غياب',
      body: 'عاد سباق الهجن إلى براك بمشاركة ستين جملاً من أربع مدن.',
    },
    brief.id,
    0.3,
  );
  expect(long.story).not.toBe(brief.story);
});

test('a mark made on the merged story, or before the merge, survives its undo', async () => {
  const clinic = await print({
    title: 'افتتاح مستوصف في مزدة بعد عامين من الإغلاق',
    body: 'افتتح مستوصف مزدة أبوابه بعد صيانة استمرت عامين، وفيه عيادات للأطفال والنساء.',
  });
  const market = await print({
    title: 'حريق محدود في سوق الخضار بزليتن',
    body: 'أخمد رجال الإطفاء حريقاً محدوداً شب في سوق الخضار بزليتن فجراً دون إصابات.',
  });
  await markStories(ctx, [clinic.story, market.story], { read: true });
  await markStories(ctx, [market.story], { saved: true });
  const { judgementId } = await mergeStories(ctx, { storyIds: [clinic.story, market.story] });
  const later = { ...ctx, now: new Date(ctx.now.getTime() + 60_000) };
  await markStories(later, [clinic.story], { saved: false });
  await markStories(later, [clinic.story], { saved: true });
  await undoJudgement(ctx, { judgementId });
  const { mark } = (await readStory(ctx, clinic.story)).story;
  expect(mark.readAt).not.toBeNull();
  expect(mark.savedAt).not.toBeNull();
});

test('what an alert told by an article split off is not told of its new story again', async () => {
  const quarry = {
    title: 'إغلاق محجر قرب نالوت',
    body: 'أغلقت الشرطة الزراعية محجراً يعمل بلا ترخيص قرب نالوت.',
  };
  const first = await print(quarry);
  const second = await print(quarry);
  const { alert, ids } = await channels();
  await tell(alert, ids[0] ?? '', { id: second.id, story: first.story }, true);
  const before = await db.pool.query('select 1 from delivery');
  const { storyId } = await splitStory(ctx, { storyId: first.story, articleId: second.id });
  expect(await marks(storyId)).toEqual([`${ids[0]} sent`]);
  expect((await db.pool.query('select 1 from delivery')).rowCount).toBe(before.rowCount);
});

test('not the same: the article never joins, until a merge says otherwise or it is taken back', async () => {
  const dam = {
    title: 'صيانة بوابات سد وادي كعام',
    body: 'بدأت صيانة بوابات سد وادي كعام استعداداً لموسم الأمطار.',
  };
  const first = await print(dam);
  const other = await print({
    title: 'دورة للرماية في غات',
    body: 'انطلقت في غات دورة للرماية بمشاركة ستة فرق.',
  });
  const { judgementId } = await partStory(ctx, { storyId: first.story, articleId: other.id });
  await db.pool.query('update article set title = $2, body = $3, story_id = null where id = $1', [
    other.id,
    dam.title,
    dam.body,
  ]);
  expect(await join(other.id)).not.toBe(first.story);
  await undoJudgement(ctx, { judgementId });
  await db.pool.query('update article set story_id = null where id = $1', [other.id]);
  await db.pool.query('delete from story_key where story_id <> $1', [first.story]);
  expect(await join(other.id)).toBe(first.story);

  const { storyId } = await splitStory(ctx, { storyId: first.story, articleId: other.id });
  await mergeStories(ctx, { storyIds: [storyId, first.story] });
  const standing = await db.pool.query(
    `select 1 from judgement where subject_id = $1 and undone_at is null`,
    [other.id],
  );
  expect(standing.rowCount).toBe(0);
  expect(await told(first.story)).toEqual([first.id, other.id].sort());
});

test('a reader may not, and another workspace cannot undo', async () => {
  const reader = { ...ctx, caller: { ...ctx.caller, role: 'reader' as const } };
  const id = newId(start);
  await expect(mergeStories(reader, { storyIds: [id, id] })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(splitStory(reader, { storyId: id, articleId: id })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const { rows } = await db.pool.query(`select id from judgement where undone_at is null limit 1`);
  const stranger = { ...ctx, caller: { ...ctx.caller, workspaceId: newId(start) } };
  await expect(undoJudgement(stranger, { judgementId: rows[0]?.id })).rejects.toMatchObject({
    code: 'not-found',
  });
});
