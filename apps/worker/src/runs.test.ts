import type { Caller } from '@mirqab/services/caller';
import { createFolderStore } from '@mirqab/services/raw-folder';
import { startRun } from '@mirqab/services/start-run';
import { withdrawArticle } from '@mirqab/services/withdraw-article';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeNews, WATCHED } from './faults/news.ts';
import { openHouse, type TestHouse } from './testing/house.ts';
import { quiet, until } from './testing/settled.ts';

let house: TestHouse;
let sourceId: string;
let outletId: string;
let admin: Caller;

beforeAll(async () => {
  house = await openHouse();
  for (const story of makeNews(1, 20, 5)) house.paper.publish('sada', story);
  const source = await house.addSource('sada');
  sourceId = source.id;
  outletId = source.outletId;
  admin = { userId: 'chief', workspaceId: house.workspaceId, role: 'admin' };
  await house.addActor(WATCHED);
  await house.addAlert('المنصوري', `actor:"${WATCHED}"`);
  await house.start();
  await until(
    'all articles',
    async () => (await house.db.prisma.stageRun.count({ where: { stage: 'match', status: 'done' } })) === 20,
  );
  await quiet(house.db);
});
afterAll(() => house.close());

const ctx = () => ({ db: house.db, caller: admin, now: new Date() });
const sends = () => house.mail.mails.length + house.hook.hooks.length;

async function ended(runId: string): Promise<Record<string, number>> {
  const { prisma } = house.db;
  await until(
    'the run',
    async () => (await prisma.ingestionRun.findUnique({ where: { id: runId } }))?.state === 'done',
  );
  await quiet(house.db);
  const counts = await prisma.runItem.groupBy({ by: ['outcome'], where: { runId }, _count: true });
  return Object.fromEntries(counts.map((row) => [row.outcome, row._count]));
}

const today = () => new Date().toISOString().slice(0, 10);

test.each(['poll', 'page', 'enrich', 'match'] as const)(
  'a day read again from %s adds nothing and sends nothing, and is counted',
  async (stage) => {
    const before = sends();
    const hits = house.paper.hits();
    const runId = await startRun(ctx(), { scope: { kind: 'day', day: today() }, stage });
    expect(await ended(runId)).toEqual({ same: 20 });
    expect(await house.db.prisma.article.count()).toBe(20);
    expect(await house.db.prisma.revision.count()).toBe(20);
    expect(sends()).toBe(before);
    if (stage !== 'poll') expect(house.paper.hits()).toBe(hits);
    const run = await house.db.prisma.ingestionRun.findUnique({ where: { id: runId } });
    expect(run).toMatchObject({ kind: 'day', total: 20, createdBy: 'chief', alerting: false });
  },
);

test('a source read again in full counts its list', async () => {
  const runId = await startRun(ctx(), {
    scope: { kind: 'source', sourceId },
    stage: 'poll',
    reason: 'looked odd',
  });
  expect(await ended(runId)).toEqual({ same: 21 });
  expect(await house.db.prisma.article.count()).toBe(20);
});

test('after a page rule changed, reading again changes exactly the pages it concerns', async () => {
  const before = sends();
  const { prisma } = house.db;
  await prisma.outlet.update({
    where: { id: outletId },
    data: { rules: { v: 1, ignore: ['article p:last-of-type'] }, rulesVersion: 1 },
  });
  const runId = await startRun(ctx(), { scope: { kind: 'day', day: today() }, stage: 'page' });
  const counts = await ended(runId);
  expect(counts).toEqual({ changed: 20 });
  const again = await startRun(ctx(), { scope: { kind: 'day', day: today() }, stage: 'page' });
  expect(await ended(again)).toEqual({ same: 20 });
  // Our reading changed, not the outlet's text: no revision of theirs, and nobody is told.
  expect(await prisma.revision.count()).toBe(20);
  expect(sends()).toBe(before);
});

test('what failed is read again by its reason', async () => {
  const { paper } = house;
  const [story] = makeNews(77, 1, 1);
  if (!story) throw new Error('no story');
  paper.override(story.path, (_, response) => response.writeHead(403).end());
  paper.publish('sada', story);
  await house.db.pool.query('update source set next_poll_at = now(), lease_until = null');
  const failed = () => house.db.prisma.sourceItem.findMany({ where: { fate: 'failed' } });
  await until('the failure', async () => (await failed()).length === 1);
  expect((await failed())[0]).toMatchObject({ reason: 'http', detail: { status: 403, message: 'HTTP 403' } });
  paper.override(story.path, (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(
        `<html lang="ar"><body><article><h1>${story.title}</h1>${story.paragraphs.map((p) => `<p>${p}</p>`).join('')}</article></body></html>`,
      ),
  );
  const runId = await startRun(ctx(), { scope: { kind: 'failure', reason: 'http' }, stage: 'poll' });
  expect(await ended(runId)).toEqual({ new: 1 });
  expect(await failed()).toEqual([]);
});

test('a withdrawn article has no text left and does not come back', async () => {
  const { prisma, pool } = house.db;
  const { articleId } = await prisma.match.findFirstOrThrow();
  const article = await prisma.article.findUniqueOrThrow({ where: { id: articleId } });
  await withdrawArticle(ctx(), { articleId: article.id, reason: 'at its subject’s request' });
  const runId = await startRun(ctx(), { scope: { kind: 'source', sourceId }, stage: 'poll' });
  await ended(runId);
  const after = await prisma.article.findUniqueOrThrow({ where: { id: article.id } });
  expect(after).toMatchObject({
    title: '',
    body: '',
    bodyHtml: null,
    withdrawnWhy: 'at its subject’s request',
  });
  const { rows } = await pool.query('select count(*)::int as count from article where url = $1', [
    article.url,
  ]);
  expect(rows).toEqual([{ count: 1 }]);
  const item = await prisma.sourceItem.findFirstOrThrow({ where: { url: article.url } });
  expect(item).toMatchObject({ fate: 'duplicate', reason: 'withdrawn' });
  const raw = createFolderStore(house.env.rawDir);
  await until('its bytes to go', async () => (await raw.get(article.rawHash ?? '')) === null);
});

test('a reader may not start a run', async () => {
  const reader = { ...ctx(), caller: { ...admin, role: 'reader' as const } };
  await expect(
    startRun(reader, { scope: { kind: 'source', sourceId }, stage: 'poll' }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  const { rows } = await house.db.pool.query(`select distinct action from audit_event order by 1`);
  expect(rows.map((row) => row.action)).toEqual(['article.withdraw', 'run.start']);
});
