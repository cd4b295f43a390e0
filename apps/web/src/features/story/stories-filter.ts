import { isSince, toFilter } from '../feed/view.ts';

export const STORIES_PAGE = 30;
const BASE = {
  q: '',
  actors: [],
  groups: [],
  outlets: [],
  languages: [],
  show: 'all' as const,
  tab: null,
  open: null,
};

/** The list of stories as the address asks for it: a span of time (a week unless said) and an order. */
export function storiesFilter(since: string | null, order: string | null, openedAt: string) {
  return {
    ...toFilter({ ...BASE, since: isSince(since) ? since : 'week' }, new Date(openedAt)),
    order: order === 'newest' ? ('newest' as const) : ('widest' as const),
  };
}
