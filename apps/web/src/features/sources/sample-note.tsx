'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { Button, buttonClass } from '../frame/button.tsx';
import { useSay } from '../frame/toasts.tsx';
import { useFailureText } from '../states/failed.tsx';

/** The sample press says what it is, and how to be rid of it. */
export function SampleNote() {
  const t = useTranslations('sources');
  const trpc = useTRPC();
  const client = useQueryClient();
  const say = useSay();
  const failure = useFailureText();
  const remove = useMutation(
    trpc.sources.removeSample.mutationOptions({
      onSuccess: async ({ articles }) => {
        say(t('sampleRemoved', { count: articles }));
        await client.invalidateQueries();
      },
      onError: (error) => say(failure(error)),
    }),
  );
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3 rounded-md bg-accent-soft px-3 py-2 text-sm">
      <p className="min-w-0 flex-1">{t('sampleNote')}</p>
      <AlertDialog.Root>
        <AlertDialog.Trigger className={buttonClass('plain', true)}>{t('removeSample')}</AlertDialog.Trigger>
        <AlertDialog.Portal>
          <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
          <AlertDialog.Popup className="fixed inset-x-4 top-1/3 z-50 mx-auto max-w-md rounded-lg border bg-raised p-5 shadow-lift">
            <AlertDialog.Title className="font-semibold text-lg">{t('removeSample')}</AlertDialog.Title>
            <AlertDialog.Description className="mt-2 text-muted">
              {t('removeSampleMore')}
            </AlertDialog.Description>
            <div className="mt-5 flex justify-end gap-2">
              <AlertDialog.Close className={buttonClass('quiet', true)}>{t('cancel')}</AlertDialog.Close>
              <AlertDialog.Close
                className={buttonClass('danger', true)}
                disabled={remove.isPending}
                onClick={() => remove.mutate()}
              >
                {t('removeSample')}
              </AlertDialog.Close>
            </div>
          </AlertDialog.Popup>
        </AlertDialog.Portal>
      </AlertDialog.Root>
      {remove.isPending && (
        <Button small look="quiet" disabled>
          {t('removing')}
        </Button>
      )}
    </div>
  );
}
