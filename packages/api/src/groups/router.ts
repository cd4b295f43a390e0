import { createGroup } from '@mirqab/services/create-group';
import { deleteGroup } from '@mirqab/services/delete-group';
import { listGroups } from '@mirqab/services/list-groups';
import { readGroup } from '@mirqab/services/read-group';
import { updateGroup } from '@mirqab/services/update-group';
import { z } from 'zod';
import { actorRef, done, id, instant } from '../schemas.ts';
import { editor, reader, router } from '../trpc.ts';

const name = z.string().trim().min(2).max(120);
const note = z.string().trim().max(2000);
const members = z.array(id).max(500);
const summary = z.strictObject({
  id,
  name: z.string(),
  note: z.string().nullable(),
  members: z.number().int(),
});
export type ActorGroup = z.output<typeof summary>;
const group = z.strictObject({
  id,
  name: z.string(),
  note: z.string().nullable(),
  members: z.array(actorRef.extend({ articles: z.number().int(), lastAt: instant.nullable() })),
});
export type ActorGroupPage = z.output<typeof group>;

/** Actors that are looked at together. */
export const groups = router({
  list: reader
    .input(z.void())
    .output(z.array(summary))
    .query(({ ctx }) => listGroups(ctx)),

  get: reader
    .input(z.strictObject({ id }))
    .output(group)
    .query(({ ctx, input }) => readGroup(ctx, input.id)),

  create: editor
    .input(z.strictObject({ name, note: note.optional(), members: members.default([]) }))
    .output(z.strictObject({ id }))
    .mutation(async ({ ctx, input }) => ({ id: await createGroup(ctx, input) })),

  update: editor
    .input(
      z.strictObject({
        id,
        name: name.optional(),
        note: note.nullable().optional(),
        add: members.optional(),
        remove: members.optional(),
      }),
    )
    .output(done)
    .mutation(async ({ ctx, input: { id: groupId, ...change } }) => {
      await updateGroup(ctx, groupId, change);
      return { ok: true as const };
    }),

  delete: editor
    .input(z.strictObject({ id }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await deleteGroup(ctx, input.id);
      return { ok: true as const };
    }),
});
