import { compileRegister, readActors } from '@mirqab/core/actors';
import { z } from 'zod';
import { type Door, parseLine } from './door.ts';
import { readWatchList } from './watch-list.ts';

const input = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullish(),
  publishedAt: z.string().nullish(),
  language: z.string().nullish(),
});

export const door: Door = {
  open: ({ watch }) => {
    const register = watch ? compileRegister(readWatchList(watch)) : undefined;
    return (line) => {
      const { text, title, publishedAt, language } = parseLine(input, line);
      return readActors(
        {
          text,
          ...(title ? { title } : {}),
          ...(publishedAt ? { publishedAt } : {}),
          ...(language ? { language } : {}),
        },
        register,
      );
    };
  },
  fromFile: ({ name, bytes }) => ({ id: name, text: bytes.toString('utf8') }),
};
