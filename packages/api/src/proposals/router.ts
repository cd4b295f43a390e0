import { acceptProposal } from '@mirqab/services/accept-proposal';
import { decideProposal, mergeProposals } from '@mirqab/services/decide-proposal';
import { countWaiting, listProposals } from '@mirqab/services/list-proposals';
import { z } from 'zod';
import { like } from '../entities/curation.ts';
import { capped, id, instant, kind, label, page, paging } from '../schemas.ts';
import { editor, router } from '../trpc.ts';

const proposal = z.strictObject({
  id,
  name: z.string(),
  kind: z.enum(['person', 'organisation']),
  script: z.string(),
  state: z.string(),
  articles: z.number().int(),
  firstAt: instant,
  lastAt: instant,
  decidedAt: instant.nullable(),
  judgementId: id.nullable(),
  entity: z.strictObject({ id, label }).nullable(),
  others: z.array(z.string()),
  sentences: z.array(
    z.strictObject({
      articleId: id,
      title: z.string(),
      outlet: z.string(),
      at: instant,
      language: z.string().nullable(),
      sentence: z.string(),
      mark: z.strictObject({ start: z.number().int(), end: z.number().int() }),
    }),
  ),
  like: z.array(like),
});
export type Proposal = z.output<typeof proposal>;

const judged = z.strictObject({ judgementId: id });
const accepted = z.strictObject({ entityId: id, judgementId: id, runId: id });

/** Names found in the news that nobody listed: an inbox for editors. */
export const proposals = router({
  list: editor
    .input(
      z.strictObject({
        state: z.enum(['open', 'unsure', 'accepted', 'rejected']).default('open'),
        kind: z.enum(['person', 'organisation']).optional(),
        script: z.enum(['arabic', 'latin', 'cyrillic', 'other']).optional(),
        search: z.string().max(200).optional(),
        ...paging,
      }),
    )
    .output(page(proposal))
    .query(({ ctx, input }) => listProposals(ctx, input)),

  count: editor
    .input(z.strictObject({}).default({}))
    .output(capped)
    .query(({ ctx }) => countWaiting(ctx)),

  /** As a new actor; `kind` when the reading guessed it wrong. */
  accept: editor
    .input(z.strictObject({ id, kind: kind.optional() }))
    .output(accepted)
    .mutation(({ ctx, input }) => acceptProposal(ctx, { ...input, as: 'actor' })),

  /** As another written form of an actor. */
  acceptAs: editor
    .input(z.strictObject({ id, entityId: id }))
    .output(accepted)
    .mutation(({ ctx, input }) => acceptProposal(ctx, { ...input, as: 'variant' })),

  merge: editor
    .input(z.strictObject({ id, into: id }))
    .output(judged)
    .mutation(({ ctx, input }) => mergeProposals(ctx, input)),

  reject: editor
    .input(z.strictObject({ id }))
    .output(judged)
    .mutation(({ ctx, input }) => decideProposal(ctx, { ...input, state: 'rejected' })),

  setAside: editor
    .input(z.strictObject({ id }))
    .output(judged)
    .mutation(({ ctx, input }) => decideProposal(ctx, { ...input, state: 'unsure' })),
});
