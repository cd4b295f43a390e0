import { finishWelcome, readSettings, saveSettings } from '@mirqab/services/read-settings';
import { z } from 'zod';
import { done, instant } from '../schemas.ts';
import { reader, router } from '../trpc.ts';

const choices = {
  locale: z.enum(['ar', 'en']),
  timeZone: z.string().max(64).refine(isTimeZone, 'time-zone'),
  digits: z.enum(['latn', 'arab']),
  months: z.enum(['egypt', 'levant', 'maghreb']),
  firstDay: z.number().int().min(0).max(6),
  theme: z.enum(['system', 'light', 'dark']),
};
const all = z.strictObject({ ...choices, timeZone: z.string(), welcomedAt: instant.nullable() });
export type Settings = z.output<typeof all>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export const settings = router({
  get: reader
    .input(z.void())
    .output(all)
    .query(({ ctx }) => readSettings(ctx)),

  save: reader
    .input(z.strictObject(choices).partial())
    .output(all)
    .mutation(({ ctx, input }) => saveSettings(ctx, input)),

  finishWelcome: reader
    .input(z.void())
    .output(done)
    .mutation(async ({ ctx }) => {
      await finishWelcome(ctx);
      return { ok: true as const };
    }),
});
