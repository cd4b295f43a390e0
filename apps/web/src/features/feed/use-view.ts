'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { type FeedView, readView, writeView } from './view.ts';

/** The view in the address, and a way to change it: pushed, so that the back key does what a person means. */
export function useView(): [FeedView, (change: Partial<FeedView>, how?: 'push' | 'replace') => void] {
  const params = useSearchParams();
  const path = usePathname();
  const text = params.toString();
  const view = useMemo(() => readView(new URLSearchParams(text)), [text]);
  const change = useCallback(
    (part: Partial<FeedView>, how: 'push' | 'replace' = 'push') => {
      // Read anew: two changes in one turn must both stand.
      const current = readView(new URLSearchParams(window.location.search));
      const address = `${path}${writeView({ ...current, ...part })}`;
      if (how === 'push') window.history.pushState(null, '', address);
      else window.history.replaceState(null, '', address);
    },
    [path],
  );
  return [view, change];
}
