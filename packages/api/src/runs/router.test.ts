import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, NOBODY, openDesk, refusal } from '../testing/desk.ts';

let desk: Desk;
let articles: string[];
const today = new Date().toISOString().slice(0, 10);
beforeAll(async () => {
  desk = await openDesk();
  articles = await desk.print(
    ['أول', 'ثان', 'ثالث'].map((n) => ({
      title: `خبر ${n} عن الميناء`,
      body: `قالت إدارة الميناء في بيان ${n} إن العمل على الأرصفة الجديدة يمضي كما خُطط له دون تأخير يذكر.`,
    })),
  );
});
afterAll(() => desk.close());

test('a run counts what it will read, tells who and why, and alerts nobody unless asked', async () => {
  const { id } = await desk.admin.runs.start({
    scope: { kind: 'day', day: today },
    stage: 'match',
    reason: 'تجربة',
  });
  const run = await desk.admin.runs.get({ id });
  expect(run).toMatchObject({
    kind: 'day',
    scope: { day: today, sourceId: null },
    stage: 'match',
    reason: 'تجربة',
    by: 'admin',
    alerting: false,
    state: 'running',
    total: 3,
    counts: { pending: 3, new: 0, changed: 0, same: 0, failed: 0 },
    failures: [],
  });
  const items = await desk.admin.runs.items({ runId: id, outcome: 'pending' });
  expect(items.map((item) => item.subjectId).sort()).toEqual(articles.toSorted());
  expect(await desk.admin.runs.items({ runId: id, outcome: 'failed' })).toEqual([]);
});

test('one that has nothing to read is done at once', async () => {
  const { id } = await desk.admin.runs.start({ scope: { kind: 'day', day: '2001-01-01' }, stage: 'page' });
  expect(await desk.admin.runs.get({ id })).toMatchObject({ state: 'done', total: 0 });
});

test('a cancelled run leaves the rest as it was, and is cancelled once', async () => {
  const scope = { kind: 'page' as const, articleIds: articles.slice(0, 2) };
  const { id } = await desk.admin.runs.start({ scope, stage: 'enrich' });
  await desk.admin.runs.cancel({ id });
  expect(await desk.admin.runs.get({ id })).toMatchObject({
    state: 'cancelled',
    counts: { pending: 0, same: 2 },
  });
  expect(await refusal(desk.admin.runs.cancel({ id }))).toMatchObject({ code: 'not-found' });
});

test('runs come newest first by pages; a broken place is the top', async () => {
  const all = await desk.admin.runs.list({});
  const first = await desk.admin.runs.list({ limit: 2, direction: 'forward', cursor: null });
  const rest = await desk.admin.runs.list({ limit: 2, direction: 'forward', cursor: first.next });
  expect([...first.items, ...rest.items].map((run) => run.id)).toEqual(all.items.map((run) => run.id));
  expect(await desk.admin.runs.list({ cursor: '%%%' })).toEqual(all);
});

test('only admins run, and only what there is', async () => {
  const scope = { kind: 'source' as const, sourceId: NOBODY };
  for (const caller of [desk.reader, desk.editor]) {
    expect(await refusal(caller.runs.list({}))).toMatchObject({ code: 'forbidden' });
    expect(await refusal(caller.runs.start({ scope, stage: 'poll' }))).toMatchObject({ code: 'forbidden' });
  }
  expect(await refusal(desk.admin.runs.start({ scope, stage: 'poll' }))).toMatchObject({ code: 'not-found' });
  expect(await refusal(desk.admin.runs.get({ id: NOBODY }))).toMatchObject({ code: 'not-found' });
  expect(
    await refusal(desk.admin.runs.start({ scope: { kind: 'day', day: 'today' }, stage: 'page' })),
  ).toMatchObject({ code: 'input-invalid' });
});
