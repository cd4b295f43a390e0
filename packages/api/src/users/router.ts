import {
  acceptLink,
  changeAccess,
  changeRole,
  countAccounts,
  createLink,
  emailFits,
  PASSWORD_MAX,
  PASSWORD_MIN,
  readLink,
  takeTurn,
} from '@mirqab/auth';
import { listUsers } from '@mirqab/services/list-users';
import { z } from 'zod';
import { ApiFailure } from '../errors.ts';
import { done, instant } from '../schemas.ts';
import { admin, publicProcedure, router } from '../trpc.ts';

const role = z.enum(['reader', 'editor', 'admin']);
const email = z.string().trim().max(254).refine(emailFits, 'email-invalid');
const token = z.string().min(16).max(128);
/** Guesses at links, by address. */
const LINK_RULE = { windowSeconds: 300, max: 20 };
const INVITATION_HOURS = 168;

async function guard(ctx: { db: Parameters<typeof takeTurn>[0]; address: string | null }): Promise<void> {
  const wait = await takeTurn(ctx.db, `link:${ctx.address ?? 'unknown'}`, LINK_RULE);
  if (wait) throw new ApiFailure('TOO_MANY_REQUESTS', { code: 'too-many', wait });
}

export const users = router({
  /** Who is signed in, and whether anybody has an account yet. */
  me: publicProcedure
    .input(z.void())
    .output(
      z.strictObject({
        me: z.strictObject({ id: z.string(), name: z.string(), email: z.string(), role }).nullable(),
        anyAccount: z.boolean(),
      }),
    )
    .query(async ({ ctx }) => ({
      me: ctx.caller && {
        id: ctx.caller.userId,
        name: ctx.caller.name,
        email: ctx.caller.email,
        role: ctx.caller.role,
      },
      anyAccount: ctx.caller ? true : (await countAccounts(ctx.db)) > 0,
    })),

  readLink: publicProcedure
    .input(z.strictObject({ token }))
    .output(
      z.strictObject({ purpose: z.enum(['first-admin', 'invitation']), role, email: z.string().nullable() }),
    )
    .query(async ({ ctx, input }) => {
      await guard(ctx);
      return readLink(ctx.db, input.token, ctx.now);
    }),

  acceptLink: publicProcedure
    .input(
      z.strictObject({
        token,
        email,
        name: z.string().trim().max(80),
        password: z.string().min(PASSWORD_MIN).max(PASSWORD_MAX),
        locale: z.enum(['ar', 'en']).optional(),
      }),
    )
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await guard(ctx);
      await acceptLink(ctx.db, input, ctx.now);
      return { ok: true as const };
    }),

  list: admin
    .input(z.void())
    .output(
      z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          email: z.string(),
          role,
          closed: z.boolean(),
          createdAt: instant,
          lastSeenAt: instant.nullable(),
        }),
      ),
    )
    .query(({ ctx }) => listUsers(ctx)),

  invite: admin
    .input(z.strictObject({ email: email.nullable(), role }))
    .output(z.strictObject({ url: z.string(), hours: z.number() }))
    .mutation(async ({ ctx, input }) => {
      const made = await createLink(
        ctx.db,
        {
          purpose: 'invitation',
          role: input.role,
          email: input.email,
          createdBy: ctx.caller.userId,
          hours: INVITATION_HOURS,
        },
        ctx.now,
      );
      return { url: `${ctx.publicUrl}/welcome?token=${made}`, hours: INVITATION_HOURS };
    }),

  setRole: admin
    .input(z.strictObject({ id: z.string().max(64), role }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      const { workspaceId, userId: by } = ctx.caller;
      if (!(await changeRole(ctx.db, { userId: input.id, workspaceId, role: input.role, by })))
        throw new ApiFailure('BAD_REQUEST', { code: 'last-admin' });
      return { ok: true as const };
    }),

  setOpen: admin
    .input(z.strictObject({ id: z.string().max(64), open: z.boolean() }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      const { workspaceId, userId: by } = ctx.caller;
      if (!(await changeAccess(ctx.db, { userId: input.id, workspaceId, open: input.open, by })))
        throw new ApiFailure('BAD_REQUEST', { code: 'last-admin' });
      return { ok: true as const };
    }),
});
