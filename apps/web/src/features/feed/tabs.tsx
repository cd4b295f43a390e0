'use client';

import type { SavedSearch } from '@mirqab/api';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { BookmarkPlus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { IconButton } from '../frame/button.tsx';
import { useSay } from '../frame/toasts.tsx';
import { useFailureText } from '../states/failed.tsx';
import { type FeedView, isNarrowed, isSince } from './view.ts';

const CLEAR = {
  q: '',
  actors: [],
  groups: [],
  outlets: [],
  languages: [],
  since: null,
  show: 'all' as const,
  tab: null,
};

/** Everything · unread · saved · and each search that was kept. */
export function Tabs({ view, change }: { view: FeedView; change: (part: Partial<FeedView>) => void }) {
  const t = useTranslations('feed');
  const trpc = useTRPC();
  const client = useQueryClient();
  const say = useSay();
  const failure = useFailureText();
  const key = trpc.searches.list.queryKey();
  const { data: searches = [] } = useQuery(trpc.searches.list.queryOptions());
  const [naming, setNaming] = useState(false);
  const save = useMutation(
    trpc.searches.save.mutationOptions({
      onSuccess: (made) => {
        client.setQueryData(key, (list: SavedSearch[] | undefined) => [...(list ?? []), made]);
        change({ tab: made.id });
        setNaming(false);
      },
      onError: (error) => say(failure(error)),
    }),
  );
  const remove = useMutation(
    trpc.searches.remove.mutationOptions({
      onSettled: () => void client.invalidateQueries({ queryKey: key }),
    }),
  );
  const take = (search: SavedSearch) => {
    client.setQueryData(key, (list: SavedSearch[] | undefined) =>
      list?.filter((one) => one.id !== search.id),
    );
    if (view.tab === search.id) change(CLEAR);
    remove.mutate({ id: search.id });
    say(t('tabRemoved', { name: search.name }), {
      label: t('undo'),
      run: () => save.mutate({ name: search.name, filter: search.filter }),
    });
  };
  const fixed = [
    ['all', CLEAR],
    ['followed', { ...CLEAR, show: 'followed' as const }],
    ['unread', { ...CLEAR, show: 'unread' as const }],
    ['saved', { ...CLEAR, show: 'saved' as const }],
  ] as const;
  return (
    <div className="flex items-center gap-1 overflow-x-auto border-b px-2 [scrollbar-width:none]">
      <div role="tablist" aria-label={t('tabs')} className="flex">
        {fixed.map(([name, part]) => (
          <Tab key={name} on={!view.tab && view.show === name} onPick={() => change(part)}>
            {t(`tab.${name}`)}
          </Tab>
        ))}
        {searches.map((search) => (
          <Tab
            key={search.id}
            on={view.tab === search.id}
            onPick={() =>
              change({
                ...CLEAR,
                q: search.filter.query,
                actors: search.filter.actors,
                outlets: search.filter.outlets,
                languages: search.filter.languages,
                since: isSince(search.filter.since) ? search.filter.since : null,
                tab: search.id,
              })
            }
          >
            <bdi>{search.name}</bdi>
          </Tab>
        ))}
      </div>
      {searches.some((one) => one.id === view.tab) && (
        <IconButton
          label={t('removeTab')}
          className="size-7"
          onClick={() => {
            const search = searches.find((one) => one.id === view.tab);
            if (search) take(search);
          }}
        >
          <X size={15} aria-hidden />
        </IconButton>
      )}
      {isNarrowed(view) && !view.tab && view.show === 'all' && !naming && (
        <IconButton label={t('keepSearch')} className="size-8" onClick={() => setNaming(true)}>
          <BookmarkPlus size={17} aria-hidden />
        </IconButton>
      )}
      {naming && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
            const { q, actors, outlets, languages, since } = view;
            if (name) save.mutate({ name, filter: { query: q, actors, outlets, languages, since } });
          }}
        >
          <input
            name="name"
            ref={focusOnce}
            dir="auto"
            maxLength={60}
            placeholder={t('tabName')}
            aria-label={t('tabName')}
            onKeyDown={(event) => event.key === 'Escape' && setNaming(false)}
            className="min-h-8 w-36 rounded-md border border-line-strong bg-raised px-2 text-sm"
          />
        </form>
      )}
    </div>
  );
}

const focusOnce = (input: HTMLInputElement | null) => input?.focus();

function Tab({ on, onPick, children }: { on: boolean; onPick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      role="tab"
      aria-selected={on}
      onClick={onPick}
      className={`-mb-px max-w-44 shrink-0 truncate border-b-2 px-3 py-2.5 text-sm ${
        on ? 'border-accent font-semibold text-accent' : 'border-transparent text-muted hover:text-ink'
      }`}
    >
      {children}
    </button>
  );
}
