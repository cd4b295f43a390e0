import { expect, type Page, test } from '@playwright/test';
import { enter, theStack } from '../src/play.ts';

test.describe.configure({ mode: 'serial' });

const stack = theStack();
let page: Page;

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ locale: 'ar', viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  await enter(page, stack);
});
test.afterAll(() => page.context().close());

test('outlets are offered by country and language, off until chosen, and become sources once', async () => {
  await page.goto(`${stack.url}/sources`);
  await page.getByRole('link', { name: 'اختر من قائمة البدء' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'للبدء' })).toBeVisible();
  const outlets = page.getByRole('region', { name: 'منابر تُقرأ' });
  await expect(outlets.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await outlets.getByRole('button', { name: 'التركية' }).click();
  await expect(outlets.getByRole('checkbox', { name: /lana\.gov\.ly/ })).toHaveCount(0);
  await outlets.getByRole('button', { name: 'العربية', exact: true }).click();
  await outlets.getByRole('checkbox', { name: /lana\.gov\.ly/ }).check();
  await outlets.getByRole('button', { name: 'أضف منبراً' }).click();
  await expect(outlets.getByRole('status')).toContainText('أُضيف منبر');
  await expect(outlets.getByRole('checkbox', { name: /lana\.gov\.ly/ })).toBeDisabled();
  await outlets.getByRole('link', { name: 'إلى المصادر' }).click();
  const added = page.getByRole('listitem').filter({ hasText: 'lana.gov.ly' });
  await expect(added).toHaveCount(1);
  // Nobody answers there in a test; it need not be asked again.
  await added.getByRole('link').first().click();
  await page.getByRole('button', { name: 'أوقف' }).first().click();
});

test('a part of the register is added, and again it has nothing new', async () => {
  await page.goto(`${stack.url}/starter`);
  const register = page.getByRole('region', { name: 'أسماء تُراقَب' });
  await register.getByRole('checkbox', { name: /تركيا/ }).check();
  await register.getByRole('button', { name: /^أضف/ }).click();
  await expect(register.getByRole('status')).toContainText('أُضيف');
  await expect(register.getByRole('checkbox', { name: /تركيا/ })).toBeDisabled();
  await page.goto(`${stack.url}/actors`);
  await page.getByRole('searchbox').fill('هاكان فيدان');
  await page.getByRole('link', { name: 'هاكان فيدان' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'هاكان فيدان' })).toBeVisible();
});
