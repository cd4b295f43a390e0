import { initTRPC, TRPCError } from '@trpc/server';
import type { Context } from './context.ts';
import { publicFailure, toTrpcError } from './errors.ts';

export type ProcedureRole = 'public' | 'reader' | 'editor' | 'admin';
export type Meta = { role: ProcedureRole };

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    defaultMeta: { role: 'admin' },
    isDev: false,
    sse: {
      ping: { enabled: true, intervalMs: 15_000 },
      client: { reconnectAfterInactivityMs: 40_000 },
    },
    errorFormatter: ({ shape, error }) => ({
      code: shape.code,
      message: publicFailure(error).code,
      data: { httpStatus: shape.data.httpStatus, failure: publicFailure(error) },
    }),
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const RANK = { reader: 1, editor: 2, admin: 3 } as const;

const adapted = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw toTrpcError(result.error);
  return result;
});

function atLeast(role: keyof typeof RANK) {
  return adapted.meta({ role }).use(({ ctx, next }) => {
    if (!ctx.caller) throw new TRPCError({ code: 'UNAUTHORIZED' });
    if (RANK[ctx.caller.role] < RANK[role]) throw new TRPCError({ code: 'FORBIDDEN' });
    return next({ ctx: { ...ctx, caller: ctx.caller } });
  });
}

/** Anybody, signed in or not. */
export const publicProcedure = adapted.meta({ role: 'public' });
/** Reads everything of the workspace, changes only what is their own. */
export const reader = atLeast('reader');
/** Also alerts, channels, actors and judgements. */
export const editor = atLeast('editor');
/** Also sources, runs and people. */
export const admin = atLeast('admin');
