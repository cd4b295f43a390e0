import type { QueueName, TakenJob, Working } from '@mirqab/jobs';
import { advanceNamesRun } from '@mirqab/services/advance-names-run';
import { applyRetention } from '@mirqab/services/apply-retention';
import { askHub } from '@mirqab/services/ask-hub';
import { deliverAlert } from '@mirqab/services/deliver-alert';
import { discoverSource } from '@mirqab/services/discover-source';
import { enrichArticles } from '@mirqab/services/enrich-articles';
import { ingestItems } from '@mirqab/services/ingest-items';
import { matchArticles } from '@mirqab/services/match-articles';
import { pollSource } from '@mirqab/services/poll-source';
import { readHistory } from '@mirqab/services/read-history';
import { rereadArticles } from '@mirqab/services/reread-articles';
import { sweepPipeline } from '@mirqab/services/sweep-pipeline';
import { weighOutlet } from '@mirqab/services/weigh-outlet';
import type { House } from '../compose.ts';
import { errorFields } from '../log.ts';
import { handle } from './handle.ts';

/** How many jobs of a queue run at once in one worker. Fetching mostly waits; the rest is the database's and the threads' work. */
const AT_ONCE: Record<QueueName, number> = {
  'source.poll': 16,
  'article.ingest': 8,
  'article.enrich': 2,
  'alert.match': 2,
  'alert.deliver': 8,
  'source.discover': 6,
  'source.push': 2,
  maintenance: 1,
};

/** Starts to take jobs of every queue. */
export function startHandlers(house: House): Working[] {
  const { log } = house;
  const handlers: Record<QueueName, (job: TakenJob) => Promise<void>> = {
    'source.poll': handle(log, 'source.poll', (job) =>
      job.history && job.runId ? readHistory(house, { runId: job.runId }) : pollSource(house, job),
    ),
    'article.ingest': handle(log, 'article.ingest', (job) =>
      job.articleIds
        ? rereadArticles(house, { articleIds: job.articleIds, runId: job.runId })
        : ingestItems(house, { itemIds: job.itemIds ?? [], runId: job.runId }),
    ),
    'article.enrich': handle(log, 'article.enrich', (job) => enrichArticles(house, job)),
    'alert.match': handle(log, 'alert.match', (job) => matchArticles(house, job)),
    'alert.deliver': handle(log, 'alert.deliver', (job) => deliverAlert(house, job)),
    'source.discover': handle(log, 'source.discover', (job) => discoverSource(house, job)),
    'source.push': handle(log, 'source.push', (job) => askHub(house, job)),
    maintenance: handle(log, 'maintenance', (job) =>
      job.task === 'names' && job.runId
        ? advanceNamesRun(house, { runId: job.runId })
        : job.task === 'weigh-rules' && job.outletId
          ? weighOutlet(house, { outletId: job.outletId })
          : job.task === 'retention'
            ? applyRetention(house)
            : sweepPipeline(house, { graceMs: house.env.sweepGraceMs }),
    ),
  };
  return Object.entries(AT_ONCE).map(([queue, concurrency]) => {
    const name = queue as QueueName;
    return house.queues.work(name, handlers[name], {
      concurrency,
      onFailed: (job, error) =>
        log.error({ queue, job: job.id, attempt: job.attempt, ...errorFields(error) }, 'job failed'),
    });
  });
}
