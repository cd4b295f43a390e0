'use client';

import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Fragment } from 'react';

const ROWS: readonly (readonly [string, string])[] = [
  ['J K', 'step'],
  ['O ↵', 'open'],
  ['V', 'original'],
  ['S', 'save'],
  ['M', 'read'],
  ['X', 'select'],
  ['E', 'actors'],
  ['/', 'search'],
  ['G F', 'goFeed'],
  ['G A', 'goActors'],
  ['G E', 'goStories'],
  ['G S', 'goSources'],
  ['?', 'map'],
];

/** The map itself; fetched when it is first asked for. */
export function KeyDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('keys');
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup className="rises fixed inset-x-4 top-1/2 z-50 mx-auto max-w-lg -translate-y-1/2 rounded-lg border bg-raised p-6 shadow-lift">
          <div className="mb-4 flex items-center justify-between">
            <Dialog.Title className="font-semibold text-lg">{t('title')}</Dialog.Title>
            <Dialog.Close aria-label={t('close')} className="rounded-sm p-1 text-muted hover:text-ink">
              <X size={18} aria-hidden />
            </Dialog.Close>
          </div>
          <dl className="grid gap-x-8 tablet:grid-cols-2">
            {ROWS.map(([keys, name]) => (
              <div key={name} className="flex items-center justify-between border-b py-1.5 text-sm">
                <dt>{t(name)}</dt>
                <dd className="flex items-center gap-1">
                  {keys.split(' ').map((key, at) => (
                    <Fragment key={key}>
                      {at > 0 && keys.startsWith('G') && (
                        <span className="text-muted text-xs">{t('then')}</span>
                      )}
                      <kbd className="min-w-6 rounded-sm border border-line-strong bg-surface px-1.5 text-center font-ui text-xs">
                        {key}
                      </kbd>
                    </Fragment>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
          <Dialog.Description className="mt-4 text-muted text-sm">{t('byPlace')}</Dialog.Description>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
