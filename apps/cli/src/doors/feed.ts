import { readFeed } from '@mirqab/core/feed';
import { z } from 'zod';
import { LineFailure } from '../failure.ts';
import { type Door, parseLine } from './door.ts';

const input = z.object({
  id: z.string(),
  url: z.string().nullish(),
  contentType: z.string().nullish(),
  base64: z.string(),
});

export const door: Door = {
  open: () => (line) => {
    const { url, contentType, base64 } = parseLine(input, line);
    const read = readFeed({
      bytes: Buffer.from(base64, 'base64'),
      ...(contentType ? { contentType } : {}),
      ...(url ? { url } : {}),
    });
    if (!read.ok) throw new LineFailure(read.error.code, read.error.message);
    return read.feed;
  },
  fromFile: ({ name, bytes }) => ({ id: name, base64: bytes.toString('base64') }),
};
