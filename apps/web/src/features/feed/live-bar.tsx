'use client';

import { ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Live } from './use-live.ts';

/** «٧ أخبار جديدة»: what came in while the reader was further down. */
export function LiveBar({ live, onAdmit }: { live: Live; onAdmit: () => void }) {
  const t = useTranslations('feed');
  return (
    <div aria-live="polite" className="pointer-events-none absolute inset-x-0 top-2 z-10 flex justify-center">
      {live.waiting > 0 && (
        <button
          type="button"
          onClick={onAdmit}
          className="rises tabular pointer-events-auto inline-flex min-h-9 items-center gap-2 rounded-full bg-signal px-4 font-semibold text-on-accent text-sm shadow-lift hover:opacity-90"
        >
          <ArrowUp size={16} aria-hidden />
          {t('news', { count: live.waiting })}
        </button>
      )}
    </div>
  );
}

/** Whether the stream is open; said in words to whoever asks. */
export function LiveDot({ status }: { status: Live['status'] }) {
  const t = useTranslations('feed');
  return (
    <span
      title={t(status)}
      className={`mt-2.5 inline-block size-2 shrink-0 rounded-full ${status === 'listening' ? 'bg-good' : 'border border-warn'}`}
    >
      <span className="sr-only">{t(status)}</span>
    </span>
  );
}
