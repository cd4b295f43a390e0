'use client';

import type { Story } from '@mirqab/api';
import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { insertStories, patchStories, type StoryPages, sortNews } from './cache.ts';
import type { StoryFilter } from './view.ts';

export type Live = {
  /** New stories that wait behind the bar. */
  waiting: number;
  /** Lets them in. */
  admit: () => void;
  /** listening, or the stream is cut and being taken up again */
  status: 'listening' | 'connecting';
};

/**
 * Follows the stream for a filter. Known rows change where they stand; new ones enter by themselves
 * while the reader is at the top and wait otherwise, so that nothing jumps.
 */
export function useLive(filter: StoryFilter, queryKey: readonly unknown[], atTop: () => boolean): Live {
  const trpc = useTRPC();
  const client = useQueryClient();
  const held = useRef(new Map<string, Story>());
  const [waiting, setWaiting] = useState(0);
  const keyText = JSON.stringify(queryKey);

  // Another filter is another list: what waited for the old one is forgotten.
  const heldFor = useRef(keyText);
  useEffect(() => {
    if (heldFor.current === keyText) return;
    heldFor.current = keyText;
    held.current.clear();
    setWaiting(0);
  }, [keyText]);

  const admit = useCallback(() => {
    const fresh = [...held.current.values()];
    held.current.clear();
    setWaiting(0);
    if (fresh.length) client.setQueryData<StoryPages>(queryKey, (data) => insertStories(data, fresh));
  }, [client, queryKey]);

  const subscription = useSubscription(
    trpc.live.stories.subscriptionOptions(
      { filter },
      {
        onData: ({ data }) => {
          const { known, fresh } = sortNews(client.getQueryData<StoryPages>(queryKey), data.stories);
          if (known.length) {
            const byId = new Map(known.map((story) => [story.id, story]));
            client.setQueryData<StoryPages>(queryKey, (pages) =>
              patchStories(pages, (story) => byId.get(story.id) ?? story),
            );
          }
          for (const story of fresh) held.current.set(story.id, story);
          if (held.current.size === 0) return;
          if (atTop()) admit();
          else setWaiting(held.current.size);
        },
      },
    ),
  );
  return { waiting, admit, status: subscription.status === 'pending' ? 'listening' : 'connecting' };
}
