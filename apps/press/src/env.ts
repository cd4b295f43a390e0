import { z } from 'zod';

const schema = z.object({
  PRESS_HOST: z.string().min(1).default('127.0.0.1'),
  PRESS_PORT: z.coerce.number().int().min(0).max(65_535).default(4010),
  /** The base date as ISO; without it the press remembers its first start in the data folder, if it has one. */
  PRESS_NOW: z.iso.datetime({ offset: true }).optional(),
  MIRQAB_DATA_DIR: z.string().min(1).optional(),
  PRESS_CONTROL: z.enum(['0', '1']).default('0'),
});

export type PressEnv = {
  host: string;
  port: number;
  now: Date | null;
  dataDir: string | null;
  control: boolean;
};

/** Reads the environment once. Throws an Error of one line that names what is wrong. */
export function readEnv(source: Record<string, string | undefined>): PressEnv {
  const result = schema.safeParse(source);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw new Error(`${issue.path.join('.')}: ${issue.message}`);
  }
  const { PRESS_HOST, PRESS_PORT, PRESS_NOW, PRESS_CONTROL, MIRQAB_DATA_DIR } = result.data;
  return {
    host: PRESS_HOST,
    port: PRESS_PORT,
    now: PRESS_NOW === undefined ? null : new Date(PRESS_NOW),
    dataDir: MIRQAB_DATA_DIR ?? null,
    control: PRESS_CONTROL === '1',
  };
}
