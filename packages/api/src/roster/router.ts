import { ROSTER_FORMATS, ROSTER_LIMITS } from '@mirqab/core/roster';
import { compareActors } from '@mirqab/services/compare-actors';
import { exportActors } from '@mirqab/services/export-actors';
import { importActors } from '@mirqab/services/import-actors';
import { z } from 'zod';
import { actorRef, day, id, instant } from '../schemas.ts';
import { spend } from '../spend.ts';
import { editor, reader, router } from '../trpc.ts';
import { importReport } from './schemas.ts';

const count = z.number().int();
const comparison = z.strictObject({
  actors: z.array(actorRef.extend({ articles: count })),
  weeks: z.array(z.strictObject({ id, week: day, count })),
  outlets: z.array(z.strictObject({ id, name: z.string(), counts: z.array(z.strictObject({ id, count })) })),
  titles: z.array(
    z.strictObject({
      id,
      title: z.string(),
      stance: z.string(),
      outletId: id,
      outlet: z.string(),
      count,
    }),
  ),
  pairs: z.array(z.strictObject({ a: id, b: id, count, more: z.boolean() })),
  stories: z.array(
    z.strictObject({ id, title: z.string(), articles: count, at: instant, actors: z.array(id) }),
  ),
});
export type Comparison = z.output<typeof comparison>;

/** All actors at once: as files, and side by side. */
export const roster = router({
  export: reader
    .input(z.strictObject({ format: z.enum(ROSTER_FORMATS) }))
    .output(z.strictObject({ text: z.string(), type: z.string(), name: z.string(), actors: count }))
    .query(async ({ ctx, input }) => {
      await spend(ctx, 'search');
      return exportActors(ctx, input.format);
    }),

  /** Says what a file would do, and does it when told to. */
  import: editor
    .input(
      z.strictObject({
        text: z.string().max(ROSTER_LIMITS.length + 1),
        format: z.enum(ROSTER_FORMATS).optional(),
        mode: z.enum(['fill', 'replace']).default('fill'),
        apply: z.boolean().default(false),
      }),
    )
    .output(importReport)
    .mutation(async ({ ctx, input }) => {
      await spend(ctx, 'address');
      return importActors(ctx, input);
    }),

  compare: reader
    .input(
      z.strictObject({
        ids: z.array(id).min(2).max(4),
        weeks: z.union([z.literal(12), z.literal(26), z.literal(52)]).default(26),
      }),
    )
    .output(comparison)
    .query(({ ctx, input }) => compareActors(ctx, input)),
});
