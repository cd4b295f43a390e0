'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { EntityName } from '../article/entity-name.tsx';
import { ListSkeleton } from '../feed/list-skeleton.tsx';
import { isSince, type Since } from '../feed/view.ts';
import { Button } from '../frame/button.tsx';
import { isolate } from '../frame/isolate.ts';
import { Link } from '../frame/link.tsx';
import { PageHead, Sheet } from '../frame/page-head.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { Empty } from '../states/empty.tsx';
import { Failed } from '../states/failed.tsx';
import { StatedDate } from '../time/when.tsx';
import { STORIES_PAGE, storiesFilter } from './stories-filter.ts';

const SPANS: Since[] = ['day', 'week', 'month', 'year'];
/** Events by how many outlets told them. */
export function StoriesPage({ openedAt }: { openedAt: string }) {
  const t = useTranslations('story');
  const feed = useTranslations('feed');
  const trpc = useTRPC();
  const { comma } = useReader();
  const params = useSearchParams();
  const since = params.get('since');
  const order = params.get('order');
  const span = isSince(since) ? since : 'week';
  const query = useInfiniteQuery(
    trpc.stories.list.infiniteQueryOptions(
      { filter: storiesFilter(since, order, openedAt), limit: STORIES_PAGE },
      { getNextPageParam: (page) => page.next, initialCursor: null },
    ),
  );
  const stories = query.data?.pages.flatMap((page) => page.items) ?? [];
  const widest = Math.max(1, ...stories.map((story) => story.outlets));
  const choice = (name: string, on: boolean, href: string, text: string) => (
    <Link
      key={name}
      href={href}
      aria-current={on ? 'true' : undefined}
      className={`rounded-sm px-2 py-1 text-sm first-letter:uppercase ${on ? 'bg-accent-soft font-semibold text-accent' : 'text-muted hover:text-ink'}`}
    >
      {text}
    </Link>
  );
  const address = (s: string, o: string | null) =>
    `/stories?since=${s}${o === 'newest' ? '&order=newest' : ''}`;
  return (
    <Sheet>
      <PageHead title={t('listTitle')} lead={t('listLead')} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b py-2">
        <nav aria-label={t('span')} className="flex gap-1">
          {SPANS.map((one) => choice(one, one === span, address(one, order), feed(`since.${one}`)))}
        </nav>
        <nav aria-label={t('order.label')} className="ms-auto flex gap-1">
          {choice('widest', order !== 'newest', address(span, null), t('order.widest'))}
          {choice('newest', order === 'newest', address(span, 'newest'), t('order.newest'))}
        </nav>
      </div>
      {query.isPending && <ListSkeleton />}
      {query.error && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isSuccess && stories.length === 0 && <Empty title={t('none')}>{t('noneMore')}</Empty>}
      <ol>
        {stories.map((story) => (
          <li key={story.id} className="grid grid-cols-[4.5rem_1fr] gap-4 border-b py-3">
            <div className="pt-1.5">
              <p className="tabular text-muted text-xs">{t('outletsCount', { count: story.outlets })}</p>
              <span
                aria-hidden
                className="mt-1 block h-1 rounded-full bg-accent"
                style={{ width: `${Math.max(6, (story.outlets / widest) * 100)}%` }}
              />
            </div>
            <div className="min-w-0">
              <Link
                href={`/stories/${story.id}`}
                lang={story.language ?? undefined}
                className="block font-semibold text-[1.0625rem] leading-7 hover:text-accent"
              >
                <bdi dir="auto">{story.title}</bdi>
              </Link>
              <p className="truncate text-[13px] text-muted leading-6">
                <StatedDate of={story.lead} className="tabular" />
                <span className="mx-1.5">·</span>
                {feed('told', { first: isolate(story.lead.outlet.name), others: story.outlets - 1 })}
                {story.actors.length > 0 && <span className="mx-1.5">·</span>}
                {story.actors.slice(0, 4).map((actor, at) => (
                  <span key={actor.id}>
                    {at > 0 && comma}
                    <EntityName actor={actor} />
                  </span>
                ))}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <div className="py-5 text-center">
          <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </Sheet>
  );
}
