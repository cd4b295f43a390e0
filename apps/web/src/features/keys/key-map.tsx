'use client';

import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useRouter } from '../frame/link.tsx';
import { useKeys } from './use-keys.ts';

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

/** The map of keys behind `?`, and the keys that go from page to page. */
export function KeyMap() {
  const t = useTranslations('keys');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  useKeys({
    'Shift+Slash': () => setOpen(true),
    'KeyG KeyF': () => router.push('/'),
    'KeyG KeyA': () => router.push('/actors'),
    'KeyG KeyE': () => router.push('/stories'),
    'KeyG KeyS': () => router.push('/sources'),
  });
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-ink/25" />
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
                <dd dir="ltr" className="flex gap-1">
                  {keys.split(' ').map((key) => (
                    <kbd
                      key={key}
                      className="min-w-6 rounded-sm border border-line-strong bg-surface px-1.5 text-center font-ui text-xs"
                    >
                      {key}
                    </kbd>
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
