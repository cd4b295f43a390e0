'use client';

import type { Source } from '@mirqab/api';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { buttonClass } from '../frame/button.tsx';
import { Link } from '../frame/link.tsx';
import { PageHead, Sheet } from '../frame/page-head.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { StarterLink } from '../starter/starter-link.tsx';
import { Empty } from '../states/empty.tsx';
import { Failed } from '../states/failed.tsx';
import { RowsSkeleton } from '../states/rows-skeleton.tsx';
import { When } from '../time/when.tsx';
import { Health, Reason } from './health.tsx';
import { LanguageAlarm } from './language-alarm.tsx';
import { Pace } from './pace.tsx';
import { PollStrip } from './poll-strip.tsx';
import { SampleNote } from './sample-note.tsx';
import { shownUrl } from './shown-url.ts';

/** Every source with its health in words, its last polls and its pace; what needs a look stands first. */
export function SourcesPage() {
  const t = useTranslations('sources');
  const trpc = useTRPC();
  const { me } = useReader();
  const { data: sources, error, refetch } = useQuery(trpc.sources.list.queryOptions());
  const may = me !== null && me.role !== 'reader';
  const add = may && (
    <Link href="/sources/add" className={buttonClass('primary')}>
      <Plus size={18} aria-hidden />
      {t('add')}
    </Link>
  );
  const needing =
    sources?.filter((source) => ['failing', 'blocked', 'quiet', 'late', 'misread'].includes(source.health)) ??
    [];
  return (
    <Sheet wide>
      <PageHead title={t('title')} lead={t('lead')} actions={sources?.length ? add : undefined} />
      {error && <Failed error={error} again={() => void refetch()} />}
      {!sources && !error && <RowsSkeleton />}
      {sources?.length === 0 && (
        <Empty title={t('none')} action={add}>
          {t('noneMore')}
        </Empty>
      )}
      {me?.role === 'admin' && sources?.some((source) => source.group?.sample) && <SampleNote />}
      {sources && <LanguageAlarm sources={sources} />}
      {needing.length > 0 && (
        <p className="mt-4 rounded-md bg-warn-soft px-3 py-2 text-sm">
          {t('needing', { count: needing.length })}
        </p>
      )}
      {sources && sources.length > 0 && (
        <SourceTable sources={[...needing, ...sources.filter((one) => !needing.includes(one))]} />
      )}
      <p className="mt-6 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <Link href="/sources/ledger" className="text-accent hover:underline">
          {t('toLedger')}
        </Link>
        {may && (
          <Link href="/sources/paste" className="text-accent hover:underline">
            {t('toPaste')}
          </Link>
        )}
        <StarterLink />
      </p>
    </Sheet>
  );
}

function SourceTable({ sources }: { sources: readonly Source[] }) {
  const t = useTranslations('sources');
  return (
    <ul className="mt-4 divide-y border-y">
      {sources.map((source) => (
        <li
          key={source.id}
          className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-6 gap-y-1.5 py-3 tablet:grid-cols-[minmax(0,1fr)_14rem_9rem_10rem]"
        >
          <div className="col-span-2 min-w-0 tablet:col-span-1">
            <Link href={`/sources/${source.id}`} className="font-semibold hover:text-accent">
              <bdi>{source.outlet.name}</bdi>
            </Link>
            {source.group?.sample && (
              <span className="ms-2 rounded-sm bg-sunk px-1.5 py-0.5 text-muted text-xs">{t('sample')}</span>
            )}
            {source.kind === 'import' ? (
              <span className="block text-muted text-sm">{t('byHand')}</span>
            ) : (
              <bdi dir="ltr" className="block w-fit max-w-full truncate text-muted text-sm">
                {shownUrl(source.url)}
              </bdi>
            )}
          </div>
          <div className="col-span-2 min-w-0 tablet:col-span-1">
            <Health health={source.health} />
            <span className="block text-muted leading-5">
              <Reason
                problem={['failing', 'blocked', 'misread'].includes(source.health) ? source.problem : null}
              />
            </span>
          </div>
          <PollStrip polls={source.polls} />
          <div className="text-sm">
            <Pace pace={source.pace} />
            <span className="block text-muted">
              {source.lastItemAt ? <When at={source.lastItemAt} /> : t('nothingYet')}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
