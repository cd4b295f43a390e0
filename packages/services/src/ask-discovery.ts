import { inTransaction, newId } from '@mirqab/db';
import { knownSources, outletAt, readDiscoveryRow } from '@mirqab/db/read/discoveries';
import { insertDiscovery } from '@mirqab/db/write/discoveries';
import { addOutbox } from '@mirqab/db/write/outbox';
import { type Problem, readProblem } from './article-json.ts';
import type { ReadContext } from './caller.ts';
import { type DiscoveryStep, type Prospect, storedProspects, storedSteps } from './prospect.ts';
import { ReadFailure } from './read-failure.ts';
import { requireRole } from './require-role.ts';
import { sourceAddress } from './source-address.ts';

/** A preview is of the moment. */
const KEEP_MS = 3_600_000;

/**
 * Asks the worker what can be read at an address: the web itself goes nowhere. @returns the id to look at with `readDiscovery`.
 * @throws WriteFailure forbidden, bad-address.
 */
export async function askDiscovery(
  ctx: ReadContext,
  input: { url: string; selector?: string | undefined },
): Promise<{ id: string }> {
  requireRole(ctx.caller, 'editor');
  const url = sourceAddress(input.url);
  const id = newId(ctx.now);
  await inTransaction(ctx.db, async (client) => {
    const selector = input.selector?.trim() || null;
    await insertDiscovery(client, {
      id,
      url: url.href,
      selector,
      createdBy: ctx.caller.userId,
      keepMs: KEEP_MS,
    });
    await addOutbox(client, [{ queue: 'source.discover', payload: { v: 1, discoveryId: id } }]);
  });
  return { id };
}

export type DiscoveryView = {
  id: string;
  url: string;
  selector: string | null;
  state: 'waiting' | 'looking' | 'done';
  steps: DiscoveryStep[];
  found: (Prospect & { sourceId: string | null })[];
  problem: Problem | null;
  /** The outlet the address belongs to, when it is one of ours. */
  outlet: { id: string; name: string } | null;
};

/** How far one's own discovery has come, and which of what it found are sources already. @throws ReadFailure not-found. */
export async function readDiscovery(ctx: ReadContext, id: string): Promise<DiscoveryView> {
  const row = await readDiscoveryRow(ctx.db.pool, id, ctx.caller.userId);
  if (!row) throw new ReadFailure('not-found');
  const found = storedProspects.parse(row.found);
  const known = await knownSources(
    ctx.db.pool,
    found.map(({ url }) => url),
  );
  const address = URL.parse(row.url);
  return {
    id: row.id,
    url: row.url,
    selector: row.selector,
    state: row.state,
    steps: storedSteps.parse(row.steps),
    found: found.map((one) => ({ ...one, sourceId: known.get(one.url) ?? null })),
    problem: readProblem(row.problem),
    outlet: address && (await outletAt(ctx.db.pool, address)),
  };
}
