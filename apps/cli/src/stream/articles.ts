import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createGunzip } from 'node:zlib';
import { decodeBytes } from '@mirqab/core/charset';
import type { ImportedArticle } from '@mirqab/services/import-articles';
import { parse } from 'csv-parse';
import { z } from 'zod';
import { splitLines } from './lines.ts';
import { readWarc } from './warc.ts';

/** One article of a file, with its outlet, or why it could not be had. */
export type ReadArticle =
  | { outlet: string; article: ImportedArticle }
  | { problem: { code: string; message: string } };

const line = z.looseObject({
  url: z.string().nullish(),
  title: z.string().nullish(),
  html: z.string().nullish(),
  text: z.string().nullish(),
  body: z.string().nullish(),
  publishedAt: z.string().nullish(),
  outlet: z.string().nullish(),
});

/** Characters of one record of a CSV file. */
const MOST_RECORD = 8 * 1024 * 1024;

/**
 * The articles of a file, one after another: JSONL (an object a line), CSV with a head (url, title, text or html, publishedAt, outlet), a web
 * archive (`.warc`, `.warc.gz`), or one page or text. `named` is the outlet for all of them; without it each names its own, a page of an
 * archive belongs to its host, and a single file to the folder it lies in.
 */
export async function* readArticles(file: string, named: string | undefined): AsyncGenerator<ReadArticle> {
  try {
    if (/\.(?:jsonl|ndjson)$/i.test(file)) yield* readJsonLines(file, named);
    else if (/\.csv$/i.test(file)) yield* readCsv(file, named);
    else if (/\.warc(?:\.gz)?$/i.test(file)) yield* readArchive(file, named);
    else yield await readOne(file, named ?? path.basename(path.dirname(path.resolve(file))));
  } catch (error) {
    yield {
      problem: { code: 'unreadable', message: error instanceof Error ? error.message : String(error) },
    };
  }
}

async function* readJsonLines(file: string, named: string | undefined): AsyncGenerator<ReadArticle> {
  let number = 0;
  for await (const one of splitLines(createReadStream(file))) {
    number += 1;
    if (!('text' in one)) yield { problem: { code: one.code, message: one.message } };
    else
      yield checked(`line ${number}`, named, () => {
        return line.parse(JSON.parse(one.text));
      });
  }
}

async function* readCsv(file: string, named: string | undefined): AsyncGenerator<ReadArticle> {
  const records = createReadStream(file).pipe(
    parse({
      bom: true,
      columns: (head: string[]) =>
        head.map((name) => name.trim().replace(/^published_?(?:at|on)$/i, 'publishedAt')),
      max_record_size: MOST_RECORD,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
    }),
  );
  const broken: string[] = [];
  records.on('skip', (error: Error) => void broken.push(error.message));
  let number = 0;
  for await (const record of records) {
    number += 1;
    for (const message of broken.splice(0)) yield { problem: { code: 'bad-record', message } };
    yield checked(`record ${number}`, named, () => line.parse(record));
  }
  for (const message of broken) yield { problem: { code: 'bad-record', message } };
}

async function* readArchive(file: string, named: string | undefined): AsyncGenerator<ReadArticle> {
  const raw = createReadStream(file);
  const stream = /\.gz$/i.test(file) ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (error) => stream.destroy(error));
  for await (const item of readWarc(stream)) {
    if ('problem' in item) {
      yield item;
      continue;
    }
    const { url, contentType, bytes } = item.page;
    const plain = /^\s*text\/plain/i.test(contentType);
    const { text } = decodeBytes(bytes, contentType, plain ? 'text' : 'html');
    if (!text.trim()) continue;
    const outlet = named ?? URL.parse(url)?.hostname.replace(/^www\./, '') ?? 'archive';
    yield { outlet, article: { url, ...(plain ? { text } : { html: text }) } };
  }
}

async function readOne(file: string, outlet: string): Promise<ReadArticle> {
  const page = /\.x?html?$/i.test(file);
  const { text } = decodeBytes(await readFile(file), null, page ? 'html' : 'text');
  if (!text.trim()) return { problem: { code: 'empty', message: 'the file holds no text' } };
  return { outlet, article: page ? { html: text } : { text } };
}

function checked(where: string, named: string | undefined, read: () => z.output<typeof line>): ReadArticle {
  try {
    const { url, title, publishedAt, html, text, body, outlet: own } = read();
    const outlet = named ?? own;
    if (!outlet) throw new Error('it names no outlet; give --outlet');
    const words = text || (body ? [title, body].filter(Boolean).join('\n\n') : null);
    if (!(html || words)?.trim()) throw new Error('it holds no html, text or body');
    return {
      outlet,
      article: {
        url: url || null,
        title: title || null,
        publishedAt: publishedAt || null,
        ...(html ? { html } : { text: words }),
      },
    };
  } catch (error) {
    const message = `${where}: ${error instanceof Error ? error.message : error}`;
    return { problem: { code: 'bad-line', message } };
  }
}
