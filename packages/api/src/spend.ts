import { type RateRule, takeTurn } from '@mirqab/auth';
import type { Context } from './context.ts';
import { ApiFailure } from './errors.ts';

/** What costs the machine more than a look at a row, and how often one person may ask for it. */
const RULES = {
  search: { windowSeconds: 60, max: 120 },
  preview: { windowSeconds: 60, max: 60 },
  /** Reads up to five stored pages twice; an editor's keystrokes settle before each. */
  rules: { windowSeconds: 60, max: 90 },
  address: { windowSeconds: 60, max: 20 },
} satisfies Record<string, RateRule>;

/** Counts a costly question of the caller's. @throws ApiFailure too-many with the seconds to wait. */
export async function spend(ctx: Pick<Context, 'db' | 'caller'>, what: keyof typeof RULES): Promise<void> {
  const wait = await takeTurn(ctx.db, `${what}:${ctx.caller?.userId ?? 'nobody'}`, RULES[what]);
  if (wait > 0) throw new ApiFailure('TOO_MANY_REQUESTS', { code: 'too-many', wait });
}
