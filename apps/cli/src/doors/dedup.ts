import { createReadStream } from 'node:fs';
import { createDedupIndex, createPairComparer, type DedupDocument } from '@mirqab/core/dedup';
import { z } from 'zod';
import { LineFailure, UsageFailure } from '../failure.ts';
import { splitLines } from '../stream/lines.ts';
import { type Answer, type Door, parseLine } from './door.ts';

const document = z.object({
  id: z.string(),
  url: z.string().nullish(),
  title: z.string().nullish(),
  body: z.string(),
  publishedAt: z.string().nullish(),
  outlet: z.string().nullish(),
  language: z.string().nullish(),
});
const pair = z.object({ a: z.string(), b: z.string() });

export const door: Door = {
  ordered: () => true,
  open: ({ pairs, docs }) => {
    if (!pairs) return oneByOne();
    if (!docs) throw new UsageFailure('--pairs needs --docs FILE');
    return inPairs(docs);
  },
};

function oneByOne(): Answer {
  const index = createDedupIndex();
  return (line) => index.add(withoutAbsent(parseLine(document, line)));
}

async function inPairs(file: string): Promise<Answer> {
  const known = new Map<string, DedupDocument>();
  for await (const line of splitLines(createReadStream(file, { highWaterMark: 1 << 20 }))) {
    if (!('text' in line)) throw new UsageFailure(`${file}: ${line.message}`);
    const parsed = document.safeParse(JSON.parse(line.text));
    if (!parsed.success)
      throw new UsageFailure(`${file}: ${parsed.error.issues[0]?.message ?? 'not a document'}`);
    known.set(parsed.data.id, withoutAbsent(parsed.data));
  }
  const compare = createPairComparer([...known.values()]);
  return (line) => {
    const { a, b } = parseLine(pair, line);
    const [left, right] = [known.get(a), known.get(b)];
    if (!left || !right) throw new LineFailure('unknown-document', `${left ? b : a} is not in ${file}`);
    return compare(left, right);
  };
}

function withoutAbsent(line: z.infer<typeof document>): DedupDocument {
  return { ...line };
}
