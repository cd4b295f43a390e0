import { RUNS_PAGE } from '../../../../features/runs/page-size.ts';
import { RunsPage } from '../../../../features/runs/runs-page.tsx';
import { Handed } from '../../../../server/handed.tsx';
import { getQueryClient, getTrpc } from '../../../../server/query.ts';
import { readReader } from '../../../../server/reader.ts';
import { titled } from '../../../../server/titled.ts';

export const generateMetadata = titled('runs');

export default async function Page() {
  const { me } = await readReader();
  if (!me) return null;
  const trpc = await getTrpc();
  await getQueryClient().prefetchInfiniteQuery(
    trpc.runs.list.infiniteQueryOptions(
      { limit: RUNS_PAGE },
      { getNextPageParam: (page) => page.next, initialCursor: null },
    ),
  );
  return (
    <Handed>
      <RunsPage />
    </Handed>
  );
}
