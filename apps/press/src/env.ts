import { z } from 'zod';

const schema = z.object({
  PRESS_HOST: z.string().min(1).default('127.0.0.1'),
  PRESS_PORT: z.coerce.number().int().min(0).max(65_535).default(4010),
  /** The base date as ISO; an install keeps the moment of its first start here. */
  PRESS_NOW: z.iso.datetime({ offset: true }).optional(),
  PRESS_CONTROL: z.enum(['0', '1']).default('0'),
});

export type PressEnv = { host: string; port: number; now: Date | null; control: boolean };

/** Reads the environment once. Throws an Error of one line that names what is wrong. */
export function readEnv(source: Record<string, string | undefined>): PressEnv {
  const result = schema.safeParse(source);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw new Error(`${issue.path.join('.')}: ${issue.message}`);
  }
  const { PRESS_HOST, PRESS_PORT, PRESS_NOW, PRESS_CONTROL } = result.data;
  return {
    host: PRESS_HOST,
    port: PRESS_PORT,
    now: PRESS_NOW === undefined ? null : new Date(PRESS_NOW),
    control: PRESS_CONTROL === '1',
  };
}
