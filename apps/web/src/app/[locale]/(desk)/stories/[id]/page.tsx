import { notFound } from 'next/navigation';
import { StoryPage } from '../../../../../features/story/story-page.tsx';
import { Handed } from '../../../../../server/handed.tsx';
import { isId } from '../../../../../server/ids.ts';
import { getQueryClient, getTrpc } from '../../../../../server/query.ts';
import { readReader } from '../../../../../server/reader.ts';

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { me } = await readReader();
  if (!me) return null;
  if (!isId(id)) notFound();
  const trpc = await getTrpc();
  await getQueryClient().prefetchQuery(trpc.stories.get.queryOptions({ id }));
  return (
    <Handed>
      <StoryPage id={id} />
    </Handed>
  );
}
