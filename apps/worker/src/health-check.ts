// For a container's health check: exit code 0 when the worker has said within half a minute that it is well.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { z } from 'zod';
import { healthFile } from './health.ts';

const FRESH_MS = 30_000;
const shape = z.object({ well: z.boolean(), at: z.coerce.date() });

try {
  const file = healthFile(process.env.MIRQAB_DATA_DIR ?? '.mirqab');
  const health = shape.parse(JSON.parse(readFileSync(file, 'utf8')));
  process.exit(health.well && Date.now() - health.at.getTime() < FRESH_MS ? 0 : 1);
} catch {
  process.exit(1);
}
