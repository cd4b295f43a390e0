import { notFound } from 'next/navigation';
import { PROPOSALS_AT_ONCE } from '../../../../../features/actors/most-actors.ts';
import { ProposalsPage } from '../../../../../features/actors/proposals-page.tsx';
import { Handed } from '../../../../../server/handed.tsx';
import { getQueryClient, getTrpc } from '../../../../../server/query.ts';
import { readReader } from '../../../../../server/reader.ts';
import { titled } from '../../../../../server/titled.ts';

export const generateMetadata = titled('curation');

export default async function Page() {
  const { me } = await readReader();
  if (!me) return null;
  if (me.role === 'reader') notFound();
  const trpc = await getTrpc();
  await getQueryClient().prefetchInfiniteQuery(
    trpc.proposals.list.infiniteQueryOptions(
      { state: 'open', limit: PROPOSALS_AT_ONCE },
      { getNextPageParam: (page) => page.next, initialCursor: null },
    ),
  );
  return (
    <Handed>
      <ProposalsPage />
    </Handed>
  );
}
