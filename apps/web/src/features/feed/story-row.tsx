'use client';

import type { Story } from '@mirqab/api';
import { Bookmark, Check, ChevronLeft, Layers } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo, type PointerEvent, useRef } from 'react';
import { EntityName, labelOf } from '../article/entity-name.tsx';
import { IconButton } from '../frame/button.tsx';
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
  const { locale } = useReader();
  const unread = !story.mark.readAt;
  const saved = Boolean(story.mark.savedAt);
  const others = story.outlets - 1;
  const told = t('told', { first: story.lead.outlet.name, others });
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
        title: story.title,
        told,
        actors: story.actors.length,
        names: story.actors.map((actor) => labelOf(actor.label, locale)).join('، '),
      })}
      {...swipe}
      className={`group relative border-b ps-7 pe-3 py-3 outline-offset-[-2px] ${
        opened ? 'bg-accent-soft' : selected ? 'bg-sunk' : 'hover:bg-sunk/60'
      }`}
    >
      {current && <span aria-hidden className="absolute inset-y-0 start-0 w-[3px] bg-accent" />}
      {unread && (
        <span aria-hidden className="absolute start-3 top-[1.35rem] size-2 rounded-full bg-signal" />
      )}
      <div className="flex items-start gap-3">
        <button
          type="button"
          tabIndex={-1}
          onClick={() => props.open(story)}
          className="min-w-0 flex-1 text-start"
        >
          <h3
            dir="auto"
            lang={language}
            className={`line-clamp-2 text-[1.0625rem] leading-7 ${unread ? 'font-semibold' : 'text-muted'}`}
          >
            {story.title}
          </h3>
        </button>
        <StatedDate of={story.lead} className="tabular mt-1 shrink-0 text-[13px] text-muted" />
      </div>
      <div className="mt-0.5 flex min-h-7 items-center gap-x-3 text-[13px] text-muted">
        <p className="min-w-0 flex-1 truncate">
          <span dir="auto">{told}</span>
          {story.actors.length > 0 && (
            <>
              <span aria-hidden className="mx-2 text-line-strong">
                ·
              </span>
              {story.actors.slice(0, 3).map((actor, at) => (
                <span key={actor.id}>
                  {at > 0 && <span aria-hidden>، </span>}
                  <EntityName actor={actor} />
                </span>
              ))}
              {story.actors.length > 3 && <span> {t('moreActors', { count: story.actors.length - 3 })}</span>}
            </>
          )}
        </p>
        <div className="flex shrink-0 items-center">
          {story.articles > 1 && (
            <button
              type="button"
              tabIndex={-1}
              aria-expanded={unfolded}
              onClick={() => props.unfold(story)}
              className="tabular inline-flex h-7 items-center gap-1 rounded-sm px-1.5 text-muted hover:bg-sunk hover:text-ink"
              title={t('unfold')}
            >
              <Layers size={14} aria-hidden />
              <span>{t('tellings', { count: story.articles })}</span>
              <ChevronLeft
                size={14}
                aria-hidden
                className={`transition-transform ${unfolded ? '-rotate-90' : 'ltr:rotate-180'}`}
              />
            </button>
          )}
          <span
            className={`flex ${saved ? '' : 'opacity-0 focus-within:opacity-100 group-hover:opacity-100'} ${current ? 'opacity-100' : ''} max-tablet:hidden`}
          >
            <IconButton
              label={t(unread ? 'markRead' : 'markUnread')}
              tabIndex={-1}
              onClick={() => props.mark(story, 'read')}
              className={`size-7 ${saved && !current ? 'hidden group-hover:inline-flex' : ''}`}
            >
              <Check size={16} aria-hidden />
            </IconButton>
            <IconButton
              label={t(saved ? 'unsave' : 'save')}
              aria-pressed={saved}
              tabIndex={-1}
              onClick={() => props.mark(story, 'saved')}
              className="size-7"
            >
              <Bookmark size={16} aria-hidden fill={saved ? 'currentColor' : 'none'} />
            </IconButton>
          </span>
        </div>
      </div>
      {unfolded && <Tellings storyId={story.id} leadId={story.lead.articleId} />}
    </article>
  );
});

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
