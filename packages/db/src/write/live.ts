import type { Client } from './client.ts';

/** The channel that open pages follow. */
export const LIVE_CHANNEL = 'mirqab_live';

export type LiveEvent = { kind: 'story' | 'source' | 'run' | 'delivery'; id: string };

/** Tells open pages what changed, when the transaction commits. */
export async function tellLive(client: Client, events: LiveEvent[]): Promise<void> {
  if (events.length === 0) return;
  await client.query(`select pg_notify('${LIVE_CHANNEL}', x) from unnest($1::text[]) as x`, [
    events.map((event) => JSON.stringify(event)),
  ]);
}
