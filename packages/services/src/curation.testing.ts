import { inTransaction, newId } from '@mirqab/db';
import { createTestDb } from '@mirqab/db/testing';
import { insertArticles } from '@mirqab/db/write/articles';
import { awaitStage } from '@mirqab/db/write/stages';
import { advanceNamesRun } from './advance-names-run.ts';
import { articleRow } from './article-row.ts';
import type { Caller } from './caller.ts';
import { enrichArticles } from './enrich-articles.ts';
import { matchArticles } from './match-articles.ts';
import { prepareArticle } from './prepare-article.ts';
import { readFindings } from './read-findings.ts';
import { createCompiled } from './register-cache.ts';
import { parseStored } from './stored-query.ts';

export type Draft = { title: string; body: string };

/** A newsroom on a database of its own: it prints, reads and matches as the worker does, one job after another. */
export async function openNewsroom() {
  const db = await createTestDb();
  const start = new Date('2026-11-20T08:00:00Z');
  await db.pool.query(`insert into "user" (id, name, email) values ('editor', 'م', 'e@example.org')`);
  const workspaceId = newId(start);
  await db.pool.query(`insert into workspace (id, name) values ($1, 'w')`, [workspaceId]);
  const outlets = [newId(start), newId(start)];
  await db.pool.query(
    `insert into outlet (id, name) values ($1, 'صدى الخليج'), ($2, 'منبر الواحات')`,
    outlets,
  );
  const caller: Caller = { userId: 'editor', workspaceId, role: 'editor' };
  const compiled = createCompiled(db);
  const pipeline = {
    db,
    leaseMs: 60_000,
    compiled,
    reader: {
      actors: async (...[tasks, watched]: Parameters<Reading>) =>
        tasks.map((task) => readFindings(task, watched)),
    },
  };
  let printed = 0;

  const newsroom = {
    db,
    outlets,
    pipeline,
    ctx: () => ({ db, caller, now: new Date() }),
    as: (role: Caller['role']) => ({ db, caller: { ...caller, role }, now: new Date() }),
    /** Stores articles and lets them wait for their reading. */
    print: async (drafts: readonly Draft[]): Promise<string[]> => {
      const rows = drafts.map(({ title, body }) => {
        printed += 1;
        const at = new Date(start.getTime() + printed * 60_000);
        const article = prepareArticle({
          url: null,
          bytes: null,
          contentType: null,
          html: null,
          text: body,
          fetchedAt: at.toISOString(),
          rules: null,
          listed: { title },
        });
        return articleRow({
          article,
          id: newId(at),
          now: at,
          outletId: outlets[printed % outlets.length] ?? '',
          sourceId: null,
          url: null,
          rawHash: null,
          rulesVersion: 0,
          notes: [],
        });
      });
      const ids = rows.map((row) => row.id);
      await inTransaction(db, async (client) => {
        await insertArticles(client, rows);
        const articles = ids.map((id) => ({ id, revision: 1 }));
        await awaitStage(client, { stage: 'enrich', version: 1, runId: null, articles });
        await client.query(
          `insert into outbox (queue, payload, due_at) values ('article.enrich', $1, now())`,
          [JSON.stringify({ v: 1, articleIds: ids })],
        );
      });
      return ids;
    },
    /** Takes one job off the outbox and does it; false when none is left. Deliveries are left where they are. */
    step: async (): Promise<boolean> => {
      const { rows } = await db.pool.query<{
        queue: string;
        payload: { articleIds: string[]; runId?: string };
      }>(
        `delete from outbox where id = (select id from outbox where queue <> 'alert.deliver' order by id limit 1) returning queue, payload`,
      );
      const [job] = rows;
      if (!job) return false;
      const { payload } = job;
      if (job.queue === 'article.enrich') await enrichArticles(pipeline, payload);
      else if (job.queue === 'alert.match') await matchArticles(pipeline, payload);
      else if (job.queue === 'maintenance' && payload.runId)
        await advanceNamesRun({ db }, { runId: payload.runId });
      else throw new Error(`a job nobody knows: ${job.queue}`);
      return true;
    },
    /** Does jobs until none is left. */
    work: async (): Promise<void> => {
      while (await newsroom.step());
    },
    /** An alert with a channel, sent at once. */
    alert: async (query: string): Promise<string> => {
      const base = { workspaceId, createdBy: 'editor' };
      const channel = await db.prisma.channel.create({
        data: { ...base, kind: 'email', name: 'ق', target: {} },
      });
      const alert = await db.prisma.alert.create({
        data: {
          ...base,
          name: query,
          query: parseStored(query),
          settings: {
            mode: 'instant',
            timeZone: 'Africa/Tripoli',
            digestAt: '08:00',
            digestDay: 1,
            quietHours: null,
            mutedUntil: null,
            mostPerDay: 100,
          },
          channels: { create: { channelId: channel.id } },
        },
      });
      return alert.id;
    },
    count: async (sql: string, values: unknown[] = []): Promise<number> => {
      const { rows } = await db.pool.query<{ n: number }>(`select count(*)::int as n from ${sql}`, values);
      return rows[0]?.n ?? 0;
    },
    close: () => db.drop(),
  };
  return newsroom;
}

type Reading = (
  tasks: Parameters<typeof readFindings>[0][],
  watched: Parameters<typeof readFindings>[1],
) => unknown;
export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>;
