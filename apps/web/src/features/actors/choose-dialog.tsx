'use client';

import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** A small window over the page in which one thing is chosen. */
export function ChooseDialog(props: {
  title: ReactNode;
  lead?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useTranslations('curation');
  return (
    <Dialog.Root open onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup className="rises fixed inset-x-4 top-1/2 z-50 mx-auto flex max-h-[84vh] max-w-xl -translate-y-1/2 flex-col rounded-lg border bg-raised p-5 shadow-lift">
          <div className="flex items-start justify-between gap-3">
            <Dialog.Title className="font-semibold text-lg">{props.title}</Dialog.Title>
            <Dialog.Close
              aria-label={t('close')}
              className="-me-1.5 flex size-9 shrink-0 items-center justify-center rounded-sm text-muted hover:text-ink"
            >
              <X size={18} aria-hidden />
            </Dialog.Close>
          </div>
          {props.lead && (
            <Dialog.Description className="mt-1 text-muted text-sm">{props.lead}</Dialog.Description>
          )}
          {props.children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
