'use client';

import type { Story } from '@mirqab/api';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { useRouter } from '../frame/link.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { Failed } from '../states/failed.tsx';
import { failureOf } from '../states/failure.ts';
import { ListSkeleton } from './list-skeleton.tsx';
import { LiveBar } from './live-bar.tsx';
import { FEED_PAGE } from './page-size.ts';
import { QueryMistake } from './search-box.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { type RowActions, StoryRow } from './story-row.tsx';
import { type Live, useLive } from './use-live.ts';
import { useMarks } from './use-marks.ts';
import type { StoryFilter } from './view.ts';

const ROW_GUESS = 73;

type Props = {
  filter: StoryFilter;
  openId: string | null;
  onOpen: (story: Story) => void;
  focusSearch: () => void;
  /** Told whether the stream is open. */
  onStatus: (status: Live['status']) => void;
  empty: ReactNode;
};

function flip(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The feed's rows: loaded by pages, drawn only where they are seen, walked by keys. */
export function StoryList({ filter, openId, onOpen, focusSearch, onStatus, empty }: Props) {
  const t = useTranslations('feed');
  const trpc = useTRPC();
  const router = useRouter();
  const mark = useMarks();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());

  const options = trpc.stories.list.infiniteQueryOptions(
    { filter, limit: FEED_PAGE },
    { getNextPageParam: (page) => page.next, initialCursor: null },
  );
  const query = useInfiniteQuery(options);
  const stories = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const atTop = useCallback(() => (scroller.current?.scrollTop ?? 0) < 8, []);
  const live = useLive(filter, options.queryKey, atTop);

  useEffect(() => onStatus(live.status), [live.status, onStatus]);

  const virtual = useVirtualizer({
    count: stories.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_GUESS,
    getItemKey: (index) => stories[index]?.id ?? index,
    overscan: 8,
    initialRect: { width: 480, height: 900 },
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= stories.length - 15) void fetchNextPage();
  }, [last, stories.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const open = useCallback(
    (story: Story) => {
      setAt(stories.findIndex((one) => one.id === story.id));
      if (!story.mark.readAt) mark([story.id], 'read', true, true);
      onOpen(story);
    },
    [stories, mark, onOpen],
  );
  const toggle = (story: Story, kind: 'read' | 'saved') =>
    mark([story.id], kind, kind === 'read' ? !story.mark.readAt : !story.mark.savedAt);
  // The rows get the same functions for good: scrolling draws the rows that come in and no other.
  const latest = useRef({ open, toggle });
  latest.current = { open, toggle };
  const [actions] = useState<RowActions>(() => ({
    open: (story) => latest.current.open(story),
    mark: (story, kind) => latest.current.toggle(story, kind),
    select: (story) => setSelected((set) => flip(set, story.id)),
    unfold: (story) => setUnfolded((set) => flip(set, story.id)),
  }));
  const go = (index: number) => {
    const to = Math.max(0, Math.min(stories.length - 1, index));
    setAt(to);
    virtual.scrollToIndex(to, { align: 'auto' });
    requestAnimationFrame(() => {
      const id = stories[to]?.id;
      const row = id && scroller.current?.querySelector<HTMLElement>(`[data-story="${id}"]`);
      if (row) row.focus({ preventScroll: true });
    });
  };
  const here = stories[at];
  const withHere = (run: (story: Story) => void) => () => here && run(here);
  useKeys({
    KeyJ: () => go(document.activeElement?.closest('[data-story]') ? at + 1 : at),
    KeyK: () => go(at - 1),
    KeyO: withHere(open),
    Enter: withHere(open),
    KeyV: withHere((story) => story.lead.url && window.open(story.lead.url, '_blank', 'noopener,noreferrer')),
    KeyS: withHere((story) => toggle(story, 'saved')),
    KeyM: withHere((story) => toggle(story, 'read')),
    KeyX: withHere((story) => setSelected((set) => flip(set, story.id))),
    KeyE: withHere((story) => story.actors[0] && router.push(`/actors/${story.actors[0].id}`)),
    Slash: focusSearch,
    Escape: () => setSelected(new Set()),
  });

  const mistake = failureOf(query.error).places?.[0];
  if (mistake && !query.data)
    return (
      <div className="p-4">
        <QueryMistake id="feed-mistake" text={filter.query ?? ''} error={mistake} />
      </div>
    );
  if (query.error && !query.data) return <Failed error={query.error} again={() => void query.refetch()} />;
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <LiveBar
        live={live}
        onAdmit={() => {
          live.admit();
          scroller.current?.scrollTo({ top: 0 });
          setAt(0);
        }}
      />
      <div
        ref={scroller}
        {...(stories.length > 0 ? { role: 'feed', 'aria-label': t('label') } : {})}
        aria-busy={query.isFetching}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain [overflow-anchor:none]"
      >
        {query.isPending && <ListSkeleton />}
        {query.isSuccess && stories.length === 0 && empty}
        <div className="relative" style={{ height: virtual.getTotalSize() }}>
          {rows.map((row) => {
            const story = stories[row.index];
            if (!story) return null;
            return (
              <div
                key={row.key}
                ref={virtual.measureElement}
                data-index={row.index}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${row.start}px)` }}
              >
                <StoryRow
                  story={story}
                  position={row.index + 1}
                  total={hasNextPage ? -1 : stories.length}
                  current={row.index === at}
                  opened={openId === story.lead.articleId}
                  selected={selected.has(story.id)}
                  unfolded={unfolded.has(story.id)}
                  {...actions}
                />
              </div>
            );
          })}
        </div>
        {query.isSuccess && stories.length > 0 && !hasNextPage && (
          <p className="py-6 text-center text-[13px] text-muted">{t('end')}</p>
        )}
      </div>
      <SelectionBar
        ids={[...selected]}
        onMark={(kind) => {
          mark([...selected], kind, true);
          setSelected(new Set());
        }}
        onClear={() => setSelected(new Set())}
      />
    </div>
  );
}
