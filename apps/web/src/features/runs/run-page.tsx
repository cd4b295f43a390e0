'use client';

import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { Button } from '../frame/button.tsx';
import { Link } from '../frame/link.tsx';
import { PageHead, Sheet } from '../frame/page-head.tsx';
import { useSay } from '../frame/toasts.tsx';
import { Failed, useFailureText } from '../states/failed.tsx';
import { OUTCOME_TONE, OUTCOMES, type Outcome, RunBar } from './run-bar.tsx';
import { RunFacts, RunTitle } from './runs-page.tsx';

const WATCH_MS = 1_500;

/** One run: the ledger as a bar whose parts open, failures by reason with "again" beside each. */
export function RunPage({ id }: { id: string }) {
  const t = useTranslations('runs');
  const reasons = useTranslations('reasons');
  const trpc = useTRPC();
  const client = useQueryClient();
  const { data: run } = useSuspenseQuery(trpc.runs.get.queryOptions({ id }));
  const [open, setOpen] = useState<Outcome | null>(null);
  const running = run.state === 'running';
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(
      () => void client.invalidateQueries({ queryKey: trpc.runs.pathKey() }),
      WATCH_MS,
    );
    return () => clearInterval(timer);
  }, [running, client, trpc]);
  const done = run.total - run.counts.pending;
  return (
    <Sheet wide>
      <PageHead
        title={<RunTitle run={run} />}
        lead={
          <>
            <RunFacts run={run} />{' '}
            <span className="whitespace-nowrap">· {run.alerting ? t('alerts') : t('silent')}</span>
          </>
        }
        actions={running ? <Cancel id={id} /> : undefined}
      />
      <section className="space-y-4 pt-5">
        <p className="flex flex-wrap items-baseline gap-x-4" aria-live="polite">
          <span className="inline-block font-semibold text-lg first-letter:uppercase">
            {t(`state.${run.state}`)}
          </span>
          <span className="text-muted">
            {running ? t('progress', { done, total: run.total }) : t('items', { count: run.total })}
          </span>
        </p>
        <RunBar counts={run.counts} tall />
        <ul className="flex flex-wrap gap-2">
          {OUTCOMES.filter((outcome) => run.counts[outcome] > 0).map((outcome) => (
            <li key={outcome}>
              <Button
                small
                className={open === outcome ? 'border-accent! bg-accent-soft! text-accent!' : ''}
                aria-expanded={open === outcome}
                onClick={() => setOpen(open === outcome ? null : outcome)}
              >
                <span aria-hidden className={`size-2.5 rounded-full ${OUTCOME_TONE[outcome]}`} />
                {t(`outcome.${outcome}`)}
                <span className="tabular">{run.counts[outcome]}</span>
              </Button>
            </li>
          ))}
        </ul>
        {open && <Items key={open} runId={id} outcome={open} />}
        {run.failures.length > 0 && (
          <div>
            <h2 className="mt-6 mb-2 font-semibold text-lg">{t('failures')}</h2>
            <ul className="divide-y border-y">
              {run.failures.map(({ reason, count }) => (
                <li key={reason} className="flex items-center gap-4 py-2.5">
                  <span className="min-w-0 flex-1">
                    {reason ? (
                      reasons.has(reason) ? (
                        reasons(reason)
                      ) : (
                        <bdi dir="ltr">{reason}</bdi>
                      )
                    ) : (
                      t('unknown')
                    )}
                  </span>
                  <span className="tabular">{count}</span>
                  {reason && (
                    <Link
                      href={`/runs/new?failure=${encodeURIComponent(reason)}`}
                      className="text-accent text-sm hover:underline"
                    >
                      {t('again')}
                    </Link>
                  )}
                </li>
              ))}
            </ul>
          </div>
        )}
      </section>
    </Sheet>
  );
}

function Cancel({ id }: { id: string }) {
  const t = useTranslations('runs');
  const trpc = useTRPC();
  const client = useQueryClient();
  const say = useSay();
  const failure = useFailureText();
  const cancel = useMutation(
    trpc.runs.cancel.mutationOptions({
      onError: (error) => say(failure(error)),
      onSettled: () => client.invalidateQueries({ queryKey: trpc.runs.pathKey() }),
    }),
  );
  return (
    <Button small disabled={cancel.isPending} onClick={() => cancel.mutate({ id })}>
      {t('cancel')}
    </Button>
  );
}

function Items({ runId, outcome }: { runId: string; outcome: Outcome }) {
  const t = useTranslations('runs');
  const reasons = useTranslations('reasons');
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(trpc.runs.items.queryOptions({ runId, outcome, limit: 100 }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  return (
    <ul aria-busy={!data} className="divide-y border-y">
      {data?.map((item) => (
        <li key={item.subjectId} className="py-2.5">
          <p dir="auto" className="w-fit max-w-full truncate">
            {item.articleId ? (
              <Link href={`/articles/${item.articleId}`} className="hover:text-accent">
                {item.title ?? item.url}
              </Link>
            ) : (
              (item.title ?? item.url ?? t('unknown'))
            )}
          </p>
          <p className="flex gap-x-3 text-muted text-sm">
            <bdi>{item.outlet}</bdi>
            {item.reason && <span>{reasons.has(item.reason) ? reasons(item.reason) : item.reason}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
