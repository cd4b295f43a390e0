import { expect, type Page, test } from '@playwright/test';
import { furnish } from '../src/furnish.ts';
import { enter, theStack } from '../src/play.ts';

test.describe.configure({ mode: 'serial' });

const stack = theStack();
let page: Page;
let alertUrl = '';

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000);
  const context = await browser.newContext({ locale: 'ar', viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  await enter(page, stack);
  await furnish(page, stack);
});
test.afterAll(() => page.context().close());

test('an alert is written, tried and saved by keyboard alone; the preview follows the words', async () => {
  await page.goto(`${stack.url}/alerts/new`);
  const box = page.getByRole('textbox', { name: 'نبّهني حين يُذكر' });
  await box.focus();
  await page.keyboard.type('الميناء');
  const preview = page.getByRole('region', { name: 'ما كان سيصلك في الأيام الثلاثين الماضية' });
  await expect(preview.locator('mark').first()).toHaveText(/ميناء/);
  await page.keyboard.type(' ليس الميناء');
  await expect(preview.getByText('لا خبر', { exact: true })).toBeVisible();
  await page.keyboard.type(' و (');
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'احفظ التنبيه' })).toBeDisabled();
  await box.press('ControlOrMeta+A');
  await page.keyboard.type('الميناء');
  const save = page.getByRole('button', { name: 'احفظ التنبيه' });
  await expect(save).toBeEnabled();
  const reached = () => save.evaluate((button) => button === document.activeElement);
  for (let steps = 0; steps < 40 && !(await reached()); steps += 1) await page.keyboard.press('Tab');
  expect(await reached()).toBe(true);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/alerts\/[0-9a-f-]{36}$/);
  alertUrl = page.url();
});

test('it is paused and, by the toast, at work again; removed and brought back', async () => {
  const undo = page.getByRole('button', { name: 'تراجع' });
  await page.getByRole('button', { name: 'أوقف' }).click();
  await expect(page.getByText('موقوف', { exact: true })).toBeVisible();
  await undo.click();
  await expect(page.getByText('موقوف', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'احذف' }).click();
  await expect(page).toHaveURL(/\/alerts$/);
  await undo.click();
  await expect(page.getByRole('link', { name: 'الميناء', exact: true })).toBeVisible();
});

test('a run shows its bar fill up, and its matches are judged', async () => {
  await page.goto(`${stack.url}/runs/new`);
  await page.getByLabel('من أي مرحلة').selectOption('match');
  await page.getByLabel('السبب', { exact: true }).fill('تجربة تنبيه الميناء');
  await page.getByRole('button', { name: 'ابدأ' }).click();
  await expect(page.getByText('تمّ', { exact: true })).toBeVisible({ timeout: 90_000 });
  await page.getByRole('button', { name: /تغيّر/ }).click();
  await expect(page.locator('main ul a[href*="/articles/"]').first()).toBeVisible();

  await page.goto(alertUrl);
  const right = page.getByRole('button', { name: 'صحيحة' }).first();
  await right.press('Enter');
  await expect(right).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(/صحّ 100/)).toBeVisible();
  await right.press('Enter');
  await expect(right).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByText(/صحّ/)).toHaveCount(0);
});
