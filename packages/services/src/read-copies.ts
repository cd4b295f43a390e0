import { publicationChain } from '@mirqab/core/stories';
import type { Db } from '@mirqab/db';
import { type CopyRow, listSameText } from '@mirqab/db/read/articles';
import { chainMember } from './recount-stories.ts';

/** Whose text an article repeats (`original`; null when it had it first), and who else has it, the first first. */
export async function readCopies(
  db: Db,
  articleId: string,
): Promise<{ original: CopyRow | null; copies: CopyRow[] }> {
  const rows = await listSameText(db, articleId);
  if (rows.length < 2) return { original: null, copies: [] };
  const { chain } = publicationChain(
    rows.map((row) => chainMember({ ...row, articleId: row.id, outlet: row.outlet.name })),
  );
  const head = chain.find((link) => link.articleId === articleId && link.role === 'copy')?.of ?? null;
  const byId = new Map(rows.map(({ copyOf: _c, originalSource: _o, ...row }) => [row.id, row]));
  const ordered = chain.flatMap((link) => byId.get(link.articleId) ?? []);
  return {
    original: ordered.find((row) => row.id === head) ?? null,
    copies: ordered.filter((row) => row.id !== articleId && row.id !== head),
  };
}
