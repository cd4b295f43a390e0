'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { useSay } from '../frame/toasts.tsx';
import { useFailureText } from '../states/failed.tsx';

type Judged = { judgementId: string };

/** What an editor decides of actors and proposed names, each with a way back; null for who may only read. */
export function useCuration() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const say = useSay();
  const failure = useFailureText();
  const t = useTranslations('curation');
  const { me } = useReader();

  const renew = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: trpc.entities.pathKey() }),
      client.invalidateQueries({ queryKey: trpc.proposals.pathKey() }),
    ]);
  const onError = (error: unknown) => say(failure(error));
  const undo = useMutation(
    trpc.entities.undo.mutationOptions({ onSuccess: () => say(t('undone')), onError, onSettled: renew }),
  );
  const done = (text: string) => ({
    onSuccess: ({ judgementId }: Judged) =>
      say(text, { label: t('undo'), run: () => undo.mutate({ judgementId }) }),
    onError,
    onSettled: renew,
  });
  const merge = useMutation(trpc.entities.merge.mutationOptions(done(t('merged'))));
  const notSame = useMutation(trpc.entities.notSame.mutationOptions(done(t('parted'))));
  const split = useMutation(trpc.entities.split.mutationOptions(done(t('splitDone'))));
  const addForm = useMutation(trpc.entities.addForm.mutationOptions(done(t('formAdded'))));
  const removeForm = useMutation(trpc.entities.removeForm.mutationOptions(done(t('formRemoved'))));
  const accept = useMutation(trpc.proposals.accept.mutationOptions(done(t('accepted'))));
  const acceptAs = useMutation(trpc.proposals.acceptAs.mutationOptions(done(t('acceptedAs'))));
  const join = useMutation(trpc.proposals.merge.mutationOptions(done(t('joined'))));
  const reject = useMutation(trpc.proposals.reject.mutationOptions(done(t('rejected'))));
  const setAside = useMutation(trpc.proposals.setAside.mutationOptions(done(t('setAside'))));
  if (!me || me.role === 'reader') return null;
  const all = [undo, merge, notSame, split, addForm, removeForm, accept, acceptAs, join, reject, setAside];
  return {
    busy: all.some((one) => one.isPending),
    ...{ undo, merge, notSame, split, addForm, removeForm, accept, acceptAs, join, reject, setAside },
  };
}
export type Curating = NonNullable<ReturnType<typeof useCuration>>;
