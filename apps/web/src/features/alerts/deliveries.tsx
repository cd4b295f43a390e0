'use client';

import type { Delivery } from '@mirqab/api';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { Button } from '../frame/button.tsx';
import { Link } from '../frame/link.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { useSay } from '../frame/toasts.tsx';
import { Empty } from '../states/empty.tsx';
import { Failed, useFailureText } from '../states/failed.tsx';
import { RowsSkeleton } from '../states/rows-skeleton.tsx';
import { When } from '../time/when.tsx';

const TONE = { pending: 'text-muted', sending: 'text-muted', sent: 'text-good', dead: 'text-bad' } as const;

/** What was sent, waits or was given up, and why. */
export function Deliveries({ alertId }: { alertId?: string }) {
  const t = useTranslations('alerts');
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.deliveries.list.infiniteQueryOptions(
      { limit: 50, ...(alertId ? { alertId } : {}) },
      { getNextPageParam: (page) => page.next, initialCursor: null },
    ),
  );
  if (list.isError) return <Failed error={list.error} again={() => void list.refetch()} />;
  if (list.isPending) return <RowsSkeleton />;
  const deliveries = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (deliveries.length === 0) return <Empty title={t('noDeliveries')}>{t('noDeliveriesMore')}</Empty>;
  return (
    <>
      <ul className="divide-y border-b">
        {deliveries.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} named={!alertId} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button className="mt-4" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function DeliveryRow({ delivery, named }: { delivery: Delivery; named: boolean }) {
  const t = useTranslations('alerts');
  const reasons = useTranslations('reasons');
  const { me } = useReader();
  const trpc = useTRPC();
  const client = useQueryClient();
  const say = useSay();
  const failure = useFailureText();
  const retry = useMutation(
    trpc.deliveries.retry.mutationOptions({
      onError: (error) => say(failure(error)),
      onSettled: () => client.invalidateQueries({ queryKey: trpc.deliveries.pathKey() }),
    }),
  );
  const { problem } = delivery;
  return (
    <li className="flex items-start gap-x-4 py-3 tablet:gap-x-6">
      <div className="min-w-0 flex-1">
        <ul>
          {delivery.stories.slice(0, 5).map((story) => (
            <li key={story.storyId}>
              <Link href={`/articles/${story.articleId}`} className="hover:text-accent">
                <bdi>{story.title}</bdi>
              </Link>
            </li>
          ))}
        </ul>
        <p className="text-muted text-sm">
          {named && (
            <>
              <Link href={`/alerts/${delivery.alert.id}`} className="hover:text-accent">
                <bdi>{delivery.alert.name}</bdi>
              </Link>
              {' · '}
            </>
          )}
          <bdi>{delivery.channel.name}</bdi>
          {delivery.digest && ` · ${t('digest')}`}
        </p>
        {problem && (
          <p className="text-bad text-sm">
            {reasons.has(problem.code) ? reasons(problem.code) : problem.code}
            {problem.detail && (
              <bdi dir="ltr" className="ms-2 break-all text-muted">
                {problem.detail}
              </bdi>
            )}
          </p>
        )}
      </div>
      <div className="w-28 shrink-0 text-end text-sm tablet:w-36">
        <p className={TONE[delivery.state]}>
          {t(`state.${delivery.state}`)} {delivery.attempts > 1 && t('tries', { count: delivery.attempts })}
        </p>
        <When at={delivery.sentAt ?? delivery.dueAt} className="text-muted" />
        {delivery.state === 'dead' && me && me.role !== 'reader' && (
          <Button
            small
            className="mt-2"
            disabled={retry.isPending}
            onClick={() => retry.mutate({ id: delivery.id })}
          >
            {t('again')}
          </Button>
        )}
      </div>
    </li>
  );
}
