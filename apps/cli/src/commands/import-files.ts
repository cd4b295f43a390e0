import { type ImportedArticle, importArticles } from '@mirqab/services/import-articles';
import { readArticles } from '../stream/articles.ts';
import { asOperator, print } from './operator.ts';

const BATCH = 200;

export type ImportFlags = { outlet?: string; alerting?: boolean };

/**
 * Brings articles in from text, HTML, JSONL, CSV and WARC files. They pass the same stages as what a source lists;
 * the same again adds nothing. A bad line is said and the rest goes on.
 *
 * @returns 0 when every article was taken, 1 when any was not.
 */
export function importFiles(files: string[], flags: ImportFlags): Promise<number> {
  return asOperator(async (ctx) => {
    const runs = new Map<string, string>();
    let code = 0;
    let waiting: { outlet: string; article: ImportedArticle }[] = [];
    const flush = async () => {
      for (const [outlet, rows] of Map.groupBy(waiting, (row) => row.outlet)) {
        const runId = runs.get(outlet);
        const taken = await importArticles(ctx, {
          outlet,
          articles: rows.map((row) => row.article),
          alerting: flags.alerting ?? false,
          ...(runId ? { runId } : {}),
        });
        runs.set(outlet, taken.runId);
        print({ outlet, runId: taken.runId, articles: rows.length, new: taken.listed });
      }
      waiting = [];
    };
    for (const file of files) {
      for await (const read of readArticles(file, flags.outlet)) {
        if ('problem' in read) {
          code = 1;
          print({ file, ok: false, error: read.problem });
        } else waiting.push(read);
        if (waiting.length >= BATCH) await flush();
      }
    }
    await flush();
    return code;
  });
}
