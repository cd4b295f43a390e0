import os from 'node:os';
import { rawFolderOf } from '@mirqab/services/raw-folder';
import { z } from 'zod';

const hostList = z
  .string()
  .default('')
  .transform((list) => list.split(/[\s,]+/).filter((pair) => pair !== ''));
const count = z.coerce.number().int().min(1);

const shape = z.object({
  DATABASE_URL: z.string().min(1),
  REDIS_URL: z.string().min(1).optional(),
  MIRQAB_DATA_DIR: z.string().default('.mirqab'),
  /** Seals the channels' secrets. */
  MIRQAB_SECRET: z.string().min(16),
  PUBLIC_URL: z.url().default('http://127.0.0.1:3000'),
  /** Exact host:port pairs that may have private addresses: the sample press, sinks of tests. */
  MIRQAB_ALLOW_HOSTS: hostList,
  /** Where the sample press is served, when it is. */
  MIRQAB_SAMPLE_PRESS: z.url().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Mirqab <mirqab@localhost>'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** A loopback port that answers how the worker is; 0 takes a free one, none when absent. */
  MIRQAB_HEALTH_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  MIRQAB_READER_THREADS: count.max(64).default(Math.max(1, Math.min(4, os.availableParallelism()))),
  /** Milliseconds; tests shorten them. */
  MIRQAB_TICK_MS: count.default(1_000),
  MIRQAB_SWEEP_MS: count.default(60_000),
  MIRQAB_SWEEP_GRACE_MS: count.default(60_000),
  MIRQAB_LEASE_MS: count.default(12_000),
  MIRQAB_LOCK_MS: count.default(15_000),
  MIRQAB_STALLED_MS: count.default(5_000),
});

export type Env = {
  databaseUrl: string;
  redisUrl: string | undefined;
  dataDir: string;
  rawDir: string;
  secret: string;
  publicUrl: string;
  allowHosts: string[];
  samplePress: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  logLevel: string;
  healthPort: number | undefined;
  readerThreads: number;
  tickMs: number;
  sweepMs: number;
  sweepGraceMs: number;
  leaseMs: number;
  lockMs: number;
  stalledMs: number;
};

/** Reads the environment once, at the edge. @throws Error with one line for each wrong variable. */
export function readEnv(source: Record<string, string | undefined>): Env {
  // A variable set to nothing is a variable not set.
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const read = shape.safeParse(set);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`the worker cannot start: ${lines.join('; ')}`);
  }
  const env = read.data;
  return {
    databaseUrl: env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    dataDir: env.MIRQAB_DATA_DIR,
    rawDir: rawFolderOf(env.MIRQAB_DATA_DIR),
    secret: env.MIRQAB_SECRET,
    publicUrl: env.PUBLIC_URL.replace(/\/+$/, ''),
    allowHosts: env.MIRQAB_ALLOW_HOSTS,
    samplePress: env.MIRQAB_SAMPLE_PRESS,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    logLevel: env.LOG_LEVEL,
    healthPort: env.MIRQAB_HEALTH_PORT,
    readerThreads: env.MIRQAB_READER_THREADS,
    tickMs: env.MIRQAB_TICK_MS,
    sweepMs: env.MIRQAB_SWEEP_MS,
    sweepGraceMs: env.MIRQAB_SWEEP_GRACE_MS,
    leaseMs: env.MIRQAB_LEASE_MS,
    lockMs: env.MIRQAB_LOCK_MS,
    stalledMs: env.MIRQAB_STALLED_MS,
  };
}
