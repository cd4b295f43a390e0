import { cancelRun } from '@mirqab/services/cancel-run';
import { listRuns, readRun } from '@mirqab/services/list-runs';
import { type RunInput, type RunScope, startRun } from '@mirqab/services/start-run';
import { UsageFailure } from '../failure.ts';
import { asOperator, print } from './operator.ts';

export type RunFlags = {
  day?: string;
  source?: string;
  failure?: string;
  history?: string;
  stage?: string;
  why?: string;
  alerting?: boolean;
};

const STAGES = ['poll', 'page', 'enrich', 'match'] as const;

/** `runs [list | show ID | cancel ID | start --day D | --source ID | --failure CODE | --history ID]` */
export function runs(action = 'list', subject: string | undefined, flags: RunFlags): Promise<number> {
  return asOperator(async (ctx) => {
    if (action === 'list') {
      for (const run of (await listRuns(ctx, { limit: 100 })).items) print(run);
    } else if (action === 'start') {
      print({ id: await startRun(ctx, readInput(flags)) });
    } else if (action === 'show' && subject) {
      print(await readRun(ctx, subject));
    } else if (action === 'cancel' && subject) {
      await cancelRun(ctx, subject);
    } else {
      throw new UsageFailure(
        'runs knows list, show ID, cancel ID and start with --day, --source, --failure or --history',
      );
    }
    return 0;
  });
}

function readInput(flags: RunFlags): RunInput {
  const stage = STAGES.find((one) => one === (flags.stage ?? 'page'));
  if (!stage) throw new UsageFailure(`--stage is one of ${STAGES.join(', ')}`);
  return { scope: readScope(flags), stage, reason: flags.why, alerting: flags.alerting ?? false };
}

function readScope({ day, source, failure, history }: RunFlags): RunScope {
  if (history) return { kind: 'history', sourceId: history };
  const of = source ? { sourceId: source } : {};
  if (failure) return { kind: 'failure', reason: failure, ...of };
  if (day) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new UsageFailure('--day is written as 2026-11-22');
    return { kind: 'day', day, ...of };
  }
  if (source) return { kind: 'source', sourceId: source };
  throw new UsageFailure('say what to read: --day, --source, --failure or --history');
}
