'use client';

import type { Story } from '@mirqab/api';
import { Bookmark, Check, ChevronDown, Layers } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { memo, type PointerEvent, useRef } from 'react';
import { EntityName, labelOf } from '../article/entity-name.tsx';
import { IconButton } from '../frame/button.tsx';
import { isolate } from '../frame/isolate.ts';
import { useReader } from '../frame/reader-context.tsx';
import { StatedDate } from '../time/when.tsx';
import { Tellings } from './tellings.tsx';

export type RowActions = {
  open: (story: Story) => void;
  mark: (story: Story, kind: 'read' | 'saved') => void;
  select: (story: Story) => void;
  unfold: (story: Story) => void;
};

type Props = RowActions & {
  story: Story;
  position: number;
  total: number;
  current: boolean;
  opened: boolean;
  selected: boolean;
  unfolded: boolean;
};

/** A finger must travel this far before a row is marked. */
const SWIPE_PX = 88;

/** time · headline · who told it first and how many after · the actors in it · a dot while unread. */
export const StoryRow = memo(function StoryRow(props: Props) {
  const { story, current, opened, selected, unfolded } = props;
  const t = useTranslations('feed');
  const format = useFormatter();
  const { locale, comma } = useReader();
  const unread = !story.mark.readAt;
  const saved = Boolean(story.mark.savedAt);
  const others = story.outlets - 1;
  const told = t('told', { first: isolate(story.lead.outlet.name), others });
  const swipe = useSwipe((towardsStart) => props.mark(story, towardsStart ? 'read' : 'saved'));
  const language = story.language ?? undefined;

  return (
    <article
      data-story={story.id}
      tabIndex={current ? 0 : -1}
      aria-posinset={props.position}
      aria-setsize={props.total}
      aria-current={opened ? 'true' : undefined}
      aria-label={t('sentence', {
        unread: String(unread),
        title: isolate(story.title),
        told,
        actors: story.actors.length,
        names: story.actors.map((actor) => isolate(labelOf(actor.label, locale))).join(comma),
      })}
      {...swipe}
      className={`group relative border-b ps-7 pe-3 py-2.5 outline-offset-[-2px] ${
        opened ? 'bg-accent-soft' : selected ? 'bg-sunk' : 'hover:bg-sunk/60'
      }`}
    >
      {current && <span aria-hidden className="absolute inset-y-0 start-0 w-[3px] bg-accent" />}
      {selected ? (
        <Check size={15} strokeWidth={2.5} aria-hidden className="absolute start-2 top-4 text-accent" />
      ) : (
        unread && <span aria-hidden className="absolute start-3 top-[1.2rem] size-2 rounded-full bg-signal" />
      )}
      <button
        type="button"
        tabIndex={-1}
        onClick={() => props.open(story)}
        className="block w-full text-start"
      >
        <h2
          lang={language}
          className={`line-clamp-2 text-[1.0625rem] leading-7 ${unread ? 'font-semibold' : 'text-muted'}`}
        >
          <bdi dir="auto">{story.title}</bdi>
        </h2>
      </button>
      <div className="flex min-h-6 items-center gap-x-2 text-[13px] text-muted">
        <p className="min-w-0 flex-1 truncate leading-6">
          <StatedDate of={story.lead} className="tabular" />
          <Dot />
          {told}
          {story.actors.length > 0 && <Dot />}
          {story.actors.slice(0, 3).map((actor, at) => (
            <span key={actor.id}>
              {at > 0 && <span aria-hidden>{comma}</span>}
              <EntityName actor={actor} />
            </span>
          ))}
          {story.actors.length > 3 && <span> {t('moreActors', { count: story.actors.length - 3 })}</span>}
        </p>
        {saved && <Bookmark size={14} aria-hidden fill="currentColor" className="shrink-0 text-accent" />}
        {story.articles > 1 && (
          <button
            type="button"
            tabIndex={-1}
            aria-expanded={unfolded}
            aria-label={t('tellings', { count: story.articles })}
            onClick={() => props.unfold(story)}
            className="tabular inline-flex h-6 shrink-0 items-center gap-1 rounded-sm px-1 text-muted hover:bg-sunk hover:text-ink"
            title={t('unfold')}
          >
            <Layers size={14} aria-hidden />
            {format.number(story.articles)}
            <ChevronDown size={14} aria-hidden className={unfolded ? 'rotate-180' : ''} />
          </button>
        )}
      </div>
      <div className="absolute end-2 top-2 hidden rounded-md border bg-raised shadow-lift group-hover:flex max-tablet:!hidden">
        <IconButton
          label={t(unread ? 'markRead' : 'markUnread')}
          tabIndex={-1}
          onClick={() => props.mark(story, 'read')}
          className="size-8"
        >
          <Check size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={t(saved ? 'unsave' : 'save')}
          aria-pressed={saved}
          tabIndex={-1}
          onClick={() => props.mark(story, 'saved')}
          className="size-8"
        >
          <Bookmark size={16} aria-hidden fill={saved ? 'currentColor' : 'none'} />
        </IconButton>
      </div>
      {unfolded && <Tellings storyId={story.id} />}
    </article>
  );
});

function Dot() {
  return (
    <span aria-hidden className="mx-1.5 text-line-strong">
      ·
    </span>
  );
}

/** A sideways swipe by finger: towards the start of the line it reads, towards the end it saves. */
function useSwipe(done: (towardsStart: boolean) => void) {
  const from = useRef<{ x: number; y: number } | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      from.current = event.pointerType === 'touch' ? { x: event.clientX, y: event.clientY } : null;
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const start = from.current;
      from.current = null;
      if (!start) return;
      const x = event.clientX - start.x;
      if (Math.abs(x) < SWIPE_PX || Math.abs(event.clientY - start.y) > 40) return;
      const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
      done(rtl ? x > 0 : x < 0);
    },
    onPointerCancel: () => {
      from.current = null;
    },
    style: { touchAction: 'pan-y' },
  };
}
