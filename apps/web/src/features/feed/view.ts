/** What the feed shows, as it stands in the address: filters, tab and the open article. */
export type FeedView = {
  q: string;
  actors: string[];
  /** Groups of actors. */
  groups: string[];
  outlets: string[];
  languages: string[];
  since: Since | null;
  show: 'all' | 'followed' | 'unread' | 'saved';
  tab: string | null;
  open: string | null;
};
export type Since = 'day' | 'week' | 'month' | 'year';

const SINCE_HOURS: Record<Since, number> = { day: 24, week: 168, month: 720, year: 8_760 };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isSince = (value: string | null | undefined): value is Since =>
  value === 'day' || value === 'week' || value === 'month' || value === 'year';
const list = (value: string | null): string[] => (value ? value.split(',').filter(Boolean).slice(0, 50) : []);
const ids = (value: string | null): string[] => list(value).filter((one) => UUID.test(one));

/** Reads the address; what does not fit is left out. */
export function readView(params: URLSearchParams): FeedView {
  const show = params.get('show');
  const since = params.get('since');
  const tab = params.get('tab');
  const open = params.get('open');
  return {
    q: (params.get('q') ?? '').slice(0, 2000),
    actors: ids(params.get('actors')),
    groups: ids(params.get('groups')).slice(0, 20),
    outlets: ids(params.get('outlets')),
    languages: list(params.get('lang')).filter((one) => /^[a-z]{2,3}(-\w+)?$/.test(one)),
    since: isSince(since) ? since : null,
    show: show === 'unread' || show === 'saved' || show === 'followed' ? show : 'all',
    tab: tab && UUID.test(tab) ? tab : null,
    open: open && UUID.test(open) ? open : null,
  };
}

/** Writes the address, leaving out what is as usual. */
export function writeView(view: FeedView): string {
  const params = new URLSearchParams();
  if (view.q) params.set('q', view.q);
  if (view.actors.length) params.set('actors', view.actors.join(','));
  if (view.groups.length) params.set('groups', view.groups.join(','));
  if (view.outlets.length) params.set('outlets', view.outlets.join(','));
  if (view.languages.length) params.set('lang', view.languages.join(','));
  if (view.since) params.set('since', view.since);
  if (view.show !== 'all') params.set('show', view.show);
  if (view.tab) params.set('tab', view.tab);
  if (view.open) params.set('open', view.open);
  const text = params.toString().replaceAll('%2C', ',');
  return text ? `?${text}` : '';
}

/** The view as the API's filter. Whole hours, so that one view is one query for a while. */
export function toFilter(view: FeedView, now: Date) {
  const hour = Math.floor(now.getTime() / 3_600_000) * 3_600_000;
  return {
    ...(view.q ? { query: view.q } : {}),
    ...(view.actors.length ? { entityIds: view.actors } : {}),
    ...(view.groups.length ? { groupIds: view.groups } : {}),
    ...(view.outlets.length ? { outletIds: view.outlets } : {}),
    ...(view.languages.length ? { languages: view.languages } : {}),
    ...(view.since ? { after: new Date(hour - SINCE_HOURS[view.since] * 3_600_000).toISOString() } : {}),
    ...(view.show !== 'all' ? { show: view.show } : {}),
  };
}
export type StoryFilter = ReturnType<typeof toFilter>;

/** A view nothing narrows; what is open stays open. */
export const UNNARROWED = {
  q: '',
  actors: [],
  groups: [],
  outlets: [],
  languages: [],
  since: null,
  show: 'all',
  tab: null,
} satisfies Partial<FeedView>;

/** Whether anything narrows the feed. */
export function isNarrowed(view: FeedView): boolean {
  return Boolean(
    view.q ||
      view.actors.length ||
      view.groups.length ||
      view.outlets.length ||
      view.languages.length ||
      view.since ||
      view.show !== 'all',
  );
}
