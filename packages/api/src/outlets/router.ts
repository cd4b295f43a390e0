import { MOST_PAGES, previewRules } from '@mirqab/services/preview-rules';
import { readOutletRules } from '@mirqab/services/read-outlet-rules';
import { resetTemplate } from '@mirqab/services/reset-template';
import { z } from 'zod';
import { done, id } from '../schemas.ts';
import { spend } from '../spend.ts';
import { admin, router } from '../trpc.ts';
import { outletRulesView, rulePreview } from './schemas.ts';

export const outlets = router({
  /** An outlet's page rules with how each fares, what was learnt of its pages, and pages to try rules on. */
  rules: admin
    .input(z.strictObject({ id }))
    .output(outletRulesView)
    .query(({ ctx, input }) => readOutletRules(ctx, input.id)),

  /** What edited rules would change on stored pages. Writes nothing; asked by POST, since rules outgrow an address. */
  preview: admin
    .input(
      z.strictObject({
        id,
        rules: z.unknown(),
        /** The page to look at line by line; without one the rules are only checked. */
        shownId: id.nullable(),
        articleIds: z.array(id).max(MOST_PAGES),
      }),
    )
    .output(rulePreview)
    .mutation(async ({ ctx, input: { id: outletId, rules, shownId, articleIds } }) => {
      await spend(ctx, 'rules');
      return previewRules(ctx, { outletId, rules, shownId, articleIds });
    }),

  /** Forgets what was learnt of the outlet's pages, or one line of it. */
  resetTemplate: admin
    .input(z.strictObject({ id, line: z.number().int().nonnegative().optional() }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await resetTemplate(ctx, { outletId: input.id, line: input.line });
      return { ok: true as const };
    }),
});
