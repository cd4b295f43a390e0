import { ROSTER_FORMATS } from '@mirqab/core/roster';
import { z } from 'zod';
import { id } from '../schemas.ts';

const count = z.number().int();

/** What bringing a list of actors in did or would do. */
export const importReport = z.strictObject({
  applied: z.boolean(),
  format: z.enum(ROSTER_FORMATS).nullable(),
  new: count,
  changed: count,
  same: count,
  refused: count,
  rows: z.array(
    z.strictObject({
      line: count,
      name: z.string(),
      outcome: z.enum(['new', 'changed']),
      id: id.nullable(),
      parts: z.array(z.string()),
      names: z.array(z.string()),
    }),
  ),
  refusals: z.array(z.strictObject({ line: count, name: z.string().nullable(), code: z.string() })),
});
export type ImportReport = z.output<typeof importReport>;
