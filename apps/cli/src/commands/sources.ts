import { addSource } from '@mirqab/services/add-source';
import { pauseSource, resumeSource, runSourceNow } from '@mirqab/services/change-source';
import { listSources } from '@mirqab/services/list-sources';
import { UsageFailure } from '../failure.ts';
import { asOperator, print } from './operator.ts';
import { exportOpml, importOpml } from './subscriptions.ts';

const NEEDS: Readonly<Record<string, string>> = { add: 'an address', import: 'an OPML file' };

/** `sources [list | add URL | pause ID | resume ID | run ID | import FILE.opml | export]` */
export function sources(action = 'list', subject?: string): Promise<number> {
  return asOperator(async (ctx) => {
    if (action === 'list') {
      for (const source of await listSources(ctx)) {
        const { id, url, state, health, problem, lastGoodAt, nextPollAt } = source;
        print({ id, outlet: source.outlet.name, url, state, health, problem, lastGoodAt, nextPollAt });
      }
      return 0;
    }
    if (action === 'export') return exportOpml(ctx);
    if (!subject) throw new UsageFailure(`sources ${action} needs ${NEEDS[action] ?? 'the id of a source'}`);
    if (action === 'import') return importOpml(ctx, subject);
    if (action === 'add') print(await addSource(ctx, { url: subject }));
    else if (action === 'pause') await pauseSource(ctx, subject);
    else if (action === 'resume') await resumeSource(ctx, subject);
    else if (action === 'run') await runSourceNow(ctx, subject);
    else
      throw new UsageFailure(`sources knows list, add, pause, resume, run, import and export, not ${action}`);
    return 0;
  });
}
