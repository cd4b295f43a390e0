import { listSearches, removeSearch, saveSearch } from '@mirqab/services/list-searches';
import { z } from 'zod';
import { done, id } from '../schemas.ts';
import { reader, router } from '../trpc.ts';

const filter = z.strictObject({
  query: z.string().max(2000),
  actors: z.array(id).max(50),
  outlets: z.array(id).max(50),
  languages: z.array(z.string().max(12)).max(20),
  since: z.string().max(16).nullable(),
});
const search = z.strictObject({ id, name: z.string(), filter });
export type SavedSearch = z.output<typeof search>;

export const searches = router({
  list: reader
    .input(z.void())
    .output(z.array(search))
    .query(({ ctx }) => listSearches(ctx)),
  save: reader
    .input(z.strictObject({ name: z.string().trim().min(1).max(60), filter }))
    .output(search)
    .mutation(({ ctx, input }) => saveSearch(ctx, input)),
  remove: reader
    .input(z.strictObject({ id }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await removeSearch(ctx, input.id);
      return { ok: true as const };
    }),
});
