import { COPY_SIMILARITY } from '@mirqab/core/dedup';
import { type ChainMember, publicationChain } from '@mirqab/core/stories';
import type { Client } from '@mirqab/db/write/client';
import { type ChainRow, listChains, refreshStories, writeLeads } from '@mirqab/db/write/stories';

/**
 * Counts stories anew from their members and names who had them first (by attribution, stated time, first
 * sighting) and how many tellings are independent. A fixed number of statements, however many stories.
 */
export async function recountStories(client: Client, ids: string[]): Promise<void> {
  await refreshStories(client, ids);
  const rows = await listChains(client, ids);
  await writeLeads(
    client,
    [...Map.groupBy(rows, (row) => row.storyId)].flatMap(([id, own]) => {
      const { first, independent } = publicationChain(own.map(chainMember));
      return first === null ? [] : [{ id, leadId: first, tellings: independent }];
    }),
  );
}

const PRECISIONS = ['minute', 'day', 'month', 'year'] as const;

/** A stored telling as core/stories reads its place in the chain. */
export function chainMember(
  row: Omit<ChainRow, 'storyId' | 'publishedAt' | 'firstSeenAt'> & {
    publishedAt: Date | string | null;
    firstSeenAt: Date | string;
  },
): ChainMember {
  const precision = PRECISIONS.find((one) => one === row.precision) ?? null;
  const instant = row.publishedAt === null ? null : new Date(row.publishedAt).toISOString();
  return {
    articleId: row.articleId,
    outlet: row.outlet,
    publishedAt: instant ?? row.publishedOn,
    datePrecision: precision,
    firstSeenAt: new Date(row.firstSeenAt).toISOString(),
    originalSource: row.originalSource,
    copyOf: row.copyOf,
    partly: row.similarity !== null && row.similarity < COPY_SIMILARITY,
  };
}
