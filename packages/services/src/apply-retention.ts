import type { Db } from '@mirqab/db';
import { forgetDiscoveries } from '@mirqab/db/write/discoveries';
import { forgetStaleProposals } from '@mirqab/db/write/proposals';
import { forgetLeftPushes } from '@mirqab/db/write/push';
import { forgetLookups, forgetOldPolls, forgetRaw, listExpiredRaw } from '@mirqab/db/write/retention';
import type { RawStore } from './ports.ts';

const AT_ONCE = 500;
const POLL_DAYS = 90;
const PROPOSAL_DAYS = 120;
/** Copies are looked for sixty days back, stories a week; both with room to spare. */
const LOOKUP_DAYS = { bands: 62, storyKeys: 30 };

export type RetentionReport = { raw: number; polls: number };

/** Lets go of kept bytes whose time is over, of old polls, of looks at addresses and of
 * what old copies and stories were looked for by, and of names nobody writes any more. The articles' own text stays. */
export async function applyRetention(ctx: {
  db: Db;
  raw: Pick<RawStore, 'remove'>;
}): Promise<RetentionReport> {
  const report = { raw: 0, polls: await forgetOldPolls(ctx.db.pool, POLL_DAYS) };
  await forgetDiscoveries(ctx.db.pool);
  await forgetStaleProposals(ctx.db.pool, PROPOSAL_DAYS);
  await forgetLeftPushes(ctx.db.pool);
  await forgetLookups(ctx.db.pool, LOOKUP_DAYS);
  for (;;) {
    const hashes = await listExpiredRaw(ctx.db.pool, AT_ONCE);
    // The bytes first: a row without bytes says so when it is read, bytes without a row stay for ever.
    for (const hash of hashes) await ctx.raw.remove(hash);
    await forgetRaw(ctx.db.pool, hashes);
    report.raw += hashes.length;
    if (hashes.length < AT_ONCE) return report;
  }
}
