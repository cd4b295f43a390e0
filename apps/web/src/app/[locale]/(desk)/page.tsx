import { cookies } from 'next/headers';
import { Feed } from '../../../features/feed/feed.tsx';
import { FEED_PAGE } from '../../../features/feed/page-size.ts';
import { readView, toFilter } from '../../../features/feed/view.ts';
import { clampWidth, LIST_COOKIE } from '../../../features/frame/list-width.ts';
import { Handed } from '../../../server/handed.tsx';
import { getQueryClient, getTrpc } from '../../../server/query.ts';
import { readReader } from '../../../server/reader.ts';
import { titleOf } from '../../../server/title.ts';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = () => titleOf('feed');

export default async function FeedPage({ searchParams }: Props) {
  const { me } = await readReader();
  if (!me) return null;
  const now = new Date();
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams))
    if (typeof value === 'string') params.set(name, value);
  const view = readView(params);
  const trpc = await getTrpc();
  const client = getQueryClient();
  await Promise.all([
    client.prefetchInfiniteQuery(
      trpc.stories.list.infiniteQueryOptions(
        { filter: toFilter(view, now), limit: FEED_PAGE },
        { getNextPageParam: (page) => page.next, initialCursor: null },
      ),
    ),
    client.prefetchQuery(trpc.stories.choices.queryOptions()),
    client.prefetchQuery(trpc.searches.list.queryOptions()),
    view.open ? client.prefetchQuery(trpc.articles.get.queryOptions({ id: view.open })) : null,
  ]);
  const width = clampWidth(Number((await cookies()).get(LIST_COOKIE)?.value ?? Number.NaN));
  return (
    <Handed>
      <Feed openedAt={now.toISOString()} listWidth={width} />
    </Handed>
  );
}
