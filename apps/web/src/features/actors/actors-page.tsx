'use client';

import type { ActorSummary } from '@mirqab/api';
import { useQuery } from '@tanstack/react-query';
import { Plus, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSettled } from '../alerts/use-settled.ts';
import { useTRPC } from '../api/provider.tsx';
import { EntityName, labelOf } from '../article/entity-name.tsx';
import { Button } from '../frame/button.tsx';
import { isolate } from '../frame/isolate.ts';
import { Link } from '../frame/link.tsx';
import { PageHead, Sheet } from '../frame/page-head.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { Empty } from '../states/empty.tsx';
import { Failed } from '../states/failed.tsx';
import { RowsSkeleton } from '../states/rows-skeleton.tsx';
import { When } from '../time/when.tsx';
import { ActorTools } from './actor-tools.tsx';
import { FollowButton } from './follow-button.tsx';
import { MOST_ACTORS } from './most-actors.ts';
import { NewActor } from './new-actor.tsx';

const KINDS = ['person', 'organisation', 'place'] as const;

/** Every watched actor: whom the reader follows first, then who is written about most. */
export function ActorsPage() {
  const t = useTranslations('actors');
  const trpc = useTRPC();
  const { me } = useReader();
  const [search, setSearch] = useState('');
  const [kind, setKind] = useState<(typeof KINDS)[number] | null>(null);
  const [adding, setAdding] = useState(false);
  const [named, setNamed] = useState('');
  const settled = useSettled(search.trim(), 250);
  const {
    data: actors,
    error,
    refetch,
  } = useQuery(
    trpc.entities.list.queryOptions(
      { ...(settled ? { search: settled } : {}), ...(kind ? { kind } : {}), limit: MOST_ACTORS },
      { placeholderData: (previous) => previous },
    ),
  );
  const may = me !== null && me.role !== 'reader';
  const begin = (name: string) => {
    setNamed(name);
    setAdding(true);
  };
  const add = may && !adding && (
    <Button look="primary" onClick={() => begin('')}>
      <Plus size={18} aria-hidden />
      {t('add')}
    </Button>
  );
  return (
    <Sheet wide>
      <PageHead title={t('title')} lead={t('lead')} actions={add} />
      <ActorTools />
      {adding && (
        // Asked again from the search, the form starts from what was searched for.
        <NewActor key={named} named={named} onDone={() => setAdding(false)} />
      )}
      <div className="flex flex-wrap items-center gap-3 py-4">
        <search className="relative min-w-60 flex-1">
          <Search
            size={17}
            aria-hidden
            className="pointer-events-none absolute inset-y-0 start-3 my-auto text-muted"
          />
          <input
            type="search"
            dir={search ? 'auto' : undefined}
            aria-label={t('find')}
            placeholder={t('find')}
            value={search}
            maxLength={200}
            onChange={(event) => setSearch(event.target.value)}
            className="min-h-10 w-full rounded-md border border-line bg-raised px-9 focus:border-line-strong"
          />
        </search>
        <fieldset className="flex gap-1">
          <legend className="sr-only">{t('kindOf')}</legend>
          {KINDS.map((one) => (
            <Button
              key={one}
              small
              look={kind === one ? 'primary' : 'plain'}
              aria-pressed={kind === one}
              onClick={() => setKind(kind === one ? null : one)}
            >
              {t(`kinds.${one}`)}
            </Button>
          ))}
        </fieldset>
      </div>
      {error && <Failed error={error} again={() => void refetch()} />}
      {!actors && !error && <RowsSkeleton />}
      {actors?.length === 0 && (
        <Empty
          title={settled ? t('noneFound') : t('none')}
          action={
            settled &&
            (may ? (
              <Button onClick={() => begin(settled)}>
                <Plus size={18} aria-hidden />
                {t('addNamed', { name: isolate(settled) })}
              </Button>
            ) : (
              <Button onClick={() => setSearch('')}>{t('clearFind')}</Button>
            ))
          }
        >
          {settled ? t('noneFoundMore') : t('noneMore')}
        </Empty>
      )}
      {actors && actors.length > 0 && (
        <ul className="divide-y border-y">
          {actors.map((actor) => (
            <ActorRow key={actor.id} actor={actor} />
          ))}
        </ul>
      )}
    </Sheet>
  );
}

function ActorRow({ actor }: { actor: ActorSummary }) {
  const t = useTranslations('actors');
  const { locale } = useReader();
  const shown = labelOf(actor.label, locale);
  const others = Object.entries(actor.label).filter(([, name]) => name !== shown);
  return (
    <li className="flex min-h-16 flex-wrap items-center gap-x-6 gap-y-1 py-2.5">
      <div className="min-w-0 flex-1 basis-64">
        <Link href={`/actors/${actor.id}`} className="font-semibold hover:text-accent">
          <EntityName actor={actor} />
        </Link>
        <p className="flex flex-wrap gap-x-4 text-muted text-sm">
          {others.map(([language, name]) => (
            <bdi key={language} lang={language}>
              {name}
            </bdi>
          ))}
        </p>
      </div>
      <p className="w-40 text-sm">
        {t('lately', { count: actor.articles })}
        {actor.lastAt && <When at={actor.lastAt} className="block text-muted" />}
      </p>
      <div className="ms-auto flex justify-end tablet:w-32">
        <FollowButton id={actor.id} followed={actor.followed} />
      </div>
    </li>
  );
}
