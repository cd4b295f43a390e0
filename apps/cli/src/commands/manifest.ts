import { z } from 'zod';

/** What an exported install says of itself; the first thing an import reads. */
export const manifestSchema = z.object({
  format: z.literal(1),
  program: z.string(),
  /** The newest migration the rows were written under. */
  schema: z.string(),
  at: z.string(),
  tables: z.array(z.object({ name: z.string(), rows: z.number().int(), sha256: z.string() })),
  raw: z.object({ files: z.number().int(), bytes: z.number() }),
});

export type Manifest = z.infer<typeof manifestSchema>;
