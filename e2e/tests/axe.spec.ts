import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { furnish, type Places } from '../src/furnish.ts';
import { enter, theStack } from '../src/play.ts';
import { LANGUAGES, THEMES, tour, visit } from '../src/tour.ts';

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

for (const language of LANGUAGES)
  for (const theme of THEMES)
    test(`no violations in ${language}, ${theme}`, async ({ browser }) => {
      test.setTimeout(600_000);
      const context = await browser.newContext({
        storageState: signedIn,
        locale: language,
        colorScheme: theme,
        reducedMotion: 'reduce',
        viewport: { width: 1440, height: 900 },
      });
      const page = await context.newPage();
      const found: string[] = [];
      for (const stop of tour) {
        await visit(page, stack.url, language, stop, places);
        const { violations } = await new AxeBuilder({ page }).analyze();
        for (const { id, nodes } of violations)
          for (const node of nodes)
            found.push(`${stop.name}: ${id} at ${node.target.join(' ')}: ${node.failureSummary ?? ''}`);
      }
      await context.close();
      expect(found).toEqual([]);
    });

test('no violations at the door', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'ar' });
  const page = await context.newPage();
  for (const path of ['/', '/en', '/welcome?token=spent']) {
    await page.goto(stack.url + path);
    await expect(page.locator('h1')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([]);
  }
  await context.close();
});
