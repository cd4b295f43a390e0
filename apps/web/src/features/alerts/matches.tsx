'use client';

import type { AlertMatch } from '@mirqab/api';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Check, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { Button } from '../frame/button.tsx';
import { Link } from '../frame/link.tsx';
import { useSay } from '../frame/toasts.tsx';
import { Empty } from '../states/empty.tsx';
import { Failed, useFailureText } from '../states/failed.tsx';
import { RowsSkeleton } from '../states/rows-skeleton.tsx';
import { When } from '../time/when.tsx';
import { HitSentence } from './hit.tsx';

/** What the alert fired on, newest first; each can be judged right or wrong. */
export function Matches({ alertId, judges }: { alertId: string; judges: boolean }) {
  const t = useTranslations('alerts');
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.alerts.matches.infiniteQueryOptions(
      { alertId, limit: 30 },
      { getNextPageParam: (page) => page.next, initialCursor: null },
    ),
  );
  if (list.isError) return <Failed error={list.error} again={() => void list.refetch()} />;
  if (list.isPending) return <RowsSkeleton />;
  const matches = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (matches.length === 0) return <Empty title={t('noMatches')}>{t('noMatchesMore')}</Empty>;
  return (
    <>
      <ul className="mt-4 divide-y border-y">
        {matches.map((match) => (
          <li key={match.articleId} className="flex flex-wrap gap-x-4 gap-y-1 py-4">
            <div className="min-w-0 flex-1 basis-72">
              <HitSentence spans={match.spans} />
              <Link
                href={`/articles/${match.articleId}`}
                className="mt-0.5 block w-fit max-w-full text-sm hover:text-accent"
              >
                <bdi>{match.title}</bdi>
              </Link>
              <p className="flex flex-wrap gap-x-3 text-muted text-sm">
                <bdi>{match.outlet.name}</bdi>
                <When at={match.at} />
                {!match.sends && <span title={t('silentMore')}>{t('silent')}</span>}
              </p>
            </div>
            {judges && <Verdict alertId={alertId} match={match} />}
          </li>
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

function Verdict({ alertId, match }: { alertId: string; match: AlertMatch }) {
  const t = useTranslations('alerts');
  const trpc = useTRPC();
  const client = useQueryClient();
  const say = useSay();
  const failure = useFailureText();
  const judge = useMutation(
    trpc.alerts.judge.mutationOptions({
      onError: (error) => say(failure(error)),
      onSettled: () => client.invalidateQueries({ queryKey: trpc.alerts.pathKey() }),
    }),
  );
  const shown = judge.isPending ? judge.variables.verdict : match.judged;
  const choose = (verdict: 'right' | 'wrong') =>
    judge.mutate({ alertId, articleId: match.articleId, verdict: shown === verdict ? null : verdict });
  return (
    <fieldset className="flex shrink-0 gap-1">
      <legend className="sr-only">{t('verdict')}</legend>
      {(['right', 'wrong'] as const).map((verdict) => {
        const Icon = verdict === 'right' ? Check : X;
        const on = shown === verdict;
        const colour = verdict === 'right' ? 'bg-good-soft text-good' : 'bg-bad-soft text-bad';
        return (
          <button
            key={verdict}
            type="button"
            aria-pressed={on}
            title={t(verdict)}
            aria-label={t(verdict)}
            onClick={() => choose(verdict)}
            className={`flex size-9 items-center justify-center rounded-md ${on ? colour : 'text-muted hover:bg-sunk hover:text-ink'}`}
          >
            <Icon size={18} aria-hidden />
          </button>
        );
      })}
    </fieldset>
  );
}
