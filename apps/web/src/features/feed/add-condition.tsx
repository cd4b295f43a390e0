'use client';

import { Popover } from '@base-ui/react/popover';
import { useTranslations } from 'next-intl';
import { type ReactNode, type RefObject, useState } from 'react';
import { labelOf } from '../article/entity-name.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { languageName } from '../time/language-name.ts';
import type { FeedView, Since } from './view.ts';

type Choices = {
  actors: { id: string; label: Record<string, string> }[];
  groups: { id: string; name: string }[];
  outlets: { id: string; name: string }[];
  languages: string[];
};
const SINCE: Since[] = ['day', 'week', 'month', 'year'];

type Props = {
  view: FeedView;
  change: (part: Partial<FeedView>) => void;
  choices: Choices;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
};

/** Every word the sentence can take on: actors, outlets, time, language. */
export function AddCondition({ view, change, choices, anchor, onClose }: Props) {
  const t = useTranslations('feed');
  const { locale } = useReader();
  const [find, setFind] = useState('');
  const wanted = find.trim().toLocaleLowerCase();
  const fits = (name: string) => !wanted || name.toLocaleLowerCase().includes(wanted);
  const pick = (part: Partial<FeedView>) => {
    change(part);
    onClose();
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
  const groups = choices.groups.filter((one) => !view.groups.includes(one.id) && fits(one.name)).slice(0, 8);
  const outlets = choices.outlets
    .filter((one) => !view.outlets.includes(one.id) && fits(one.name))
    .slice(0, 12);
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} sideOffset={6} align="start" className="z-30">
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
            <Group title={t('groupGroups')} show={groups.length > 0}>
              {groups.map((one) => option(one.id, one.name, { groups: [...view.groups, one.id] }))}
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
            {wanted && actors.length + groups.length + outlets.length === 0 && (
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
