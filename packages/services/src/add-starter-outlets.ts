import { inTransaction, newId } from '@mirqab/db';
import { insertAudit } from '@mirqab/db/write/audit';
import type { ReadContext } from './caller.ts';
import { requireRole } from './require-role.ts';
import { homeHost, type OutletRegion, starterOutlets } from './starter-outlets.ts';

/** Milliseconds between the first polls: each looks for a feed, and the newcomer's machine should not do all at once. */
export const FIRST_POLL_GAP_MS = 10_000;

const NAMES: Record<OutletRegion, string> = {
  libya: 'ليبيا',
  egypt: 'مصر',
  russia: 'روسيا',
  turkey: 'تركيا',
  gulf: 'الخليج',
};

/**
 * Makes sources of chosen outlets of the starter list, their home pages as addresses: the first poll of each finds its
 * feed, one after the other. An outlet that is here stays as it is. `hosts` are the ids that listStarter gives; unknown
 * ones are passed over. @throws WriteFailure forbidden.
 */
export async function addStarterOutlets(
  ctx: ReadContext,
  hosts: readonly string[],
): Promise<{ added: number; here: number }> {
  requireRole(ctx.caller, 'admin');
  const wanted = new Set(hosts);
  const chosen = starterOutlets().filter((outlet) => wanted.has(homeHost(outlet.homeUrl)));
  return inTransaction(ctx.db, async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtext('mirqab-starter'))`);
    const { rows } = await client.query<{ url: string }>(
      'select home_url as url from outlet where home_url is not null union select url from source',
    );
    const known = new Set(rows.flatMap(({ url }) => (URL.canParse(url) ? [homeHost(url)] : [])));
    const fresh = chosen.filter((outlet) => !known.has(homeHost(outlet.homeUrl)));
    const groups = new Map<OutletRegion, string>();
    for (const [at, outlet] of fresh.entries()) {
      let groupId = groups.get(outlet.region);
      if (groupId === undefined) {
        groupId = await ensureGroup(client, ctx, NAMES[outlet.region]);
        groups.set(outlet.region, groupId);
      }
      const outletId = newId(ctx.now);
      const url = new URL(outlet.homeUrl);
      await client.query(
        `insert into outlet (id, group_id, name, names, home_url, language, country, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          outletId,
          groupId,
          outlet.name,
          [outlet.nameEn],
          url.origin,
          outlet.language,
          outlet.region,
          ctx.caller.userId,
        ],
      );
      await client.query(
        `insert into source (id, outlet_id, kind, url, host, next_poll_at, created_by)
         values ($1, $2, 'feed', $3, $4, now() + $5 * interval '1 millisecond', $6) on conflict (url) do nothing`,
        [newId(ctx.now), outletId, url.href, url.host, at * FIRST_POLL_GAP_MS, ctx.caller.userId],
      );
    }
    if (fresh.length > 0) {
      const addresses = fresh.map((outlet) => outlet.homeUrl);
      await insertAudit(client, ctx.caller, 'starter.outlets', 'workspace', ctx.caller.workspaceId, {
        addresses,
      });
    }
    return { added: fresh.length, here: chosen.length - fresh.length };
  });
}

async function ensureGroup(
  client: Parameters<typeof insertAudit>[0],
  ctx: ReadContext,
  name: string,
): Promise<string> {
  const found = await client.query<{ id: string }>(
    `select id from outlet_group where workspace_id = $1 and kind = 'starter' and name = $2 limit 1`,
    [ctx.caller.workspaceId, name],
  );
  if (found.rows[0]) return found.rows[0].id;
  const id = newId(ctx.now);
  await client.query(
    `insert into outlet_group (id, workspace_id, name, kind, created_by) values ($1, $2, $3, 'starter', $4)`,
    [id, ctx.caller.workspaceId, name, ctx.caller.userId],
  );
  return id;
}
