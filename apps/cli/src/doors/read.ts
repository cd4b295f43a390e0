import { readPage } from '@mirqab/core/page';
import { z } from 'zod';
import { LineFailure } from '../failure.ts';
import { type Door, parseLine } from './door.ts';

const input = z.object({
  id: z.string(),
  url: z.string().nullish(),
  html: z.string().nullish(),
  base64: z.string().nullish(),
  contentType: z.string().nullish(),
  text: z.string().nullish(),
  fetchedAt: z.string().nullish(),
});

export const door: Door = {
  open: () => (line) => {
    const { url, html, base64, contentType, text, fetchedAt } = parseLine(input, line);
    const page = content({ html, base64, contentType, text });
    return readPage({ ...page, ...(url ? { url } : {}), ...(fetchedAt ? { fetchedAt } : {}) });
  },
  fromFile: ({ name, bytes }) =>
    /\.(txt|text|md)$/i.test(name)
      ? { id: name, text: bytes.toString('utf8') }
      : { id: name, base64: bytes.toString('base64') },
};

function content(line: {
  html?: string | null;
  base64?: string | null;
  contentType?: string | null;
  text?: string | null;
}) {
  if (line.html != null) return { html: line.html };
  if (line.base64 != null) {
    return {
      bytes: Buffer.from(line.base64, 'base64'),
      ...(line.contentType ? { contentType: line.contentType } : {}),
    };
  }
  if (line.text != null) return { text: line.text };
  throw new LineFailure('bad-line', 'the line needs one of html, base64 or text');
}
