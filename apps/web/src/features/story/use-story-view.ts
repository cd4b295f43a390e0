'use client';

import { usePathname, useSearchParams } from 'next/navigation';

/** What the address says of a story's page: two tellings set side by side, and the language looked at. */
export type StoryView = {
  compared: string[];
  language: string | null;
  /** Led here from the address of a story that was merged into this one. */
  merged: boolean;
};

/** The view in the address, and a way to change it that the back key undoes. */
export function useStoryView(): [StoryView, (change: Partial<StoryView>) => void] {
  const params = useSearchParams();
  const path = usePathname();
  const view: StoryView = {
    compared: (params.get('compare') ?? '').split(',').filter(Boolean).slice(0, 2),
    language: params.get('language'),
    merged: params.has('merged'),
  };
  const change = (part: Partial<StoryView>) => {
    const next = { ...view, ...part };
    const asked = new URLSearchParams();
    if (next.language) asked.set('language', next.language);
    if (next.compared.length > 0) asked.set('compare', next.compared.join(','));
    const query = asked.toString().replaceAll('%2C', ',');
    window.history.pushState(null, '', query ? `${path}?${query}` : path);
  };
  return [view, change];
}
