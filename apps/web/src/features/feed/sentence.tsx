'use client';

import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { labelOf } from '../article/entity-name.tsx';
import { isolate } from '../frame/isolate.ts';
import { useReader } from '../frame/reader-context.tsx';
import { languageName } from '../time/language-name.ts';
import { type FeedView, isNarrowed, type StoryFilter, UNNARROWED } from './view.ts';

/** The menu is fetched when it is first opened. */
const AddCondition = dynamic(() => import('./add-condition.tsx').then((module) => module.AddCondition), {
  ssr: false,
});

type Props = { view: FeedView; filter: StoryFilter; change: (part: Partial<FeedView>) => void };

/** The filter as a sentence of removable words: «من كل المصادر، عن حفتر، هذا الأسبوع». */
export function Sentence({ view, filter, change }: Props) {
  const t = useTranslations('feed');
  const trpc = useTRPC();
  const { locale, comma } = useReader();
  const [adding, setAdding] = useState(false);
  const adder = useRef<HTMLButtonElement>(null);
  const { data } = useQuery(trpc.stories.choices.queryOptions());
  const worded = isNarrowed({ ...view, show: 'all' });
  const groups = useQuery(
    trpc.groups.list.queryOptions(undefined, { enabled: adding || view.groups.length > 0 }),
  );
  const counted = useQuery(trpc.stories.count.queryOptions({ filter }, { enabled: worded, retry: false }));
  const outletName = (id: string) => data?.outlets.find((one) => one.id === id)?.name ?? '…';
  const actorName = (id: string) => {
    const found = data?.actors.find((one) => one.id === id);
    return found ? labelOf(found.label, locale) : '…';
  };
  const without = (list: string[], id: string) => list.filter((one) => one !== id);
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1 text-[13px] leading-7 text-muted">
      <span>{view.outlets.length ? t('from') : worded ? t('fromAll') + comma.trim() : t('fromAll')}</span>
      {view.outlets.map((id) => (
        <Word key={id} onRemove={() => change({ outlets: without(view.outlets, id) })}>
          {outletName(id)}
        </Word>
      ))}
      {view.actors.length + view.groups.length > 0 && <span>{t('about')}</span>}
      {view.groups.map((id) => (
        <Word key={id} onRemove={() => change({ groups: without(view.groups, id) })}>
          {groups.data?.find((one) => one.id === id)?.name ?? '…'}
        </Word>
      ))}
      {view.actors.map((id) => (
        <Word key={id} onRemove={() => change({ actors: without(view.actors, id) })}>
          {actorName(id)}
        </Word>
      ))}
      {view.languages.length > 0 && <span>{t('in')}</span>}
      {view.languages.map((code) => (
        <Word key={code} onRemove={() => change({ languages: without(view.languages, code) })}>
          {languageName(code, locale)}
        </Word>
      ))}
      {view.since && <Word onRemove={() => change({ since: null })}>{t(`since.${view.since}`)}</Word>}
      {view.q && <Word onRemove={() => change({ q: '' })}>{t('matching', { q: isolate(view.q) })}</Word>}
      <button
        ref={adder}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={adding}
        onClick={() => setAdding(true)}
        className="me-1 inline-flex items-center gap-1 rounded-sm text-accent hover:underline"
      >
        <Plus size={14} aria-hidden />
        {t('addCondition')}
      </button>
      {adding && (
        <AddCondition
          view={view}
          change={change}
          choices={{ ...(data ?? { actors: [], outlets: [], languages: [] }), groups: groups.data ?? [] }}
          anchor={adder}
          onClose={() => setAdding(false)}
        />
      )}
      {worded && counted.data && (
        <span className="tabular me-1">
          {t(counted.data.more ? 'countMore' : 'count', { count: counted.data.count })}
        </span>
      )}
      {worded && (
        <button
          type="button"
          onClick={() => change(UNNARROWED)}
          className="rounded-sm text-accent hover:underline"
        >
          {t('clearAll')}
        </button>
      )}
    </div>
  );
}

function Word({ children, onRemove }: { children: ReactNode; onRemove: () => void }) {
  const t = useTranslations('feed');
  return (
    <button
      type="button"
      onClick={onRemove}
      title={t('remove')}
      className="group inline-flex max-w-56 items-center gap-0.5 rounded-sm border-accent border-b bg-accent-soft px-1.5 text-ink"
    >
      <bdi className="truncate">{children}</bdi>
      <X size={13} aria-hidden className="shrink-0 text-muted group-hover:text-bad" />
      <span className="sr-only">{t('remove')}</span>
    </button>
  );
}
