import { createAccount, createAuth, ensureWorkspace } from '@mirqab/auth';
import { newId } from '@mirqab/db';
import { createTestDb } from '@mirqab/db/testing';
import { insertArticles } from '@mirqab/db/write/articles';
import { awaitStage } from '@mirqab/db/write/stages';
import { articleRow } from '@mirqab/services/article-row';
import { matchArticles } from '@mirqab/services/match-articles';
import { prepareArticle } from '@mirqab/services/prepare-article';
import { createCompiled } from '@mirqab/services/register-cache';
import { sealingKey } from '@mirqab/services/seal';
import { TRPCError } from '@trpc/server';
import { publicFailure } from '../errors.ts';
import { createLiveHub } from '../live/hub.ts';
import { createCaller } from '../router.ts';

const SECRET = 's'.repeat(40);
const ROLES = ['reader', 'editor', 'admin'] as const;
type Caller = ReturnType<typeof createCaller>;
export type Draft = { title: string; body: string; at?: Date; url?: string; html?: string };

/** A desk on a database of its own: three people, a stranger of another workspace, an outlet that prints. */
export async function openDesk() {
  const db = await createTestDb();
  const now = new Date();
  const live = createLiveHub(db);
  const kept = new Map<string, Uint8Array>();
  const raw = { get: async (hash: string) => kept.get(hash) ?? null };
  const base = {
    db,
    queues: () => Promise.reject(new Error('no queue in this test')),
    auth: createAuth({ db, secret: SECRET, publicUrl: 'http://127.0.0.1:3000' }),
    live,
    raw,
    sealing: sealingKey(SECRET),
    address: '192.0.2.1',
    publicUrl: 'http://127.0.0.1:3000',
  };
  const workspaceId = await ensureWorkspace(db, now);
  const { id: elsewhere } = await db.prisma.workspace.create({ data: { name: 'مكتب آخر' } });

  const as = async (role: (typeof ROLES)[number], workspace: string, name: string): Promise<Caller> => {
    const email = `${name}@example.org`;
    const { userId } = await createAccount(db, { email, name, password: 'long enough', role }, now);
    return createCaller(() => ({
      ...base,
      now: new Date(),
      caller: { userId, workspaceId: workspace, role, name, email, sessionToken: 't' },
    }));
  };
  const [reader, editor, admin, stranger] = [
    await as('reader', workspaceId, 'reader'),
    await as('editor', workspaceId, 'editor'),
    await as('admin', workspaceId, 'admin'),
    await as('admin', elsewhere, 'stranger'),
  ];
  const outlet = await db.prisma.outlet.create({ data: { name: 'صدى المنار', language: 'ar' } });
  const source = await db.prisma.source.create({
    data: { outletId: outlet.id, url: 'https://sada.example/feed', host: 'sada.example' },
  });

  return {
    db,
    workspaceId,
    elsewhere,
    reader,
    editor,
    admin,
    stranger,
    outlet,
    source,
    /** Raw bytes by their hash. */
    kept,
    /** Stores articles as the pipeline does, each a story of its own; returns their ids. */
    print: async (drafts: readonly Draft[]): Promise<string[]> => {
      const rows = drafts.map(({ title, body, html, at = now, url }) => {
        const article = prepareArticle({
          url: url ?? null,
          bytes: null,
          contentType: null,
          html: html ?? null,
          text: html ? null : body,
          fetchedAt: at.toISOString(),
          rules: null,
          listed: { title },
        });
        const id = newId(at);
        return articleRow({
          article,
          id,
          now: at,
          outletId: outlet.id,
          sourceId: source.id,
          url: url ?? null,
          rawHash: null,
          rulesVersion: 0,
          notes: [],
        });
      });
      await insertArticles(db.pool, rows);
      await db.pool.query(
        `insert into story (id, title, language, lead_id, first_at, sort_at)
         select id, title, language, id, first_seen_at, sort_at from article where id = any($1)`,
        [rows.map((row) => row.id)],
      );
      await db.pool.query('update article set story_id = id where id = any($1)', [rows.map((row) => row.id)]);
      return rows.map((row) => row.id);
    },
    /** Asks every alert of these articles, as the worker does. */
    match: async (articleIds: string[]): Promise<void> => {
      await awaitStage(db.pool, {
        stage: 'match',
        version: 1,
        runId: null,
        articles: articleIds.map((id) => ({ id, revision: 1 })),
      });
      await matchArticles({ db, leaseMs: 60_000, compiled: createCompiled(db) }, { articleIds });
    },
    close: async () => {
      await live.close();
      await db.drop();
    },
  };
}
export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** What a client would be told of a refused call; a call that is answered is a mistake of the test. */
export async function refusal(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    if (error instanceof TRPCError) return { status: error.code, ...publicFailure(error) };
    throw error;
  }
  throw new Error('answered, not refused');
}

/** An id that no row has. */
export const NOBODY = '01890000-0000-7000-8000-000000000000';
/** How a new alert is sent unless it says otherwise. */
export const SETTINGS = {
  mode: 'instant',
  timeZone: 'Africa/Tripoli',
  digestAt: '08:00',
  digestDay: 1,
  quietHours: null,
  mutedUntil: null,
  mostPerDay: 100,
} as const;
