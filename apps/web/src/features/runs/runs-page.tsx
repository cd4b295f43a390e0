'use client';

import type { Run } from '@mirqab/api';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { Button, buttonClass } from '../frame/button.tsx';
import { Link } from '../frame/link.tsx';
import { PageHead, Sheet } from '../frame/page-head.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { Empty } from '../states/empty.tsx';
import { Failed } from '../states/failed.tsx';
import { RowsSkeleton } from '../states/rows-skeleton.tsx';
import { formatDay } from '../time/format.ts';
import { When } from '../time/when.tsx';
import { RUNS_PAGE } from './page-size.ts';
import { RunBar } from './run-bar.tsx';

/** What was read again: by whom, why, and what came of it. */
export function RunsPage() {
  const t = useTranslations('runs');
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.runs.list.infiniteQueryOptions(
      { limit: RUNS_PAGE },
      { getNextPageParam: (page) => page.next, initialCursor: null },
    ),
  );
  const runs = list.data?.pages.flatMap((page) => page.items) ?? [];
  const start = (
    <Link href="/runs/new" className={buttonClass('primary')}>
      <Plus size={18} aria-hidden />
      {t('new')}
    </Link>
  );
  return (
    <Sheet wide>
      <PageHead title={t('title')} lead={t('lead')} actions={runs.length ? start : undefined} />
      {list.isError && <Failed error={list.error} again={() => void list.refetch()} />}
      {list.isPending && <RowsSkeleton />}
      {list.isSuccess && runs.length === 0 && (
        <Empty title={t('none')} action={start}>
          {t('noneMore')}
        </Empty>
      )}
      <ul className="divide-y [&:not(:empty)]:border-b">
        {runs.map((run) => (
          <RunRow key={run.id} run={run} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button className="mt-4" onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Sheet>
  );
}

function RunRow({ run }: { run: Run }) {
  const t = useTranslations('runs');
  return (
    <li className="relative grid gap-x-6 gap-y-1 py-3.5 tablet:grid-cols-[minmax(0,1fr)_14rem_8rem]">
      <div className="min-w-0">
        <Link
          href={`/runs/${run.id}`}
          className="font-semibold after:absolute after:inset-0 hover:text-accent"
        >
          <RunTitle run={run} />
        </Link>
        <p className="truncate text-muted text-sm">
          <RunFacts run={run} />
        </p>
      </div>
      <div className="self-center">
        <RunBar counts={run.counts} />
      </div>
      <p className="self-center text-sm">
        {t(`state.${run.state}`)}
        <span className="block text-muted">{t('items', { count: run.total })}</span>
      </p>
    </li>
  );
}

/** Who asked, when and why. */
export function RunFacts({ run }: { run: Run }) {
  return (
    <>
      <When at={run.startedAt} />
      {run.by && (
        <>
          {' · '}
          <bdi>{run.by}</bdi>
        </>
      )}
      {run.reason && (
        <>
          {' · '}
          <bdi>{run.reason}</bdi>
        </>
      )}
    </>
  );
}

/** What was asked, in words. */
export function RunTitle({ run }: { run: Run }) {
  const t = useTranslations('runs');
  const reasons = useTranslations('reasons');
  const { locale, settings } = useReader();
  const { reason, day } = run.scope;
  return t('what', {
    kind: run.kind,
    stage: t(`stage.${run.stage}`),
    day: day ? formatDay(day, 'day', { ...settings, locale }) : '',
    reason: reason ? (reasons.has(reason) ? reasons(reason) : reason) : '',
    articles: run.scope.articles,
  });
}
