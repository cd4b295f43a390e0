'use client';

import type { Story } from '@mirqab/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { useSay } from '../frame/toasts.tsx';
import { useFailureText } from '../states/failed.tsx';
import { patchStories, type StoryPages } from './cache.ts';

export type MarkKind = 'read' | 'saved';

/** Marks stories at once on screen, keeps it on the server, and takes it back when that fails. */
export function useMarks() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const say = useSay();
  const failure = useFailureText();
  const t = useTranslations('feed');
  const lists = trpc.stories.list.infiniteQueryFilter();

  const show = (ids: ReadonlySet<string>, kind: MarkKind, value: boolean) => {
    const at = value ? new Date().toISOString() : null;
    const change = (story: Story): Story =>
      ids.has(story.id)
        ? { ...story, mark: { ...story.mark, ...(kind === 'read' ? { readAt: at } : { savedAt: at }) } }
        : story;
    client.setQueriesData<StoryPages>(lists, (data) => patchStories(data, change));
    client.setQueriesData<{ story: Story | null }>(trpc.articles.get.queryFilter(), (data) =>
      data?.story ? { ...data, story: change(data.story) } : data,
    );
    client.setQueriesData<{ story: Story }>(trpc.stories.get.queryFilter(), (data) =>
      data ? { ...data, story: change(data.story) } : data,
    );
  };

  const mutation = useMutation(trpc.stories.mark.mutationOptions());

  const mark = (ids: string[], kind: MarkKind, value: boolean, quiet = false) => {
    const set = new Set(ids);
    show(set, kind, value);
    mutation.mutate(
      { ids, [kind]: value },
      {
        onError: (error) => {
          show(set, kind, !value);
          say(failure(error));
        },
      },
    );
    if (quiet) return;
    const key = `${kind}${value ? 'On' : 'Off'}` as const;
    say(t(key, { count: ids.length }), { label: t('undo'), run: () => mark(ids, kind, !value, true) });
  };
  return mark;
}
