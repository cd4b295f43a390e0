import { GroupsPage } from '../../../../../features/groups/groups-page.tsx';
import { Handed } from '../../../../../server/handed.tsx';
import { getQueryClient, getTrpc } from '../../../../../server/query.ts';
import { readReader } from '../../../../../server/reader.ts';
import { titled } from '../../../../../server/titled.ts';

export const generateMetadata = titled('groups');

export default async function Page() {
  const { me } = await readReader();
  if (!me) return null;
  const trpc = await getTrpc();
  await getQueryClient().prefetchQuery(trpc.groups.list.queryOptions());
  return (
    <Handed>
      <GroupsPage />
    </Handed>
  );
}
