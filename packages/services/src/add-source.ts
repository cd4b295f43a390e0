import { outletHost } from '@mirqab/core/url';
import { inTransaction, newId } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import { addOutbox } from '@mirqab/db/write/outbox';
import type { ReadContext } from './caller.ts';
import { requireRole } from './require-role.ts';
import { sourceAddress } from './source-address.ts';
import { WriteFailure } from './write-failure.ts';

export type SourceInput = {
  /** Any address of the outlet: a feed, a sitemap, or a page whose feed the first poll finds. */
  url: string;
  kind?: 'feed' | 'sitemap' | 'listing';
  /** The outlet it belongs to; one is made of `name` when absent. */
  outletId?: string;
  name?: string;
  language?: string;
  fetchPages?: boolean;
};

/**
 * Adds an address to be polled, with its outlet where there is none of this site yet, and lets the
 * first poll begin. @returns the source's id. @throws WriteFailure forbidden, bad-address, known (with
 * the id of the source that has this address), not-found for the outlet.
 */
export async function addSource(
  ctx: ReadContext,
  input: SourceInput,
): Promise<{ id: string; outletId: string }> {
  requireRole(ctx.caller, 'editor');
  const url = sourceAddress(input.url);
  return inTransaction(ctx.db, async (client) => {
    const known = await client.query<{ id: string }>('select id from source where url = $1', [url.href]);
    if (known.rows[0]) throw new WriteFailure('known', known.rows[0].id);
    const outletId = input.outletId ?? newId(ctx.now);
    if (input.outletId) {
      const found = await client.query('select 1 from outlet where id = $1', [input.outletId]);
      if (!found.rowCount) throw new WriteFailure('not-found');
    } else {
      const name = input.name?.trim() || outletHost(url.href) || url.hostname;
      await client.query(
        'insert into outlet (id, name, home_url, language, created_by) values ($1, $2, $3, $4, $5)',
        [outletId, name, url.origin, input.language ?? null, ctx.caller.userId],
      );
    }
    const id = newId(ctx.now);
    const { rowCount } = await client.query(
      `insert into source (id, outlet_id, kind, url, host, fetch_pages, created_by)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (url) do nothing`,
      [id, outletId, input.kind ?? 'feed', url.href, url.host, input.fetchPages ?? true, ctx.caller.userId],
    );
    if (!rowCount) throw new WriteFailure('known');
    await insertAudit(client, ctx.caller, 'source.create', 'source', id, { url: url.href });
    await addOutbox(client, [{ queue: 'source.poll', payload: { v: 1, sourceId: id } }]);
    return { id, outletId };
  });
}
