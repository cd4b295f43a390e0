import { notFound } from 'next/navigation';
import { GroupPage } from '../../../../../../features/groups/group-page.tsx';
import { Handed } from '../../../../../../server/handed.tsx';
import { isId } from '../../../../../../server/ids.ts';
import { orNotFound } from '../../../../../../server/or-not-found.ts';
import { getQueryClient, getTrpc } from '../../../../../../server/query.ts';
import { readReader } from '../../../../../../server/reader.ts';
import { titled } from '../../../../../../server/titled.ts';

type Props = { params: Promise<{ id: string }> };

export const generateMetadata = titled('groups');

export default async function Page({ params }: Props) {
  const { id } = await params;
  const { me } = await readReader();
  if (!me) return null;
  if (!isId(id)) notFound();
  const trpc = await getTrpc();
  await getQueryClient().fetchQuery(trpc.groups.get.queryOptions({ id })).catch(orNotFound);
  return (
    <Handed>
      <GroupPage id={id} />
    </Handed>
  );
}
