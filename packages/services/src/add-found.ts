import { outletHost } from '@mirqab/core/url';
import { inTransaction, newId } from '@mirqab/db';
import { readDiscoveryRow } from '@mirqab/db/read/discoveries';
import { insertAudit } from '@mirqab/db/write/audit';
import { addOutbox } from '@mirqab/db/write/outbox';
import type { ReadContext } from './caller.ts';
import { storedProspects } from './prospect.ts';
import { requireRole } from './require-role.ts';
import { WriteFailure } from './write-failure.ts';

export type FoundChoice = {
  discoveryId: string;
  /** Which of the addresses that were found. */
  urls: string[];
  /** The outlet they belong to; one is made of `name` when absent. */
  outletId?: string | undefined;
  name?: string | undefined;
  fetchPages?: boolean | undefined;
};

/**
 * Adds what was chosen of a discovery as sources of one outlet, as they were read there, and lets their first polls begin. What is a source
 * already stays as it is. @returns the ids of those that are new. @throws WriteFailure forbidden, not-found, known when none is new.
 */
export async function addFoundSources(
  ctx: ReadContext,
  input: FoundChoice,
): Promise<{ ids: string[]; outletId: string }> {
  requireRole(ctx.caller, 'editor');
  return inTransaction(ctx.db, async (client) => {
    const row = await readDiscoveryRow(client, input.discoveryId, ctx.caller.userId);
    const chosen = storedProspects.parse(row?.found).filter(({ url }) => input.urls.includes(url));
    const [first] = chosen;
    if (!row || !first) throw new WriteFailure('not-found');
    const outletId = input.outletId ?? newId(ctx.now);
    const page = new URL(row.url);
    if (input.outletId) {
      const { rowCount } = await client.query('select 1 from outlet where id = $1', [outletId]);
      if (!rowCount) throw new WriteFailure('not-found');
    } else {
      const name = input.name?.trim() || first.title || outletHost(page.href) || page.hostname;
      await client.query(
        'insert into outlet (id, name, home_url, language, created_by) values ($1, $2, $3, $4, $5)',
        [outletId, name.slice(0, 120), homeOf(page), first.language, ctx.caller.userId],
      );
    }
    const ids: string[] = [];
    for (const { url, kind, selector } of chosen) {
      const id = newId(ctx.now);
      const { rowCount } = await client.query(
        `insert into source (id, outlet_id, kind, url, host, selector, fetch_pages, created_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (url) do nothing`,
        [id, outletId, kind, url, new URL(url).host, selector, input.fetchPages ?? true, ctx.caller.userId],
      );
      if (!rowCount) continue;
      ids.push(id);
      await insertAudit(client, ctx.caller, 'source.create', 'source', id, { url });
    }
    if (ids.length === 0) throw new WriteFailure('known');
    await addOutbox(
      client,
      ids.map((sourceId) => ({ queue: 'source.poll', payload: { v: 1, sourceId } })),
    );
    return { ids, outletId };
  });
}

/** A site's home: its front page, or a short first folder that may be a site of its own (`/ar/`, a paper on a shared host). */
function homeOf(page: URL): string {
  return /^\/[a-z][\w-]{0,20}\/?$/i.test(page.pathname) ? page.origin + page.pathname : page.origin;
}
