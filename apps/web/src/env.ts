import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//),
  REDIS_URL: z.string().optional(),
  /** Signs sessions; no default, so that nobody runs on a known one. */
  MIRQAB_SECRET: z.string().min(32),
  PORT: z.coerce.number().int().default(3000),
  PUBLIC_URL: z.url().optional(),
  /** Addresses or ranges of proxies whose X-Forwarded-For is believed, by comma. */
  MIRQAB_TRUSTED_PROXIES: z.string().default(''),
  MIRQAB_DATA_DIR: z.string().optional(),
});

export type Env = Omit<z.output<typeof schema>, 'PUBLIC_URL' | 'MIRQAB_TRUSTED_PROXIES'> & {
  PUBLIC_URL: string;
  trustedProxies: string[];
};

/** Reads and checks the environment. @throws Error that names the setting, never its value. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const read = schema.safeParse(source);
  if (!read.success) {
    const names = read.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new Error(`the web app cannot start: check ${names}`);
  }
  const { MIRQAB_TRUSTED_PROXIES, PUBLIC_URL, ...rest } = read.data;
  return {
    ...rest,
    PUBLIC_URL: (PUBLIC_URL ?? `http://127.0.0.1:${rest.PORT}`).replace(/\/$/, ''),
    trustedProxies: MIRQAB_TRUSTED_PROXIES.split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  };
}
