import { type DiffPart, diffText } from '@mirqab/core/stories';
import { readText } from '@mirqab/db/read/articles';
import type { ReadContext } from './caller.ts';
import { ReadFailure } from './read-failure.ts';

export type Telling = { articleId: string; revision?: number | undefined };
export type Difference = {
  from: { outlet: string; title: string };
  to: { outlet: string; title: string };
  title: DiffPart[];
  body: DiffPart[];
};

/** What the second text says otherwise than the first: two tellings, or two revisions of one. @throws ReadFailure not-found. */
export async function readDifference(ctx: ReadContext, from: Telling, to: Telling): Promise<Difference> {
  const [a, b] = await Promise.all([from, to].map((one) => readText(ctx.db, one.articleId, one.revision)));
  if (!a || !b) throw new ReadFailure('not-found');
  return {
    from: { outlet: a.outlet, title: a.title },
    to: { outlet: b.outlet, title: b.title },
    title: diffText(a.title, b.title).parts,
    body: diffText(a.body, b.body).parts,
  };
}
