import { compareNames } from '@mirqab/core/names';
import { z } from 'zod';
import { type Door, parseLine } from './door.ts';

const input = z.object({ id: z.string(), a: z.string(), b: z.string() });

export const door: Door = {
  open: () => (line) => {
    const { a, b } = parseLine(input, line);
    return compareNames(a, b);
  },
};
