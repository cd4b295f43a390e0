import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseQuery, storedQuerySchema } from '@mirqab/core/query';
import { createDb, newId } from '@mirqab/db';
import { createTestDb, type TestDb } from '@mirqab/db/testing';
import { seal, sealingKey } from '@mirqab/services/seal';
import type { Outside } from '../compose.ts';
import { type Env, readEnv } from '../env.ts';
import { createLog } from '../log.ts';
import { type RunningWorker, startWorker } from '../worker.ts';
import { type Paper, startPaper } from './paper.ts';
import { type HookSink, type MailSink, startHookSink, startMailSink } from './sinks.ts';

export const SECRET = 'a secret of the tests, long enough';
export const HOOK_SECRET = `whsec_${Buffer.from('twenty-four bytes of key').toString('base64')}`;

export type TestHouse = {
  db: TestDb;
  paper: Paper;
  mail: MailSink;
  hook: HookSink;
  env: Env;
  /** The same as variables, for a worker that is a process of its own. */
  variables: Record<string, string>;
  workspaceId: string;
  start(outside?: Outside): Promise<RunningWorker>;
  addSource(
    name: string,
    options?: { fetchPages?: boolean; url?: string },
  ): Promise<{ id: string; outletId: string }>;
  addAlert(name: string, query: string): Promise<{ id: string; email: string; webhook: string }>;
  addActor(label: string, names?: string[]): Promise<string>;
  close(): Promise<void>;
};

/** A real worker's surroundings on a database of its own: a paper, a mail server, a webhook's far end. */
export async function openHouse(
  changes: Record<string, string> = {},
  databaseUrl?: string,
): Promise<TestHouse> {
  const db = databaseUrl === undefined ? await createTestDb() : openOwn(databaseUrl);
  const [paper, mail, hook] = await Promise.all([startPaper(), startMailSink(), startHookSink(HOOK_SECRET)]);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'mirqab-worker-'));
  const variables = {
    DATABASE_URL: db.url,
    MIRQAB_DATA_DIR: dataDir,
    MIRQAB_SECRET: SECRET,
    PUBLIC_URL: 'http://mirqab.example',
    MIRQAB_ALLOW_HOSTS: [paper.host, hook.host].join(','),
    SMTP_URL: mail.url,
    LOG_LEVEL: process.env.MIRQAB_TEST_LOG ?? 'silent',
    MIRQAB_READER_THREADS: '1',
    MIRQAB_TICK_MS: '50',
    MIRQAB_SWEEP_MS: '500',
    MIRQAB_SWEEP_GRACE_MS: '3000',
    MIRQAB_LEASE_MS: '2000',
    MIRQAB_LOCK_MS: '2500',
    MIRQAB_STALLED_MS: '1000',
    ...changes,
  };
  const env = readEnv(variables);
  const { id: workspaceId } = await db.prisma.workspace.create({ data: { name: 'مكتب الاختبار' } });
  const group = await db.prisma.outletGroup.create({
    data: { workspaceId, name: 'اختبار', kind: 'sample', hostGapMs: 0 },
  });
  const workers: RunningWorker[] = [];

  return {
    db,
    paper,
    mail,
    hook,
    env,
    variables,
    workspaceId,
    start: async (outside = {}) => {
      const worker = await startWorker(env, createLog(env.logLevel), outside);
      workers.push(worker);
      return worker;
    },
    addSource: async (name, { fetchPages = true, url = paper.feedUrl(name) } = {}) => {
      const outlet = await db.prisma.outlet.create({ data: { name, groupId: group.id, language: 'ar' } });
      const source = await db.prisma.source.create({
        data: { outletId: outlet.id, url, host: new URL(url).host, fetchPages },
      });
      return { id: source.id, outletId: outlet.id };
    },
    addAlert: async (name, text) => {
      const parsed = parseQuery(text);
      if (!parsed.ok) throw new Error(`no query: ${text}`);
      const query = storedQuerySchema.parse(parsed.query);
      const own = { workspaceId, createdBy: 'tester' };
      const email = await db.prisma.channel.create({
        data: { ...own, kind: 'email', name: 'بريد', target: { address: 'reader@example.org' } },
      });
      const hookId = newId(new Date());
      const webhook = await db.prisma.channel.create({
        data: {
          ...own,
          id: hookId,
          kind: 'webhook',
          name: 'webhook',
          target: { url: hook.url },
          sealed: new Uint8Array(seal(sealingKey(SECRET), hookId, HOOK_SECRET)),
        },
      });
      const alert = await db.prisma.alert.create({
        data: {
          ...own,
          name,
          query: JSON.parse(JSON.stringify(query)),
          channels: { create: [{ channelId: email.id }, { channelId: webhook.id }] },
        },
      });
      return { id: alert.id, email: email.id, webhook: webhook.id };
    },
    addActor: async (label, names = []) => {
      const entity = await db.prisma.entity.create({
        data: {
          kind: 'person',
          label: { ar: label },
          names: { create: names.map((one) => ({ name: one, folded: one })) },
        },
      });
      return entity.id;
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
      await Promise.all([paper.close(), mail.close(), hook.close()]);
      await db.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A migrated database that the test made itself, and ends itself. */
function openOwn(url: string): TestDb {
  const db = createDb(url, { connections: 5 });
  return { ...db, drop: () => db.close() };
}
