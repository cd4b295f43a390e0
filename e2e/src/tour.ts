import type { Page } from '@playwright/test';
import type { Places } from './furnish.ts';

export const LANGUAGES = ['ar', 'en'] as const;
export const THEMES = ['light', 'dark'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A page to look at: where it is, and what is done there before the look. */
export type Stop = {
  name: string;
  path: (places: Places, language: Language) => string;
  open?: (page: Page) => Promise<unknown>;
};

const asked = (path: string, values: Record<string, string>) => `${path}?${new URLSearchParams(values)}`;
const QUERY = {
  ar: 'الفاعل:"فواز القطيني" ليس لجنة',
  en: 'actor:"Fawwaz al-Qutaini" NOT committee',
};

/** A file of actors with a new one, one that is here, and lines that cannot be taken. */
const TRIED = [
  'kind,name_ar,name_en,short_names,roles',
  'person,فواز القطيني,Fawwaz al-Qutaini,المشير القطيني,قائد قوات الشرق @2026',
  'person,هاني السروجي,Hani al-Sarraji,السروجي,أمين سجل الموانئ',
  'ship,سفينة الأمل,,,',
  'person,,,,',
].join('\n');

/** Adds a page rule without saving it, and waits until it was tried. */
async function writeRule(page: Page, selector: string): Promise<void> {
  await page.getByRole('button', { name: /^(أضف قاعدة|Add a rule)$/ }).click();
  const box = page.locator('form li input').last();
  await box.fill(selector);
  await page.locator('form [aria-busy=false] table, form li [role=alert]').first().waitFor();
  await box.evaluate((input) => input.closest('form')?.scrollIntoView({ block: 'start' }));
}

/** Every page of the desk in the order of the rail, full, empty, mistaken and unfolded. */
export const tour: readonly Stop[] = [
  { name: 'feed', path: () => '/' },
  { name: 'feed-reading', path: ({ article }) => asked('/', { open: article }) },
  { name: 'feed-search', path: () => asked('/', { q: 'المجلس ليس الحكومة' }) },
  { name: 'feed-mistake', path: () => asked('/', { q: '(المجلس' }) },
  { name: 'feed-nothing', path: () => asked('/', { q: 'زنجبيل' }) },
  { name: 'keys', path: () => '/', open: (page) => page.keyboard.press('Shift+Slash') },
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
    open: (page) => page.locator('td button[aria-label]').first().click(),
  },
  {
    name: 'actor-meeting',
    path: ({ actor }) => `/actors/${actor}`,
    open: (page) => page.locator('ol button[aria-expanded]').first().press('Enter'),
  },
  {
    name: 'actor-editing',
    path: ({ actor }) => `/actors/${actor}`,
    open: (page) => page.locator('#curation').evaluate((part) => part.scrollIntoView({ block: 'start' })),
  },
  {
    name: 'actor-merge',
    path: ({ actor }) => `/actors/${actor}`,
    open: (page) => page.locator('section[aria-labelledby=curation] button').first().click(),
  },
  {
    name: 'actor-merge-what',
    path: ({ actor }) => `/actors/${actor}`,
    open: async (page) => {
      await page.locator('section[aria-labelledby=curation] button').first().click();
      await page.locator('[role=dialog] li button').first().click();
      await page.locator('[role=dialog] dl').waitFor();
    },
  },
  { name: 'proposals', path: () => '/actors/proposals' },
  {
    name: 'proposals-rejected',
    path: () => '/actors/proposals',
    open: (page) => page.getByRole('tab').last().click(),
  },
  {
    name: 'proposal-whose',
    path: () => '/actors/proposals',
    open: (page) =>
      page
        .getByRole('button', { name: /^(صيغة لفاعل…|Form of an actor…)$/ })
        .first()
        .click(),
  },
  { name: 'groups', path: () => '/actors/groups' },
  { name: 'group', path: ({ group }) => `/actors/groups/${group}` },
  { name: 'feed-group', path: ({ group }) => asked('/', { groups: group }) },
  { name: 'compare', path: ({ compared }) => asked('/actors/compare', { ids: compared }) },
  { name: 'compare-nobody', path: () => '/actors/compare' },
  { name: 'actor-files', path: () => '/actors/files' },
  {
    name: 'actor-files-tried',
    path: () => '/actors/files',
    open: (page) =>
      page.locator('input[type=file]').setInputFiles({
        name: 'actors.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(TRIED),
      }),
  },
  { name: 'starter', path: () => '/starter' },
  { name: 'alerts', path: () => '/alerts' },
  { name: 'alert-blank', path: () => '/alerts/new' },
  { name: 'alert-new', path: (_, language) => asked('/alerts/new', { query: QUERY[language] }) },
  { name: 'alert-mistake', path: () => asked('/alerts/new', { query: '"المجلس' }) },
  { name: 'alert', path: ({ alert }) => `/alerts/${alert}` },
  { name: 'alert-sent', path: ({ alert }) => `/alerts/${alert}?tab=deliveries` },
  { name: 'alert-edit', path: ({ alert }) => `/alerts/${alert}?tab=edit` },
  { name: 'deliveries', path: () => '/alerts/deliveries' },
  { name: 'sources', path: () => '/sources' },
  { name: 'sources-add', path: () => '/sources/add' },
  { name: 'sources-look', path: ({ look }) => `/sources/add?look=${look}` },
  { name: 'sources-look-nowhere', path: ({ lookNowhere }) => `/sources/add?look=${lookNowhere}` },
  { name: 'sources-paste', path: () => '/sources/paste' },
  { name: 'source', path: ({ source }) => `/sources/${source}` },
  {
    name: 'source-rules',
    path: ({ source }) => `/sources/${source}`,
    open: (page) => writeRule(page, 'article p:nth-of-type(2)'),
  },
  {
    name: 'source-rules-mistake',
    path: ({ source }) => `/sources/${source}`,
    open: (page) => writeRule(page, 'p:nosuch'),
  },
  { name: 'source-silent', path: ({ silent }) => `/sources/${silent}` },
  {
    name: 'ledger',
    path: () => '/sources/ledger',
    open: (page) => page.locator('button[aria-expanded]').last().click(),
  },
  { name: 'runs', path: () => '/runs' },
  { name: 'run-new', path: () => '/runs/new' },
  { name: 'run-failure', path: () => '/runs/new?failure=timeout' },
  {
    name: 'run',
    path: ({ run }) => `/runs/${run}`,
    open: (page) => page.locator('button[aria-expanded]').first().click(),
  },
  { name: 'users', path: () => '/users' },
  { name: 'settings', path: () => '/settings' },
  { name: 'lost', path: () => '/nowhere' },
];

/** Opens a stop in a language and waits until nothing on it waits any more: words, fonts, motion. */
export async function visit(
  page: Page,
  url: string,
  language: Language,
  stop: Stop,
  places: Places,
): Promise<void> {
  await page.goto(`${url}${language === 'en' ? '/en' : ''}${stop.path(places, language)}`);
  await quiet(page);
  if (!stop.open) return;
  await stop.open(page);
  await quiet(page);
}

/** Waits until a page rests: fonts, answers, motion. */
export async function quiet(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  // Settled twice in a row: an answer may ask for another.
  await page.waitForFunction(
    () => {
      const busy =
        document.querySelector('[aria-busy=true], .skeleton') !== null ||
        document.getAnimations().some((one) => one.playState === 'running');
      const marks = document.documentElement.dataset;
      marks.calm = busy ? '0' : String(Number(marks.calm ?? 0) + 1);
      return Number(marks.calm) >= 4;
    },
    null,
    { polling: 100 },
  );
  await page.evaluate(() => {
    delete document.documentElement.dataset.calm;
  });
}
