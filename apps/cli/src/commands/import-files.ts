import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ImportedArticle, importArticles } from '@mirqab/services/import-articles';
import { z } from 'zod';
import { UsageFailure } from '../failure.ts';
import { splitLines } from '../stream/lines.ts';
import { asOperator, print } from './operator.ts';

const BATCH = 200;

const line = z.looseObject({
  url: z.string().nullish(),
  title: z.string().nullish(),
  html: z.string().nullish(),
  text: z.string().nullish(),
  body: z.string().nullish(),
  publishedAt: z.string().nullish(),
  outlet: z.string().nullish(),
});

export type ImportFlags = { outlet?: string; alerting?: boolean };

/**
 * Brings articles in from text, HTML and JSONL files. They pass the same stages as what a source lists;
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

type Read = { outlet: string; article: ImportedArticle } | { problem: { code: string; message: string } };

async function* readArticles(file: string, named: string | undefined): AsyncGenerator<Read> {
  if (!/\.(jsonl|ndjson)$/i.test(file)) {
    yield await readOne(file, named ?? path.basename(path.dirname(path.resolve(file))));
    return;
  }
  let number = 0;
  for await (const one of splitLines(createReadStream(file))) {
    number += 1;
    if (!('text' in one)) yield { problem: { code: one.code, message: one.message } };
    else yield readLine(one.text, number, named);
  }
}

async function readOne(file: string, outlet: string): Promise<Read> {
  try {
    const text = await readFile(file, 'utf8');
    return { outlet, article: /\.html?$/i.test(file) ? { html: text } : { text } };
  } catch (error) {
    return {
      problem: { code: 'unreadable', message: error instanceof Error ? error.message : String(error) },
    };
  }
}

function readLine(text: string, number: number, named: string | undefined): Read {
  try {
    const read = line.parse(JSON.parse(text));
    const outlet = named ?? read.outlet;
    if (!outlet) throw new UsageFailure('the line names no outlet; give --outlet');
    const words = read.text ?? (read.body ? [read.title, read.body].filter(Boolean).join('\n\n') : null);
    if (!(read.html ?? words)?.trim()) throw new UsageFailure('the line holds no html, text or body');
    const { url = null, title = null, publishedAt = null } = read;
    return {
      outlet,
      article: { url, title, publishedAt, ...(read.html ? { html: read.html } : { text: words }) },
    };
  } catch (error) {
    return {
      problem: {
        code: 'bad-line',
        message: `line ${number}: ${error instanceof Error ? error.message : error}`,
      },
    };
  }
}
