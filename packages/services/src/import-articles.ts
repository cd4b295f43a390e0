import { createHash } from 'node:crypto';
import { urlKey } from '@mirqab/core/url';
import { inTransaction, newId } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import { listItems } from '@mirqab/db/write/items';
import { addOutbox } from '@mirqab/db/write/outbox';
import { addRunItems, insertRun } from '@mirqab/db/write/runs';
import { BATCH } from '@mirqab/jobs';
import type { ReadContext } from './caller.ts';
import { batches } from './hold.ts';
import { requireRole } from './require-role.ts';
import { WriteFailure } from './write-failure.ts';

export type ImportedArticle = {
  url?: string | null;
  title?: string | null;
  /** One of the two. */
  html?: string | null;
  text?: string | null;
  /** ISO, as precise as it is known. */
  publishedAt?: string | null;
  authors?: string[];
};

export type ImportInput = {
  /** The outlet's name; made when nobody has it. */
  outlet: string;
  language?: string;
  articles: ImportedArticle[];
  /** The run to add to, from an earlier call; one is begun when absent. */
  runId?: string;
  /** Alert on what comes in. Off unless asked: an archive is no news. */
  alerting?: boolean;
};

/**
 * Brings articles in from files. They pass the same stages as what a source lists (reading, copies,
 * actors, matching); importing the same again adds nothing. Returns the run that counts them; it is
 * done when the worker has read them all. @throws WriteFailure forbidden, bad-article.
 */
export async function importArticles(
  ctx: ReadContext,
  input: ImportInput,
): Promise<{ runId: string; sourceId: string; listed: number }> {
  requireRole(ctx.caller, 'editor');
  const bad = input.articles.findIndex((article) => !(article.html ?? article.text)?.trim());
  if (bad >= 0) throw new WriteFailure('bad-article', String(bad));
  return inTransaction(ctx.db, async (client) => {
    const { sourceId } = await importSource(ctx, client, input);
    const runId = input.runId ?? newId(ctx.now);
    if (!input.runId) {
      const run = { id: runId, kind: 'import', scope: { sourceId }, stage: 'page', reason: null };
      await insertRun(client, { ...run, alerting: input.alerting ?? false, createdBy: ctx.caller.userId });
      await insertAudit(client, ctx.caller, 'article.import', 'run', runId, { outlet: input.outlet });
    }
    const byKey = new Map(input.articles.map((article) => [keyOf(article), article]));
    const items = [...byKey].map(([itemKey, article]) => itemOf(ctx.now, itemKey, article));
    const listed = await listItems(client, { sourceId, pollId: runId, runId, items, force: false });
    await addRunItems(
      client,
      runId,
      listed.map((item) => item.id),
    );
    await addOutbox(
      client,
      batches(listed, BATCH).map((batch) => ({
        queue: 'article.ingest',
        payload: { v: 1, itemIds: batch.map((item) => item.id), runId },
        runId,
      })),
    );
    return { runId, sourceId, listed: listed.length };
  });
}

type Client = Parameters<Parameters<typeof inTransaction>[1]>[0];

/** The outlet's import source: never polled, and the one place what was imported for it is listed. */
async function importSource(
  ctx: ReadContext,
  client: Client,
  input: ImportInput,
): Promise<{ sourceId: string }> {
  await client.query('select pg_advisory_xact_lock(hashtext($1))', [`mirqab-import ${input.outlet}`]);
  const known = await client.query<{ id: string }>(
    'select id from outlet where name = $1 or $1 = any(names) order by id limit 1',
    [input.outlet],
  );
  const outletId = known.rows[0]?.id ?? newId(ctx.now);
  if (!known.rows[0]) {
    await client.query('insert into outlet (id, name, language, created_by) values ($1, $2, $3, $4)', [
      outletId,
      input.outlet,
      input.language ?? null,
      ctx.caller.userId,
    ]);
  }
  const { rows } = await client.query<{ id: string }>(
    `insert into source (id, outlet_id, kind, url, fetch_pages, created_by) values ($1, $2, 'import', $3, false, $4)
     on conflict (url) do update set kind = 'import' returning id`,
    [newId(ctx.now), outletId, `import:${outletId}`, ctx.caller.userId],
  );
  return { sourceId: rows[0]?.id ?? '' };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function keyOf(article: ImportedArticle): string {
  const link = article.url ? urlKey(article.url) : null;
  return sha256(link ?? `${article.title ?? ''}\n${article.html ?? article.text ?? ''}`);
}

function itemOf(now: Date, itemKey: string, article: ImportedArticle) {
  const { html, text, url, title, ...listed } = article;
  const content = (html ?? text ?? '').replaceAll('\u0000', '');
  return {
    id: newId(now),
    itemKey,
    guid: null,
    url: url ?? null,
    title: title?.replaceAll('\u0000', '') ?? null,
    listed: { ...listed, form: html ? 'html' : 'text' },
    listedHash: sha256(JSON.stringify([title, article.publishedAt, content])),
    contentHtml: content,
  };
}
