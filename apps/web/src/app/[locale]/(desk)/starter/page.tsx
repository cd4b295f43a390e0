import { StarterPage } from '../../../../features/starter/starter-page.tsx';
import { Handed } from '../../../../server/handed.tsx';
import { getQueryClient, getTrpc } from '../../../../server/query.ts';
import { readReader } from '../../../../server/reader.ts';
import { titled } from '../../../../server/titled.ts';

export const generateMetadata = titled('starter');

export default async function Page() {
  const { me } = await readReader();
  if (!me) return null;
  const trpc = await getTrpc();
  await getQueryClient().prefetchQuery(trpc.starter.list.queryOptions());
  return (
    <Handed>
      <StarterPage />
    </Handed>
  );
}
