import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Door } from '../doors/door.ts';
import { UsageFailure } from '../failure.ts';

/** One input line: its text, or why it could not be had. */
export type InputLine = { text: string } | { id: string; code: string; message: string };

/** A line longer than this is answered with `line-too-long` and skipped. */
const MAX_LINE_BYTES = 256 * 1024 * 1024;

/** Splits a byte stream into lines without ever holding more than one line and one chunk. */
export async function* splitLines(stream: AsyncIterable<Buffer>): AsyncGenerator<InputLine> {
  let parts: Buffer[] = [];
  let size = 0;
  let skipping = false;
  let number = 0;
  const take = (): InputLine | null => {
    number += 1;
    const line = Buffer.concat(parts);
    parts = [];
    size = 0;
    if (skipping) {
      skipping = false;
      return {
        id: `line-${number}`,
        code: 'line-too-long',
        message: `line ${number} is longer than ${MAX_LINE_BYTES} bytes`,
      };
    }
    const text = line.toString('utf8').trim();
    return text ? { text: number === 1 ? text.replace(/^\uFEFF/, '') : text } : null;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      if (!skipping) parts.push(chunk.subarray(from, at));
      from = at + 1;
      const line = take();
      if (line) yield line;
    }
    if (skipping) continue;
    parts.push(chunk.subarray(from));
    size += chunk.length - from;
    if (size > MAX_LINE_BYTES) {
      parts = [];
      skipping = true;
    }
  }
  const line = take();
  if (line) yield line;
}

/** The input the command line names: a JSONL file, standard input, or files one by one. */
export async function* inputLines(
  door: Door,
  files: string[],
  jsonl: string | undefined,
): AsyncGenerator<InputLine> {
  if (jsonl) yield* splitLines(jsonl === '-' ? process.stdin : openFile(jsonl));
  for (const file of files) {
    if (/\.(jsonl|ndjson)$/i.test(file)) yield* splitLines(openFile(file));
    else yield await wholeFile(door, file);
  }
}

async function* openFile(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file, { highWaterMark: 1 << 20 });
  } catch (error) {
    throw new UsageFailure(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

async function wholeFile(door: Door, file: string): Promise<InputLine> {
  const id = path.basename(file);
  try {
    const bytes = await readFile(file);
    if (/\.json$/i.test(file)) return { text: bytes.toString('utf8') };
    if (!door.fromFile)
      return { id, code: 'bad-line', message: 'this command reads JSON lines; use --jsonl' };
    return { text: JSON.stringify(door.fromFile({ name: id, bytes })) };
  } catch (error) {
    return { id, code: 'unreadable', message: error instanceof Error ? error.message : String(error) };
  }
}
