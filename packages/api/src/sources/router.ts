import { addFoundSources } from '@mirqab/services/add-found';
import { addSource } from '@mirqab/services/add-source';
import { askDiscovery, readDiscovery } from '@mirqab/services/ask-discovery';
import { pauseSource, resumeSource, runSourceNow, updateSource } from '@mirqab/services/change-source';
import { listSources, readSource } from '@mirqab/services/list-sources';
import { pastePage } from '@mirqab/services/paste-page';
import { listItems, readLedger } from '@mirqab/services/read-ledger';
import { removeSample } from '@mirqab/services/remove-sample';
import { removeSource } from '@mirqab/services/remove-source';
import { updateOutlet } from '@mirqab/services/update-outlet';
import { z } from 'zod';
import { done, id, instant, page, paging } from '../schemas.ts';
import { spend } from '../spend.ts';
import { admin, editor, reader, router } from '../trpc.ts';
import { discovery, item, ledger, outlet, source } from './schemas.ts';

const span = { sourceId: id.optional(), since: instant, until: instant };
const ok = { ok: true as const };
const address = z.string().trim().min(4).max(2000);

/** An address pasted without its scheme is meant for the web. */
const withScheme = (url: string) => (/^[a-z][a-z\d+.-]*:\/\//i.test(url) ? url : `https://${url}`);

export const sources = router({
  list: reader
    .input(z.void())
    .output(z.array(source))
    .query(({ ctx }) => listSources(ctx)),

  get: reader
    .input(z.strictObject({ id }))
    .output(z.strictObject({ source, outlet }))
    .query(({ ctx, input }) => readSource(ctx, input.id)),

  /** What became of everything listed; the parts add up. */
  ledger: reader
    .input(z.strictObject(span))
    .output(ledger)
    .query(({ ctx, input }) => readLedger(ctx, input)),

  items: reader
    .input(
      z.strictObject({
        ...span,
        fate: z.string().max(40).optional(),
        reason: z.string().max(80).nullable().optional(),
        ...paging,
      }),
    )
    .output(page(item))
    .query(({ ctx, input }) => listItems(ctx, input)),

  add: editor
    .input(
      z.strictObject({
        url: address,
        kind: z.enum(['feed', 'sitemap', 'listing']).optional(),
        name: z.string().trim().min(1).max(120).optional(),
        outletId: id.optional(),
        language: z.string().max(12).optional(),
        fetchPages: z.boolean().optional(),
      }),
    )
    .output(z.strictObject({ id, outletId: id }))
    .mutation(async ({ ctx, input: { kind, name, outletId, language, fetchPages, url } }) => {
      await spend(ctx, 'address');
      return addSource(ctx, {
        url: withScheme(url),
        ...(kind ? { kind } : {}),
        ...(name ? { name } : {}),
        ...(outletId ? { outletId } : {}),
        ...(language ? { language } : {}),
        ...(fetchPages === undefined ? {} : { fetchPages }),
      });
    }),

  /** Asks the worker what can be read at an address. */
  discover: editor
    .input(z.strictObject({ url: address, selector: z.string().trim().max(300).optional() }))
    .output(z.strictObject({ id }))
    .mutation(async ({ ctx, input }) => {
      await spend(ctx, 'address');
      return askDiscovery(ctx, { ...input, url: withScheme(input.url) });
    }),

  discovery: editor
    .input(z.strictObject({ id }))
    .output(discovery)
    .query(({ ctx, input }) => readDiscovery(ctx, input.id)),

  addFound: editor
    .input(
      z.strictObject({
        discoveryId: id,
        urls: z.array(z.string().max(8000)).min(1).max(20),
        outletId: id.optional(),
        name: z.string().trim().min(1).max(120).optional(),
        fetchPages: z.boolean().optional(),
      }),
    )
    .output(z.strictObject({ ids: z.array(id), outletId: id }))
    .mutation(({ ctx, input }) => addFoundSources(ctx, input)),

  pause: editor
    .input(z.strictObject({ id }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await pauseSource(ctx, input.id);
      return ok;
    }),

  resume: editor
    .input(z.strictObject({ id }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await resumeSource(ctx, input.id);
      return ok;
    }),

  runNow: editor
    .input(z.strictObject({ id }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await runSourceNow(ctx, input.id);
      return ok;
    }),

  update: editor
    .input(
      z.strictObject({
        id,
        fetchPages: z.boolean().optional(),
        retentionDays: z.number().int().min(1).max(3650).nullable().optional(),
      }),
    )
    .output(done)
    .mutation(async ({ ctx, input: { id: sourceId, fetchPages, retentionDays } }) => {
      await updateSource(ctx, sourceId, {
        ...(fetchPages === undefined ? {} : { fetchPages }),
        ...(retentionDays === undefined ? {} : { retentionDays }),
      });
      return ok;
    }),

  updateOutlet: admin
    .input(
      z.strictObject({
        id,
        name: z.string().trim().min(1).max(120).optional(),
        rules: z.unknown().optional(),
      }),
    )
    .output(done)
    .mutation(async ({ ctx, input: { id: outletId, name, rules } }) => {
      await updateOutlet(ctx, outletId, {
        ...(name ? { name } : {}),
        ...(rules === undefined ? {} : { rules }),
      });
      return ok;
    }),

  /** One page brought by hand. */
  paste: editor
    .input(
      z.strictObject({
        outlet: z.string().trim().min(1).max(120),
        url: address.optional(),
        title: z.string().trim().max(500).optional(),
        content: z.string().min(1).max(4_000_000),
        alerting: z.boolean().default(false),
      }),
    )
    .output(z.strictObject({ runId: id, sourceId: id }))
    .mutation(async ({ ctx, input }) => {
      await spend(ctx, 'address');
      return pastePage(ctx, { ...input, ...(input.url ? { url: withScheme(input.url) } : {}) });
    }),

  remove: admin
    .input(z.strictObject({ id }))
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await removeSource(ctx, input.id);
      return ok;
    }),

  removeSample: admin
    .input(z.void())
    .output(z.strictObject({ articles: z.number().int() }))
    .mutation(async ({ ctx }) => ({ articles: await removeSample(ctx) })),
});
