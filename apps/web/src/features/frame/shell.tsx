import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { KeyMap } from '../keys/key-map.tsx';
import { Rail } from './rail.tsx';

/** The desk: the rail at the start of the line (below on a phone), the page beside it. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useTranslations('app');
  return (
    <div className="flex h-dvh flex-col-reverse tablet:flex-row">
      <a
        href="#page"
        className="sr-only focus:not-sr-only focus:fixed focus:start-4 focus:top-4 focus:z-50 focus:rounded-md focus:bg-raised focus:px-4 focus:py-2 focus:shadow-lift"
      >
        {t('skip')}
      </a>
      <Rail />
      <main id="page" tabIndex={-1} className="relative min-h-0 min-w-0 flex-1 overflow-y-auto outline-none">
        {children}
      </main>
      <KeyMap />
    </div>
  );
}
