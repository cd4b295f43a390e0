import { forgetStaleProposals } from '@mirqab/db/write/proposals';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptProposal } from './accept-proposal.ts';
import { createActor } from './create-actor.ts';
import { type Draft, type Newsroom, openNewsroom } from './curation.testing.ts';
import { decideProposal, mergeProposals } from './decide-proposal.ts';
import { countWaiting, listProposals } from './list-proposals.ts';
import { nameActor, unnameActor } from './name-actor.ts';
import { readActor } from './read-actor.ts';
import { readCuration } from './read-curation.ts';
import { sweepPipeline } from './sweep-pipeline.ts';
import { undoCuration } from './undo-curation.ts';

let room: Newsroom;
let actor = '';

const WATER = 'وزير الموارد المائية فرحات الزنتوتي';
const OLD: Draft[] = [
  { title: 'صيانة السد', body: `قال ${WATER} إن صيانة السد تنتهي غداً.` },
  { title: 'الزنتوتي يزور المحطة', body: `زار ${WATER} محطة التحلية. وأضاف الزنتوتي أن العمل مستمر.` },
  { title: 'جلسة في البلدية', body: 'التقى عميد البلدية مروان القطعاني وفداً من المزارعين.' },
  { title: 'وصول وفد', body: 'استقبل اللواء سليم المنصوري وفداً من الأعيان في مقر القيادة.' },
];

beforeAll(async () => {
  room = await openNewsroom();
  actor = await createActor(room.ctx(), {
    kind: 'person',
    label: { ar: 'سالم المنصوري', en: 'Salem Mansouri' },
    names: [],
    context: [],
  });
  await room.alert('فاعل:"سالم المنصوري"');
  await room.alert('فاعل:"فرحات الزنتوتي"');
  await room.print(OLD);
  await room.work();
});
afterAll(() => room.close());

const open = async (state: 'open' | 'unsure' | 'accepted' | 'rejected' = 'open') =>
  (await listProposals(room.ctx(), { state, limit: 50 })).items;
const idOf = async (name: string) => {
  const found = (await open()).find((one) => one.name === name);
  if (!found) throw new Error(`${name} is not proposed`);
  return found.id;
};
const sent = async () => [await room.count('match'), await room.count('delivery')];

test('names nobody listed wait with their sentences, the most written about first', async () => {
  const items = await open();
  expect(items.map((one) => one.articles)).toEqual([2, 1, 1]);
  expect(items.map((one) => one.name).sort()).toEqual(
    ['سليم المنصوري', 'فرحات الزنتوتي', 'مروان القطعاني'].sort(),
  );
  const [first] = items;
  expect(first).toMatchObject({ name: 'فرحات الزنتوتي', kind: 'person', script: 'arabic', state: 'open' });
  expect(first?.sentences.map(({ sentence, mark }) => sentence.slice(mark.start, mark.end))).toEqual([
    'فرحات الزنتوتي',
    'فرحات الزنتوتي',
  ]);
  expect(await countWaiting(room.ctx())).toEqual({ count: 3, more: false });
});

test('a name like an actor’s says whose, how much and why; pages and filters hold', async () => {
  const found = (await open()).find((one) => one.name === 'سليم المنصوري');
  expect(found?.like).toMatchObject([{ id: actor, label: { ar: 'سالم المنصوري' } }]);
  expect(found?.like[0]?.score).toBeGreaterThan(0.72);
  expect(found?.like[0]?.reasons.length).toBeGreaterThan(0);
  const ctx = room.ctx();
  const first = await listProposals(ctx, { state: 'open', limit: 2 });
  const rest = await listProposals(ctx, { state: 'open', limit: 2, cursor: first.next });
  expect([...first.items, ...rest.items].map((one) => one.id)).toEqual((await open()).map((one) => one.id));
  expect(rest.next).toBeNull();
  expect((await listProposals(ctx, { state: 'open', kind: 'organisation', limit: 9 })).items).toEqual([]);
  expect((await listProposals(ctx, { state: 'open', script: 'latin', limit: 9 })).items).toEqual([]);
  expect((await listProposals(ctx, { state: 'open', search: 'قطعان', limit: 9 })).items).toHaveLength(1);
});

test('reading an article again counts it once', async () => {
  const before = await room.db.prisma.proposal.findMany({ orderBy: { id: 'asc' } });
  await nameActor(room.ctx(), { id: actor, name: 'صانع الزنتوتي' });
  await room.work();
  expect(await room.db.prisma.proposal.findMany({ orderBy: { id: 'asc' } })).toEqual(before);
});

test('a rejected name does not come back, one set aside goes on gathering, and both can be taken back', async () => {
  const id = await idOf('مروان القطعاني');
  const { judgementId } = await decideProposal(room.ctx(), { id, state: 'rejected' });
  await room.print([{ title: 'افتتاح سوق', body: 'افتتح عميد البلدية مروان القطعاني سوق الخضار الجديد.' }]);
  await room.work();
  expect((await open()).map((one) => one.name)).not.toContain('مروان القطعاني');
  expect(await open('rejected')).toMatchObject([{ name: 'مروان القطعاني', articles: 1, judgementId }]);
  await undoCuration(room.ctx(), { judgementId });
  const unsure = await decideProposal(room.ctx(), { id, state: 'unsure' });
  await room.print([{ title: 'سوق ثانٍ', body: 'زار عميد البلدية مروان القطعاني السوق ثانية.' }]);
  await room.work();
  expect(await open('unsure')).toMatchObject([{ id, articles: 2 }]);
  expect((await open()).map((one) => one.id)).not.toContain(id);
  await undoCuration(room.ctx(), { judgementId: unsure.judgementId });
  expect(await idOf('مروان القطعاني')).toBe(id);
});

test('an accepted variant: old articles gain the actor and nobody is alerted; what is new alerts', async () => {
  const before = await sent();
  expect(before).toEqual([0, 0]);
  const id = await idOf('سليم المنصوري');
  const { judgementId, entityId } = await acceptProposal(room.ctx(), { id, as: 'variant', entityId: actor });
  expect(entityId).toBe(actor);
  await room.work();
  const page = await readActor(room.ctx(), actor);
  expect(page).toMatchObject({ articles: 1, titles: [{ title: 'اللواء' }] });
  expect(page.names).toContainEqual(expect.objectContaining({ name: 'سليم المنصوري', source: 'proposal' }));
  expect((await readCuration(room.ctx(), actor)).archive).toMatchObject({
    state: 'done',
    total: 1,
    changed: 1,
  });
  expect(await sent()).toEqual([0, 0]);
  expect((await open()).map((one) => one.name)).not.toContain('سليم المنصوري');

  // The same alert does fire for what is written from now on.
  await room.print([{ title: 'زيارة ثانية', body: 'وصل اللواء سليم المنصوري إلى سبها مساء اليوم.' }]);
  await room.work();
  expect(await sent()).toEqual([1, 1]);

  await undoCuration(room.ctx(), { judgementId });
  await room.work();
  expect((await readActor(room.ctx(), actor)).articles).toBe(0);
  expect((await open()).find((one) => one.id === id)).toMatchObject({ articles: 2, state: 'open' });
  await room.db.pool.query('delete from match');
  await room.db.pool.query('delete from delivery');
});

test('accepted as an actor of its own, and taken back without a trace but the proposal', async () => {
  const id = await idOf('فرحات الزنتوتي');
  const { entityId, judgementId } = await acceptProposal(room.ctx(), { id, as: 'actor' });
  await room.work();
  expect(await readActor(room.ctx(), entityId)).toMatchObject({
    label: { ar: 'فرحات الزنتوتي' },
    origin: 'proposed',
    articles: 2,
  });
  expect(await sent()).toEqual([0, 0]);
  await expect(decideProposal(room.ctx(), { id, state: 'rejected' })).rejects.toMatchObject({
    code: 'not-found',
  });
  await undoCuration(room.ctx(), { judgementId });
  await room.work();
  await expect(readActor(room.ctx(), entityId)).rejects.toMatchObject({ code: 'not-found' });
  expect((await open()).find((one) => one.id === id)).toMatchObject({ articles: 2 });
});

test('two proposals that are one wait as one, are accepted with both forms, and come apart again', async () => {
  await room.print([
    { title: 'مؤتمر المياه', body: 'قال وزير الموارد المائية فرحات الزنتاتي إن المؤتمر ناجح.' },
  ]);
  await room.work();
  const id = await idOf('فرحات الزنتاتي');
  const into = await idOf('فرحات الزنتوتي');
  const merge = await mergeProposals(room.ctx(), { id, into });
  const one = (await open()).find((found) => found.id === into);
  expect(one).toMatchObject({ articles: 3, others: ['فرحات الزنتاتي'] });
  expect(one?.sentences).toHaveLength(3);
  expect((await open()).map((found) => found.id)).not.toContain(id);
  // Another article with the second name counts for the first.
  await room.print([{ title: 'مؤتمر ثانٍ', body: 'عاد وزير الموارد المائية فرحات الزنتاتي من المؤتمر.' }]);
  await room.work();
  expect((await open()).find((found) => found.id === into)?.articles).toBe(4);
  const accepted = await acceptProposal(room.ctx(), { id: into, as: 'actor' });
  await room.work();
  const page = await readActor(room.ctx(), accepted.entityId);
  expect(page.names.map((form) => form.name).sort()).toEqual(['فرحات الزنتاتي', 'فرحات الزنتوتي']);
  expect(page.articles).toBe(4);
  await undoCuration(room.ctx(), { judgementId: accepted.judgementId });
  await room.work();
  await undoCuration(room.ctx(), { judgementId: merge.judgementId });
  const apart = await open();
  expect(apart.find((found) => found.id === into)?.articles).toBe(2);
  expect(apart.find((found) => found.id === id)).toMatchObject({ articles: 2, others: [] });
});

test('a form taken away leaves the articles, and comes back with them', async () => {
  await nameActor(room.ctx(), { id: actor, name: 'سليم المنصوري' });
  await room.work();
  const form = (await readActor(room.ctx(), actor)).names.find((one) => one.name === 'سليم المنصوري');
  expect((await readActor(room.ctx(), actor)).articles).toBe(2);
  const { judgementId } = await unnameActor(room.ctx(), { id: actor, formId: form?.id ?? '' });
  await room.work();
  expect((await readActor(room.ctx(), actor)).articles).toBe(0);
  await undoCuration(room.ctx(), { judgementId });
  await room.work();
  expect((await readActor(room.ctx(), actor)).articles).toBe(2);
  await expect(nameActor(room.ctx(), { id: actor, name: 'سليم المنصورى' })).rejects.toMatchObject({
    code: 'nothing-to-do',
  });
  expect(await sent()).toEqual([0, 0]);
});

test('a long archive is read page by page, goes on after a loss, and lets news through as news', async () => {
  const many = Array.from({ length: 130 }, (_, at) => ({
    title: `نشرة ${at}`,
    body: `النشرة رقم ${at}: تفقد الفريق رجب الفزاني نقطة التفتيش رقم ${at} وعاد بعدها إلى مقره.`,
  }));
  await room.print(many);
  await room.work();
  const rajab = await createActor(room.ctx(), {
    kind: 'person',
    label: { ar: 'رجب الترهوني' },
    names: [],
    context: [],
  });
  await room.alert('فاعل:"رجب الترهوني"');
  await room.work();
  const id = await idOf('رجب الفزاني');
  const { runId } = await acceptProposal(room.ctx(), { id, as: 'variant', entityId: rajab });
  // News with that name arrives and is being read by the register of before when the archive's turn comes.
  const [news = ''] = await room.print([{ title: 'خبر', body: 'عقد الفريق رجب الفزاني اجتماعاً طارئاً.' }]);
  await room.db.pool.query(
    `update stage_run set status = 'running', lease_by = gen_random_uuid(), lease_until = now() + interval '1 hour' where article_id = $1`,
    [news],
  );
  await room.db.pool.query('delete from outbox where payload::text like $1', [`%${news}%`]);
  await room.step();
  const waiting = await room.count(`stage_run where run_id = $1 and status = 'waiting'`, [runId]);
  expect(waiting).toBeGreaterThan(0);
  expect(waiting).toBeLessThanOrEqual(100);
  expect((await readCuration(room.ctx(), rajab)).archive).toMatchObject({ state: 'running', total: 131 });
  // The queue is lost with everything on it.
  await room.db.pool.query('delete from outbox');
  await room.db.pool.query(`update ingestion_run set started_at = started_at - interval '1 hour'`);
  await room.db.pool.query(`update stage_run set at = now() - interval '1 hour' where status = 'waiting'`);
  await sweepPipeline(room.pipeline, { graceMs: 1_000 });
  await room.work();
  await room.db.pool.query('delete from outbox');
  await sweepPipeline(room.pipeline, { graceMs: 1_000 });
  await room.work();
  expect((await readCuration(room.ctx(), rajab)).archive).toMatchObject({
    state: 'done',
    done: 131,
    changed: 130,
  });
  expect((await readActor(room.ctx(), rajab)).articles).toBe(131);
  // The news alone was matched and told.
  const { rows } = await room.db.pool.query('select article_id, sends from match');
  expect(rows).toEqual([{ article_id: news, sends: true }]);
  expect(await room.count('delivery')).toBe(1);
});

test('an actor added by hand is found in what is older, too; nobody is alerted of it', async () => {
  const before = await sent();
  const id = await createActor(room.ctx(), {
    kind: 'person',
    label: { ar: 'مروان القطعاني' },
    names: [],
    context: [],
  });
  await room.work();
  expect((await readActor(room.ctx(), id)).articles).toBe(3);
  expect((await open()).map((one) => one.name)).not.toContain('مروان القطعاني');
  expect(await sent()).toEqual(before);
});

test('names seen once, long ago, are let go; what was decided stays', async () => {
  await room.print([
    { title: 'في الجبل', body: 'قال عميد البلدية طارق الغدامسي إن الطريق سالكة.' },
    { title: 'في الساحل', body: 'قال عميد البلدية نوري الزواري إن الميناء مفتوح.' },
  ]);
  await room.work();
  const waiting = (await open()).filter((one) => one.articles === 1);
  expect(waiting).toHaveLength(2);
  const [kept] = waiting;
  await decideProposal(room.ctx(), { id: kept?.id ?? '', state: 'rejected' });
  await room.db.pool.query(`update proposal set last_at = now() - interval '200 days'`);
  await forgetStaleProposals(room.db.pool, 120);
  expect((await open()).every((one) => one.articles > 1)).toBe(true);
  expect((await open('rejected')).map((one) => one.id)).toContain(kept?.id);
});

test('a reader decides nothing', async () => {
  const [one] = await open();
  const reader = room.as('reader');
  const id = one?.id ?? '';
  await expect(acceptProposal(reader, { id, as: 'actor' })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(decideProposal(reader, { id, state: 'rejected' })).rejects.toMatchObject({
    code: 'forbidden',
  });
});
