'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import type { Source } from '@mirqab/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { buttonClass } from '../frame/button.tsx';
import { useRouter } from '../frame/link.tsx';
import { useSay } from '../frame/toasts.tsx';
import { useFailureText } from '../states/failed.tsx';

/** Takes a source away for good, after asking: this cannot be undone. */
export function RemoveSource({ source }: { source: Source }) {
  const t = useTranslations('sources');
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const say = useSay();
  const failure = useFailureText();
  const remove = useMutation(
    trpc.sources.remove.mutationOptions({
      onSuccess: async () => {
        router.push('/sources');
        say(t('removed'));
        await client.invalidateQueries({ queryKey: trpc.sources.list.queryKey() });
      },
      onError: (error) => say(failure(error)),
    }),
  );
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger className={buttonClass('danger', true)} disabled={remove.isPending}>
        {t('remove')}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <AlertDialog.Popup className="fixed inset-x-4 top-1/3 z-50 mx-auto max-w-md rounded-lg border bg-raised p-5 shadow-lift">
          <AlertDialog.Title className="font-semibold text-lg">{t('remove')}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-muted">{t('removeMore')}</AlertDialog.Description>
          <div className="mt-5 flex justify-end gap-2">
            <AlertDialog.Close className={buttonClass('quiet', true)}>{t('cancel')}</AlertDialog.Close>
            <AlertDialog.Close
              className={buttonClass('danger', true)}
              onClick={() => remove.mutate({ id: source.id })}
            >
              {t('remove')}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
