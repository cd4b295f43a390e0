import { AlertDialog } from '@base-ui/react/alert-dialog';
import type { OutletRulesView } from '@mirqab/api';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../api/provider.tsx';
import { Button, buttonClass } from '../../frame/button.tsx';
import { useSay } from '../../frame/toasts.tsx';
import { useFailureText } from '../../states/failed.tsx';

/** What the reader learnt that this outlet repeats, line by line, each of which a person may give back to the text. */
export function Learnt({ outletId, template }: { outletId: string; template: OutletRulesView['template'] }) {
  const t = useTranslations('rules');
  const trpc = useTRPC();
  const client = useQueryClient();
  const say = useSay();
  const failure = useFailureText();
  const reset = useMutation(
    trpc.outlets.resetTemplate.mutationOptions({
      onSuccess: (_, { line }) => say(t(line === undefined ? 'forgotten' : 'isTextDone')),
      onError: (error) => say(failure(error)),
      onSettled: () => client.invalidateQueries({ queryKey: trpc.outlets.pathKey() }),
    }),
  );
  const { lines, pages } = template;
  return (
    <section className="mt-10">
      <h3 className="font-semibold">{t('template')}</h3>
      <p className="mt-1 max-w-3xl text-muted text-sm">
        {t('templateLead')} {lines.length > 0 && t('templateFrom', { pages })}
      </p>
      {lines.length === 0 ? (
        <p className="mt-2 text-sm">{t('templateNone', { pages })}</p>
      ) : (
        <ul className="mt-3 divide-y border-y">
          {lines.map(({ print, text, share }) => (
            <li key={print} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
              <span dir="auto" className="min-w-0 flex-1 basis-72 text-sm">
                {text}
              </span>
              <span className="tabular text-muted text-sm">{t('templateShare', { share })}</span>
              <Button
                small
                look="quiet"
                disabled={reset.isPending}
                aria-label={t('isTextLabel', { line: text })}
                onClick={() => reset.mutate({ id: outletId, line: print })}
              >
                {t('isText')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {(lines.length > 0 || template.refused > 0) && (
        <AlertDialog.Root>
          <AlertDialog.Trigger className={`${buttonClass('plain', true)} mt-3`}>
            {t('forget')}
          </AlertDialog.Trigger>
          <AlertDialog.Portal>
            <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
            <AlertDialog.Popup className="fixed inset-x-4 top-1/3 z-50 mx-auto max-w-md rounded-lg border bg-raised p-5 shadow-lift">
              <AlertDialog.Title className="font-semibold text-lg">{t('forget')}</AlertDialog.Title>
              <AlertDialog.Description className="mt-2 text-muted">{t('forgetMore')}</AlertDialog.Description>
              <div className="mt-5 flex justify-end gap-2">
                <AlertDialog.Close className={buttonClass('quiet', true)}>{t('cancel')}</AlertDialog.Close>
                <AlertDialog.Close
                  className={buttonClass('danger', true)}
                  onClick={() => reset.mutate({ id: outletId })}
                >
                  {t('forget')}
                </AlertDialog.Close>
              </div>
            </AlertDialog.Popup>
          </AlertDialog.Portal>
        </AlertDialog.Root>
      )}
    </section>
  );
}
