'use client';

import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** How long an undo waits. */
export const UNDO_MS = 10_000;

export function ToastProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider timeout={UNDO_MS} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-20 z-50 mx-auto grid max-w-md gap-2 tablet:bottom-6">
          <Toasts />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Toasts() {
  const { toasts } = Toast.useToastManager();
  const t = useTranslations('app');
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="rises flex items-center gap-3 rounded-md border border-line bg-raised px-4 py-2.5 shadow-lift"
    >
      <div className="min-w-0 flex-1">
        <Toast.Title className="truncate text-sm" />
        <Toast.Description className="text-muted text-sm" />
      </div>
      <Toast.Action className="shrink-0 rounded-sm px-2 py-1 font-semibold text-accent text-sm hover:bg-accent-soft" />
      <Toast.Close aria-label={t('close')} className="shrink-0 rounded-sm p-1 text-muted hover:text-ink">
        <X size={16} aria-hidden />
      </Toast.Close>
    </Toast.Root>
  ));
}

/** Says what was done, with a way back. The page shows the news as well: a toast is never its only copy. */
export function useSay() {
  const manager = Toast.useToastManager();
  return (text: string, undo?: { label: string; run: () => void }) => {
    const id = manager.add({
      title: text,
      ...(undo
        ? {
            actionProps: {
              children: undo.label,
              onClick: () => {
                undo.run();
                manager.close(id);
              },
            },
          }
        : {}),
    });
  };
}
