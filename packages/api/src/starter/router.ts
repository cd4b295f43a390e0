import { STARTER_REGIONS } from '@mirqab/core/actors';
import { addStarterOutlets } from '@mirqab/services/add-starter-outlets';
import { addStarterActors } from '@mirqab/services/import-actors';
import { listStarter } from '@mirqab/services/list-starter';
import { z } from 'zod';
import { importReport } from '../roster/schemas.ts';
import { label } from '../schemas.ts';
import { admin, editor, router } from '../trpc.ts';

const region = z.enum(STARTER_REGIONS);
const starter = z.strictObject({
  outlets: z.array(
    z.strictObject({
      id: z.string(),
      region: z.string(),
      name: z.string(),
      nameEn: z.string(),
      language: z.string(),
      homeUrl: z.string(),
      here: z.boolean(),
    }),
  ),
  regions: z.array(
    z.strictObject({
      region,
      actors: z.number().int(),
      here: z.number().int(),
      some: z.array(label),
    }),
  ),
});
export type Starter = z.output<typeof starter>;

/** What is offered to begin with: outlets to read and actors to watch, none of them added by itself. */
export const starterLists = router({
  list: editor
    .input(z.void())
    .output(starter)
    .query(({ ctx }) => listStarter(ctx)),

  addOutlets: admin
    .input(z.strictObject({ ids: z.array(z.string().max(200)).min(1).max(200) }))
    .output(z.strictObject({ added: z.number().int(), here: z.number().int() }))
    .mutation(({ ctx, input }) => addStarterOutlets(ctx, input.ids)),

  addActors: admin
    .input(z.strictObject({ regions: z.array(region).min(1).optional() }))
    .output(importReport)
    .mutation(({ ctx, input }) => addStarterActors(ctx, input.regions)),
});
