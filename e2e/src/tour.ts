import type { Page } from 'playwright-core';
import type { Stack } from './stack.ts';

/** Who walks the tour, and the rows of theirs that have pages. */
export type Places = {
  article: string;
  story: string;
  actor: string;
  alert: string;
  source: string;
  run: string;
};
/** A page to look at: where it is, and what is done there before the look. */
export type Stop = {
  name: string;
  path: (places: Places) => string;
  open?: (page: Page) => Promise<unknown>;
};

export const account = {
  name: 'ليلى المحررة',
  email: 'editor@example.org',
  password: 'a lantern over the bay',
};

/** The person most pages are photographed of: named by every outlet, under several titles. */
export const ACTOR = { ar: 'فواز القطيني', en: 'Fawwaz Al-Qutaini' };

/** Every page of the desk, in the order of the rail. */
export const tour: readonly Stop[] = [
  { name: 'feed', path: () => '/' },
  {
    name: 'feed-reading',
    path: () => '/',
    open: (page) => openFirst(page, 'a[href*="article="], [data-story] a'),
  },
  { name: 'feed-search', path: () => `/?q=${encodeURIComponent('المجلس ليس الحكومة')}` },
  { name: 'feed-mistake', path: () => `/?q=${encodeURIComponent('(المجلس')}` },
  { name: 'feed-nothing', path: () => `/?q=${encodeURIComponent('زنجبيل')}` },
  { name: 'article', path: ({ article }) => `/articles/${article}` },
  { name: 'stories', path: () => '/stories' },
  { name: 'story', path: ({ story }) => `/stories/${story}` },
  { name: 'actors', path: () => '/actors' },
  { name: 'actors-add', path: () => '/actors', open: (page) => page.locator('header button').click() },
  {
    name: 'actors-nobody',
    path: () => '/actors',
    open: (page) => page.locator('input[type=search]').fill('زنجبيل'),
  },
  { name: 'actor', path: ({ actor }) => `/actors/${actor}` },
  {
    name: 'actor-sentences',
    path: ({ actor }) => `/actors/${actor}`,
    open: (page) => page.locator('table button').first().click(),
  },
  {
    name: 'actor-meeting',
    path: ({ actor }) => `/actors/${actor}`,
    open: async (page) => {
      const meeting = page.locator('ol details > summary').first();
      await meeting.click({ position: { x: 4, y: 8 } });
    },
  },
  { name: 'alerts', path: () => '/alerts' },
  { name: 'alert-blank', path: () => '/alerts/new' },
  { name: 'alert-new', path: () => `/alerts/new?query=${encodeURIComponent(QUERY)}` },
  { name: 'alert-mistake', path: () => `/alerts/new?query=${encodeURIComponent('"المجلس')}` },
  { name: 'alert', path: ({ alert }) => `/alerts/${alert}` },
  { name: 'alert-sent', path: ({ alert }) => `/alerts/${alert}?tab=deliveries` },
  { name: 'alert-edit', path: ({ alert }) => `/alerts/${alert}?tab=edit` },
  { name: 'deliveries', path: () => '/alerts/deliveries' },
  { name: 'sources', path: () => '/sources' },
  { name: 'sources-add', path: () => '/sources', open: (page) => page.locator('header button').click() },
  { name: 'source', path: ({ source }) => `/sources/${source}` },
  { name: 'ledger', path: () => '/sources/ledger' },
  {
    name: 'ledger-part',
    path: () => '/sources/ledger',
    open: (page) => page.locator('button[aria-expanded]').first().click(),
  },
  { name: 'runs', path: () => '/runs' },
  { name: 'run-new', path: () => '/runs/new' },
  {
    name: 'run',
    path: ({ run }) => `/runs/${run}`,
    open: (page) => page.locator('button[aria-expanded]').first().click(),
  },
  { name: 'users', path: () => '/users' },
  { name: 'settings', path: () => '/settings' },
  { name: 'keys', path: () => '/', open: (page) => page.keyboard.press('Shift+Slash') },
  { name: 'lost', path: () => '/nowhere' },
];

const QUERY = `الفاعل:"${ACTOR.ar}" و ليس لجنة`;

const openFirst = (page: Page, selector: string) => page.locator(selector).first().click();
