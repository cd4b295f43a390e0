import { createAlert } from '@mirqab/services/create-alert';
import { deleteAlert, restoreAlert } from '@mirqab/services/delete-alert';
import { judgeMatch } from '@mirqab/services/judge-match';
import { type AlertView, listAlerts, readAlert } from '@mirqab/services/list-alerts';
import { listMatches } from '@mirqab/services/list-matches';
import { previewAlert } from '@mirqab/services/preview-alert';
import { updateAlert } from '@mirqab/services/update-alert';
import { z } from 'zod';
import { done, id, page, paging } from '../schemas.ts';
import { spend } from '../spend.ts';
import { editor, reader, router } from '../trpc.ts';
import { alert, locale, match, preview, queryText, settings } from './schemas.ts';

const name = z.string().trim().min(1).max(120);
const channelIds = z.array(id).max(20);
const ok = { ok: true as const };
const shown = ({ tree, ...view }: AlertView) => ({ ...view, readable: tree !== null });

export const alerts = router({
  list: reader
    .input(z.strictObject({ locale }))
    .output(z.array(alert))
    .query(async ({ ctx, input }) => (await listAlerts(ctx, input.locale)).map(shown)),

  get: reader
    .input(z.strictObject({ id, locale }))
    .output(alert)
    .query(async ({ ctx, input }) => shown(await readAlert(ctx, input.id, input.locale))),

  matches: reader
    .input(z.strictObject({ alertId: id, ...paging }))
    .output(page(match))
    .query(({ ctx, input }) => listMatches(ctx, input)),

  /** What the alert would have fired over the last thirty days, by the matcher that fires it. */
  preview: reader
    .input(z.strictObject({ query: queryText, settings }))
    .output(preview)
    .query(async ({ ctx, input }) => {
      await spend(ctx, 'preview');
      return previewAlert(ctx, input);
    }),

  create: editor
    .input(z.strictObject({ name, query: queryText, settings, channelIds }))
    .output(z.strictObject({ id }))
    .mutation(async ({ ctx, input }) => ({ id: await createAlert(ctx, input) })),

  update: editor
    .input(
      z.strictObject({
        id,
        name: name.optional(),
        query: queryText.optional(),
        settings: settings.optional(),
        channelIds: channelIds.optional(),
        paused: z.boolean().optional(),
      }),
    )
    .output(done)
    .mutation(async ({ ctx, input: { id: alertId, ...change } }) => {
      await updateAlert(ctx, alertId, change);
      return ok;
    }),

  remove: editor
    .input(z.strictObject({ id }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await deleteAlert(ctx, input.id);
      return ok;
    }),

  restore: editor
    .input(z.strictObject({ id }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await restoreAlert(ctx, input.id);
      return ok;
    }),

  judge: editor
    .input(z.strictObject({ alertId: id, articleId: id, verdict: z.enum(['right', 'wrong']).nullable() }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await judgeMatch(ctx, input);
      return ok;
    }),
});
