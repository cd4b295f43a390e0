import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { furnish, type Places } from '../src/furnish.ts';
import { enter, theStack } from '../src/play.ts';
import { LANGUAGES, type Language, quiet, tour, visit } from '../src/tour.ts';

// Every page of the tour, by the rules of axe-core, none of them switched off.
const stack = theStack();
let places: Places;
let signedIn: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000);
  const context = await browser.newContext({ locale: 'ar' });
  const page = await context.newPage();
  await enter(page, stack);
  places = await furnish(page, stack);
  signedIn = await context.storageState();
  await context.close();
});

/** What a theme can break: colours. Everything else of a page is the same in both. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Each language once, and each size of screen. */
const LOOKS = {
  ar: { width: 1440, height: 900 },
  en: { width: 390, height: 844 },
} as const;

test('no violations in both languages, at the desk and on the phone, by day and by night', async ({
  browser,
}) => {
  test.setTimeout(900_000);
  const walk = async (language: Language): Promise<string[]> => {
    const context = await browser.newContext({
      storageState: signedIn,
      locale: language,
      colorScheme: 'light',
      reducedMotion: 'reduce',
      viewport: LOOKS[language],
    });
    const page = await context.newPage();
    const found: string[] = [];
    for (const stop of tour) {
      await page.emulateMedia({ colorScheme: 'light' });
      await visit(page, stack.url, language, stop, places);
      found.push(...(await violations(page, `${stop.name}, ${language}, light`)));
      await page.emulateMedia({ colorScheme: 'dark' });
      await quiet(page);
      found.push(...(await violations(page, `${stop.name}, ${language}, dark`, COLOUR_RULES)));
    }
    await context.close();
    return found;
  };
  expect((await Promise.all(LANGUAGES.map(walk))).flat()).toEqual([]);
});

async function violations(page: Page, where: string, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${where}: ${id} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}

test('no violations at the door', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'ar' });
  const page = await context.newPage();
  for (const path of ['/', '/en', '/welcome?token=spent']) {
    await page.goto(stack.url + path);
    await expect(page.locator('h1')).toBeVisible();
    expect(await violations(page, path)).toEqual([]);
  }
  await context.close();
});
