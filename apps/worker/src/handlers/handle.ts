import { type Payload, parsePayload, type QueueName, type TakenJob } from '@mirqab/jobs';
import type { Log } from '../log.ts';

/**
 * Reads a job's payload, hands it to one verb, and reports in a line what came of it. A payload that
 * cannot be read is a named end, not a crash: the rows it spoke of are handed over anew by the sweep.
 */
export function handle<N extends QueueName>(
  log: Log,
  name: N,
  verb: (payload: Payload<N>) => Promise<object>,
): (job: TakenJob) => Promise<void> {
  return async (job) => {
    const parsed = parsePayload(name, job.data);
    if (!parsed.ok) {
      log.warn({ queue: name, job: job.id, code: parsed.code, detail: parsed.detail }, 'payload not read');
      return;
    }
    const started = performance.now();
    const report = await verb(parsed.payload);
    log.info({ queue: name, job: job.id, ms: Math.round(performance.now() - started), ...report }, 'done');
  };
}
