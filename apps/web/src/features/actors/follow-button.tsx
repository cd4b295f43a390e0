'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Star } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { Button } from '../frame/button.tsx';
import { useSay } from '../frame/toasts.tsx';
import { useFailureText } from '../states/failed.tsx';

/** Follow, or stop; at once, and back again when it is refused. */
export function FollowButton({ id, followed }: { id: string; followed: boolean }) {
  const t = useTranslations('actors');
  const trpc = useTRPC();
  const client = useQueryClient();
  const say = useSay();
  const failure = useFailureText();
  const follow = useMutation(
    trpc.entities.follow.mutationOptions({
      onError: (error) => say(failure(error)),
      onSettled: () =>
        Promise.all([
          client.invalidateQueries({ queryKey: trpc.entities.pathKey() }),
          client.invalidateQueries({ queryKey: trpc.stories.choices.queryKey() }),
        ]),
    }),
  );
  const on = follow.isPending ? follow.variables.on : followed;
  return (
    <Button small aria-pressed={on} onClick={() => follow.mutate({ id, on: !on })}>
      <Star size={16} aria-hidden className={on ? 'fill-current text-accent' : 'text-muted'} />
      {on ? t('followed') : t('follow')}
    </Button>
  );
}
