import { STORIES_PAGE, storiesFilter } from '../../../../features/story/stories-filter.ts';
import { StoriesPage } from '../../../../features/story/stories-page.tsx';
import { Handed } from '../../../../server/handed.tsx';
import { getQueryClient, getTrpc } from '../../../../server/query.ts';
import { readReader } from '../../../../server/reader.ts';
import { titleOf } from '../../../../server/title.ts';

type Props = { searchParams: Promise<{ since?: string | string[]; order?: string | string[] }> };
const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : null);

export const generateMetadata = () => titleOf('stories');

export default async function Page({ searchParams }: Props) {
  const { me } = await readReader();
  if (!me) return null;
  const { since, order } = await searchParams;
  const openedAt = new Date().toISOString();
  const trpc = await getTrpc();
  await getQueryClient().prefetchInfiniteQuery(
    trpc.stories.list.infiniteQueryOptions(
      { filter: storiesFilter(one(since), one(order), openedAt), limit: STORIES_PAGE },
      { getNextPageParam: (page) => page.next, initialCursor: null },
    ),
  );
  return (
    <Handed>
      <StoriesPage openedAt={openedAt} />
    </Handed>
  );
}
