import { readDate } from '@mirqab/core/date';
import { z } from 'zod';
import { type Door, parseLine } from './door.ts';

const input = z.object({
  id: z.string(),
  text: z.string(),
  anchor: z.string().nullish(),
  prefer: z.enum(['past', 'future']).nullish(),
});

export const door: Door = {
  open: () => (line) => {
    const { text, anchor, prefer } = parseLine(input, line);
    return readDate({ text, ...(anchor ? { anchor } : {}), ...(prefer ? { prefer } : {}) });
  },
  fromFile: ({ name, bytes }) => ({ id: name, text: bytes.toString('utf8').trim() }),
};
