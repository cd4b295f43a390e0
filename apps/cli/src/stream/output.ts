import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { UsageFailure } from '../failure.ts';

/** Where answers go, a line each, waiting whenever the reader on the other side is slow. */
export async function openOutput(
  file: string | undefined,
): Promise<{ write(line: string): Promise<void>; close(): Promise<void> }> {
  if (!file || file === '-') return writer(process.stdout, async () => {});
  const stream = createWriteStream(file);
  try {
    await once(stream, 'open');
  } catch (error) {
    throw new UsageFailure(`${file} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
  return writer(stream, async () => {
    stream.end();
    await finished(stream);
  });
}

function writer(stream: Writable, close: () => Promise<void>) {
  // A reader that went away (head, less) is a normal end, not a failure.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    write: async (line: string) => {
      if (!stream.write(`${line}\n`)) await once(stream, 'drain');
    },
    close,
  };
}
