'use client';

import type { Source } from '@mirqab/api';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Pause, Play, RefreshCw, Repeat2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { Button, buttonClass } from '../frame/button.tsx';
import { Link } from '../frame/link.tsx';
import { PageHead, Sheet } from '../frame/page-head.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { useSay } from '../frame/toasts.tsx';
import { useFailureText } from '../states/failed.tsx';
import { When } from '../time/when.tsx';
import { Health, Reason } from './health.tsx';
import { HealthWords } from './health-words.tsx';
import { Ledger } from './ledger.tsx';
import { useSpan } from './ledger-page.tsx';
import { Pace } from './pace.tsx';
import { PollStrip } from './poll-strip.tsx';
import { RemoveSource } from './remove-source.tsx';
import { PageRules } from './rules/page-rules.tsx';

/** Asked again this often while a first or ordered poll is under way, but no longer than this. */
const WATCH_MS = 1_500;
const WATCH_FOR_MS = 90_000;

/** One source: how it is and why, its last polls, its ledger, and how its pages are read. */
export function SourcePage({ id }: { id: string }) {
  const t = useTranslations('sources');
  const trpc = useTRPC();
  const client = useQueryClient();
  const { me } = useReader();
  const { data } = useSuspenseQuery(trpc.sources.get.queryOptions({ id }));
  const { source, outlet } = data;
  const span = useSpan(30);
  const byHand = source.kind === 'import';
  // What stood as the last poll when one was ordered: it is awaited until another stands there.
  const [ordered, setOrdered] = useState<string | null>(null);
  const waiting =
    (source.lastPollAt === null && source.state === 'active' && !byHand) ||
    (ordered !== null && ordered === source.lastPollAt);
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(
      () => void client.invalidateQueries({ queryKey: trpc.sources.pathKey() }),
      WATCH_MS,
    );
    const end = setTimeout(() => setOrdered(null), WATCH_FOR_MS);
    return () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  }, [waiting, client, trpc]);
  return (
    <Sheet wide>
      <PageHead
        title={<bdi>{source.outlet.name}</bdi>}
        lead={
          byHand ? (
            t('byHand')
          ) : (
            <a
              href={source.url}
              rel="noreferrer noopener"
              target="_blank"
              dir="ltr"
              className="break-all hover:text-accent"
            >
              {source.url}
            </a>
          )
        }
        actions={
          me && me.role !== 'reader' && !byHand ? (
            <Actions
              source={source}
              admin={me.role === 'admin'}
              onOrdered={() => setOrdered(source.lastPollAt)}
            />
          ) : undefined
        }
      />
      <div className="space-y-10 pt-5">
        {!byHand && (
          <section>
            <p className="flex flex-wrap items-center gap-x-4 gap-y-1 [&>span:first-child]:font-semibold [&>span:first-child]:text-lg [&>span:first-child>span]:first-letter:uppercase">
              <Health health={source.health} />
              <Reason problem={source.problem} />
              <span role="status" className="text-muted text-sm">
                {waiting && t('reading')}
              </span>
            </p>
            <HealthWords source={source} home={outlet.homeUrl} />
            <dl className="mt-4 grid grid-cols-2 gap-x-8 gap-y-4 border-y py-4 tablet:grid-cols-4">
              <Fact name={t('lastGood')}>{source.lastGoodAt ? <When at={source.lastGoodAt} /> : '—'}</Fact>
              <Fact name={t('lastItem')}>{source.lastItemAt ? <When at={source.lastItemAt} /> : '—'}</Fact>
              <Fact name={t('nextPoll')}>
                {source.state === 'active' ? <NextPoll at={source.nextPollAt} /> : '—'}
              </Fact>
              <Fact name={t('paceName')}>
                <Pace pace={source.pace} />
              </Fact>
              {source.push && <Push push={source.push} />}
            </dl>
          </section>
        )}
        {!byHand && (
          <section>
            <h2 className="mb-3 font-semibold text-lg">{t('polls')}</h2>
            {source.polls.length === 0 ? (
              <p className="text-muted">{t('noPolls')}</p>
            ) : (
              <>
                <PollStrip polls={source.polls} large />
                <details className="mt-3 text-sm">
                  <summary className="w-fit text-muted">{t('asTable')}</summary>
                  <Polls polls={source.polls} />
                </details>
              </>
            )}
          </section>
        )}
        <section>
          <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 className="font-semibold text-lg">{t('became')}</h2>
            {source.lastItemAt && (
              <Link href={`/?outlets=${source.outlet.id}`} className="text-accent text-sm hover:underline">
                {t('inFeed')}
              </Link>
            )}
          </div>
          <Ledger sourceId={id} {...span} />
        </section>
        {me?.role === 'admin' && <PageRules outletId={outlet.id} sourceId={id} />}
        {me?.role === 'admin' && (
          <p className="border-t pt-5">
            <RemoveSource source={source} />
          </p>
        )}
      </div>
    </Sheet>
  );
}

function Push({ push }: { push: NonNullable<Source['push']> }) {
  const t = useTranslations('sources');
  return (
    <Fact name={t('push')}>
      {t(`pushState.${push.state}`)}{' '}
      <bdi dir="ltr" className="text-muted">
        {URL.parse(push.hub)?.host}
      </bdi>
      {push.lastPushAt && (
        <span className="block text-muted text-sm">
          {t('lastPush')} <When at={push.lastPushAt} />
        </span>
      )}
    </Fact>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-sm">{name}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}

function NextPoll({ at }: { at: string }) {
  const t = useTranslations('sources');
  const { now } = useReader();
  const minutes = Math.round((Date.parse(at) - now.getTime()) / 60_000);
  if (minutes <= 0) return <>{t('nowDue')}</>;
  return (
    <>{minutes < 90 ? t('inMinutes', { minutes }) : t('inHours', { hours: Math.round(minutes / 60) })}</>
  );
}

function Polls({ polls }: { polls: Source['polls'] }) {
  const t = useTranslations('sources');
  return (
    <section aria-label={t('polls')} className="mt-2 overflow-x-auto" {...SCROLLS}>
      <table className="w-full min-w-max text-sm">
        <thead className="text-muted">
          <tr className="border-b">
            {(['pollAt', 'pollOutcome', 'pollListed', 'pollFresh', 'pollMs'] as const).map((name) => (
              <th key={name} scope="col" className="py-1.5 pe-6 text-start font-normal">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {polls.map((poll) => (
            <tr key={poll.at} className="border-b">
              <td className="py-1.5 pe-6">
                <When at={poll.at} />
              </td>
              <td className="max-w-sm whitespace-normal py-1.5 pe-6">
                {t(`outcome.${poll.outcome}`)} <Reason problem={poll.problem} />
              </td>
              <td className="py-1.5 pe-6">{poll.listed}</td>
              <td className="py-1.5 pe-6">{poll.fresh}</td>
              <td className="py-1.5 pe-6">{poll.ms}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What scrolls sideways is scrolled by arrow keys, too. */
const SCROLLS = { tabIndex: 0 } as const;

function Actions({ source, admin, onOrdered }: { source: Source; admin: boolean; onOrdered: () => void }) {
  const t = useTranslations('sources');
  const trpc = useTRPC();
  const client = useQueryClient();
  const say = useSay();
  const failure = useFailureText();
  const settle = {
    onError: (error: unknown) => say(failure(error)),
    onSettled: () => client.invalidateQueries({ queryKey: trpc.sources.pathKey() }),
  };
  const pause = useMutation(trpc.sources.pause.mutationOptions(settle));
  const resume = useMutation(trpc.sources.resume.mutationOptions(settle));
  const runNow = useMutation(
    trpc.sources.runNow.mutationOptions({
      ...settle,
      onSuccess: () => {
        say(t('runOrdered'));
        onOrdered();
      },
    }),
  );
  const active = source.state === 'active';
  return (
    <>
      <Button small disabled={runNow.isPending || !active} onClick={() => runNow.mutate({ id: source.id })}>
        <RefreshCw size={16} aria-hidden />
        {t('runNow')}
      </Button>
      <Button small onClick={() => (active ? pause : resume).mutate({ id: source.id })}>
        {active ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
        {active ? t('pause') : t('resume')}
      </Button>
      {admin && (
        <Link href={`/runs/new?source=${source.id}`} className={buttonClass('plain', true)}>
          <Repeat2 size={16} aria-hidden />
          {t('readAgain')}
        </Link>
      )}
    </>
  );
}
