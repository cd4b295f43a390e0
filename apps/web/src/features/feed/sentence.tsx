'use client';

import { Popover } from '@base-ui/react/popover';
import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { labelOf } from '../article/entity-name.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { type FeedView, isNarrowed, type Since } from './view.ts';

type Props = { view: FeedView; change: (part: Partial<FeedView>) => void };

/** The filter as a sentence of removable words: «من كل المصادر، عن حفتر، هذا الأسبوع». */
export function Sentence({ view, change }: Props) {
  const t = useTranslations('feed');
  const trpc = useTRPC();
  const { locale } = useReader();
  const { data } = useQuery(trpc.stories.choices.queryOptions());
  const outletName = (id: string) => data?.outlets.find((one) => one.id === id)?.name ?? '…';
  const actorName = (id: string) => {
    const found = data?.actors.find((one) => one.id === id);
    return found ? labelOf(found.label, locale) : '…';
  };
  const without = (list: string[], id: string) => list.filter((one) => one !== id);
  return (
    <div className="flex flex-wrap items-center gap-x-1.5 gap-y-1 text-[13px] leading-7 text-muted">
      <span>{view.outlets.length ? t('from') : t('fromAll')}</span>
      {view.outlets.map((id) => (
        <Word key={id} onRemove={() => change({ outlets: without(view.outlets, id) })}>
          {outletName(id)}
        </Word>
      ))}
      {view.actors.length > 0 && <span>{t('about')}</span>}
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
      {view.q && <Word onRemove={() => change({ q: '' })}>{t('matching', { q: view.q })}</Word>}
      <AddCondition
        view={view}
        change={change}
        choices={data ?? { actors: [], outlets: [], languages: [] }}
      />
      {isNarrowed(view) && (
        <button
          type="button"
          onClick={() =>
            change({ q: '', actors: [], outlets: [], languages: [], since: null, show: 'all', tab: null })
          }
          className="rounded-sm px-1 text-accent hover:underline"
        >
          {t('clearAll')}
        </button>
      )}
    </div>
  );
}

export function languageName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code;
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

type Choices = {
  actors: { id: string; label: Record<string, string> }[];
  outlets: { id: string; name: string }[];
  languages: string[];
};
const SINCE: Since[] = ['day', 'week', 'month', 'year'];

function AddCondition({ view, change, choices }: Props & { choices: Choices }) {
  const t = useTranslations('feed');
  const { locale } = useReader();
  const [find, setFind] = useState('');
  const [open, setOpen] = useState(false);
  const wanted = find.trim().toLocaleLowerCase();
  const fits = (name: string) => !wanted || name.toLocaleLowerCase().includes(wanted);
  const pick = (part: Partial<FeedView>) => {
    change(part);
    setOpen(false);
    setFind('');
  };
  const option = (key: string, name: string, part: Partial<FeedView>) => (
    <li key={key}>
      <button
        type="button"
        onClick={() => pick(part)}
        className="w-full truncate rounded-sm px-2 py-1 text-start text-sm hover:bg-accent-soft"
      >
        <bdi>{name}</bdi>
      </button>
    </li>
  );
  const actors = choices.actors
    .filter((one) => !view.actors.includes(one.id) && fits(Object.values(one.label).join(' ')))
    .slice(0, 12);
  const outlets = choices.outlets
    .filter((one) => !view.outlets.includes(one.id) && fits(one.name))
    .slice(0, 12);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className="inline-flex items-center gap-1 rounded-sm px-1.5 text-accent hover:bg-accent-soft">
        <Plus size={14} aria-hidden />
        {t('addCondition')}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="start" className="z-30">
          <Popover.Popup className="rises max-h-[70dvh] w-72 overflow-y-auto rounded-md border bg-raised p-3 shadow-lift">
            <input
              value={find}
              onChange={(event) => setFind(event.target.value)}
              placeholder={t('findCondition')}
              aria-label={t('findCondition')}
              dir="auto"
              className="mb-2 min-h-9 w-full rounded-md border border-line-strong bg-surface px-2 text-sm"
            />
            <Group title={t('groupActors')} show={actors.length > 0}>
              {actors.map((one) =>
                option(one.id, labelOf(one.label, locale), { actors: [...view.actors, one.id] }),
              )}
            </Group>
            <Group title={t('groupOutlets')} show={outlets.length > 0}>
              {outlets.map((one) => option(one.id, one.name, { outlets: [...view.outlets, one.id] }))}
            </Group>
            <Group title={t('groupTime')} show={!wanted}>
              {SINCE.map((one) => option(one, t(`since.${one}`), { since: one }))}
            </Group>
            <Group title={t('groupLanguage')} show={!wanted && choices.languages.length > 1}>
              {choices.languages
                .filter((one) => !view.languages.includes(one))
                .map((one) =>
                  option(one, languageName(one, locale), { languages: [...view.languages, one] }),
                )}
            </Group>
            {wanted && actors.length + outlets.length === 0 && (
              <p className="px-2 py-1 text-muted text-sm">{t('nothingFound')}</p>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Group({ title, show, children }: { title: string; show: boolean; children: ReactNode }) {
  if (!show) return null;
  return (
    <section className="mb-2">
      <h3 className="px-2 font-semibold text-muted text-xs">{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}
