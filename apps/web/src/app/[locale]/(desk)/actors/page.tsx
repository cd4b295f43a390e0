import { ActorsPage } from '../../../../features/actors/actors-page.tsx';
import { MOST_ACTORS } from '../../../../features/actors/most-actors.ts';
import { Handed } from '../../../../server/handed.tsx';
import { getQueryClient, getTrpc } from '../../../../server/query.ts';
import { readReader } from '../../../../server/reader.ts';
import { titled } from '../../../../server/titled.ts';

export const generateMetadata = titled('actors');

export default async function Page() {
  const { me } = await readReader();
  if (!me) return null;
  const trpc = await getTrpc();
  await getQueryClient().prefetchQuery(trpc.entities.list.queryOptions({ limit: MOST_ACTORS }));
  return (
    <Handed>
      <ActorsPage />
    </Handed>
  );
}
