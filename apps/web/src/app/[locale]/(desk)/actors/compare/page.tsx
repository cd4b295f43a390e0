import { readCompared } from '../../../../../features/compare/address.ts';
import { ComparePage } from '../../../../../features/compare/compare-page.tsx';
import { Handed } from '../../../../../server/handed.tsx';
import { getQueryClient, getTrpc } from '../../../../../server/query.ts';
import { readReader } from '../../../../../server/reader.ts';
import { titled } from '../../../../../server/titled.ts';

type Props = { searchParams: Promise<{ ids?: string | string[]; weeks?: string | string[] }> };

export const generateMetadata = titled('compare');

export default async function Page({ searchParams }: Props) {
  const { me } = await readReader();
  if (!me) return null;
  const { ids, weeks } = readCompared(await searchParams);
  const trpc = await getTrpc();
  if (ids.length > 1) await getQueryClient().prefetchQuery(trpc.roster.compare.queryOptions({ ids, weeks }));
  return (
    <Handed>
      <ComparePage ids={ids} weeks={weeks} />
    </Handed>
  );
}
