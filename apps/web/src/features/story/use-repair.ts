'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { useSay } from '../frame/toasts.tsx';
import { useFailureText } from '../states/failed.tsx';

/** What an editor says of a story, each with a way back; null for who may only read. */
export function useRepair(storyId: string) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const say = useSay();
  const failure = useFailureText();
  const t = useTranslations('story');
  const { me } = useReader();

  const renew = () => client.invalidateQueries({ queryKey: trpc.stories.pathKey() });
  const onError = (error: unknown) => say(failure(error));
  const undo = useMutation(
    trpc.stories.undo.mutationOptions({ onSuccess: () => say(t('undone')), onError, onSettled: renew }),
  );
  const done = (text: string) => ({
    onSuccess: ({ judgementId }: { judgementId: string }) =>
      say(text, { label: t('undo'), run: () => undo.mutate({ judgementId }) }),
    onError,
    onSettled: renew,
  });
  const split = useMutation(trpc.stories.split.mutationOptions(done(t('splitDone'))));
  const merge = useMutation(trpc.stories.merge.mutationOptions(done(t('mergeDone'))));
  const part = useMutation(trpc.stories.part.mutationOptions(done(t('partDone'))));
  if (!me || me.role === 'reader') return null;
  return {
    busy: split.isPending || merge.isPending || part.isPending || undo.isPending,
    undo: (judgementId: string) => undo.mutate({ judgementId }),
    split: (articleId: string) => split.mutate({ id: storyId, articleId }),
    /** This story and the article are of two events, whatever their words. */
    part: (articleId: string) => part.mutate({ id: storyId, articleId }),
    merge: (other: string) => merge.mutate({ id: storyId, other }),
  };
}
export type Repair = NonNullable<ReturnType<typeof useRepair>>;
