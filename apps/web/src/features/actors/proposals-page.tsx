'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSettled } from '../alerts/use-settled.ts';
import { useTRPC } from '../api/provider.tsx';
import { Button } from '../frame/button.tsx';
import { PageHead, Sheet } from '../frame/page-head.tsx';
import { Empty } from '../states/empty.tsx';
import { Failed } from '../states/failed.tsx';
import { RowsSkeleton } from '../states/rows-skeleton.tsx';
import { PROPOSALS_AT_ONCE } from './most-actors.ts';
import { ProposalRow } from './proposal-row.tsx';
import { useCuration } from './use-curation.ts';

const STATES = ['open', 'unsure', 'accepted', 'rejected'] as const;
const KINDS = ['person', 'organisation'] as const;
const SCRIPTS = ['arabic', 'latin', 'cyrillic'] as const;

/** Names the news is full of and nobody listed: an inbox to be emptied, each decision with a way back. */
export function ProposalsPage() {
  const t = useTranslations('curation');
  const trpc = useTRPC();
  const curating = useCuration();
  const [state, setState] = useState<(typeof STATES)[number]>('open');
  const [kind, setKind] = useState<(typeof KINDS)[number] | null>(null);
  const [script, setScript] = useState<(typeof SCRIPTS)[number] | null>(null);
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim(), 250);
  const list = useInfiniteQuery(
    trpc.proposals.list.infiniteQueryOptions(
      {
        state,
        limit: PROPOSALS_AT_ONCE,
        ...(kind ? { kind } : {}),
        ...(script ? { script } : {}),
        ...(search ? { search } : {}),
      },
      { getNextPageParam: (page) => page.next, initialCursor: null, placeholderData: (previous) => previous },
    ),
  );
  const items = list.data?.pages.flatMap((page) => page.items);
  const filtered = kind !== null || script !== null || search !== '';
  const unfilter = () => {
    setKind(null);
    setScript(null);
    setTyped('');
  };
  return (
    <Sheet wide>
      <PageHead title={t('inbox')} lead={t('inboxLead')} />
      <div role="tablist" aria-label={t('states')} className="flex flex-wrap gap-x-5 border-b pt-2">
        {STATES.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            aria-selected={state === one}
            onClick={() => setState(one)}
            className={`min-h-10 border-b-2 ${state === one ? 'border-accent font-semibold text-ink' : 'border-transparent text-muted hover:text-ink'}`}
          >
            {t(`state.${one}`)}
          </button>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2 py-4">
        <search className="relative min-w-52 flex-1 max-tablet:basis-full">
          <Search
            size={17}
            aria-hidden
            className="pointer-events-none absolute inset-y-0 start-3 my-auto text-muted"
          />
          <input
            type="search"
            dir={typed ? 'auto' : undefined}
            aria-label={t('findName')}
            placeholder={t('findName')}
            value={typed}
            maxLength={200}
            onChange={(event) => setTyped(event.target.value)}
            className="min-h-10 w-full rounded-md border border-line bg-raised px-9 focus:border-line-strong"
          />
        </search>
        <Filter
          label={t('kindOf')}
          of={KINDS}
          chosen={kind}
          onChoose={setKind}
          name={(one) => t(`kinds.${one}`)}
        />
        <Filter
          label={t('scriptOf')}
          of={SCRIPTS}
          chosen={script}
          onChoose={setScript}
          name={(one) => t(`scripts.${one}`)}
        />
      </div>
      {list.error && <Failed error={list.error} again={() => void list.refetch()} />}
      {!items && !list.error && <RowsSkeleton />}
      {items?.length === 0 && (
        <Empty
          title={filtered ? t('noneFound') : t(`none.${state}`)}
          action={
            filtered ? (
              <Button onClick={unfilter}>{t('unfilter')}</Button>
            ) : (
              state !== 'open' && <Button onClick={() => setState('open')}>{t('seeOpen')}</Button>
            )
          }
        >
          {filtered ? t('noneFoundMore') : t(`noneMore.${state}`)}
        </Empty>
      )}
      {items && items.length > 0 && (
        <ul className="divide-y border-y">
          {items.map((proposal) => (
            <ProposalRow key={proposal.id} proposal={proposal} curating={curating} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button className="mt-4" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </Sheet>
  );
}

function Filter<T extends string>(props: {
  label: string;
  of: readonly T[];
  chosen: T | null;
  onChoose: (value: T | null) => void;
  name: (value: T) => string;
}) {
  const { chosen } = props;
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">{props.label}</legend>
      {props.of.map((one) => (
        <Button
          key={one}
          small
          look={chosen === one ? 'primary' : 'plain'}
          aria-pressed={chosen === one}
          onClick={() => props.onChoose(chosen === one ? null : one)}
        >
          {props.name(one)}
        </Button>
      ))}
    </fieldset>
  );
}
