import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from '@mirqab/db';
import { z } from 'zod';
import { healthFile } from '../health.ts';

export type WorkerChild = {
  /** Resolves when it takes jobs: a busy machine may take long to start it. */
  up(): Promise<void>;
  /** Ends it as the kernel would; resolves when it is gone. */
  kill(): Promise<void>;
  /** Lets it drain. */
  stop(): Promise<void>;
  /** Rejects with what it wrote to standard error when it ends without being told to. */
  died: Promise<never>;
};

/** The worker as a process of its own, which can be killed. */
export function spawnWorker(variables: Record<string, string>): WorkerChild {
  const main = path.resolve(import.meta.dirname, '../main.ts');
  const child: ChildProcess = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH ?? '', ...variables },
    stdio: ['ignore', process.env.MIRQAB_TEST_LOG ? 'inherit' : 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  let told = false;
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const died = new Promise<never>((_, fail) => {
    child.once('exit', (code) => told || fail(new Error(`the worker ended by itself (${code}): ${errors}`)));
  });
  died.catch(() => {});
  const up = async () => {
    const file = healthFile(variables.MIRQAB_DATA_DIR ?? '');
    const shape = z.object({ pid: z.number() });
    const isUp = () => {
      try {
        return shape.parse(JSON.parse(readFileSync(file, 'utf8'))).pid === child.pid;
      } catch {
        return false;
      }
    };
    while (!isUp()) await Promise.race([pause(20), died]);
  };
  return {
    up,
    kill: async () => {
      told = true;
      child.kill('SIGKILL');
      await gone;
    },
    stop: async () => {
      told = true;
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await gone;
      clearTimeout(late);
    },
    died,
  };
}

export const STAGES = ['poll', 'ingest', 'enrich', 'match', 'deliver'] as const;
export type StageName = (typeof STAGES)[number];

/** Which stages hold rows at this moment, by the rows themselves. */
export async function heldStages(db: Db): Promise<Set<StageName>> {
  const { rows } = await db.pool.query<{ stage: StageName }>(
    `select 'poll' as stage where exists (select 1 from source where lease_until > now() and lease_until < now() + interval '1 minute')
     union all select 'ingest' where exists (select 1 from source_item where lease_until > now())
     union all select distinct stage from stage_run where status = 'running' and lease_until > now() and stage in ('enrich', 'match')
     union all select 'deliver' where exists (select 1 from delivery where state = 'sending' and lease_until > now())`,
  );
  return new Set(rows.map((row) => row.stage));
}

/** Waits until a stage holds rows; false when it does not within `limitMs`. */
export async function awaitHeld(db: Db, stage: StageName, limitMs: number): Promise<boolean> {
  const limit = Date.now() + limitMs;
  while (Date.now() < limit) {
    if ((await heldStages(db)).has(stage)) return true;
    await pause(3);
  }
  return false;
}

/** A small generator (mulberry32): a run that fails can be run again. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
