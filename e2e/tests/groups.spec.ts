import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { furnish } from '../src/furnish.ts';
import { enter, theStack } from '../src/play.ts';

test.describe.configure({ mode: 'serial' });

const stack = theStack();
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000);
  const context = await browser.newContext({ locale: 'ar', viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  await enter(page, stack);
  await furnish(page, stack);
});
test.afterAll(() => page.context().close());

test('a group is made, actors are found by name in any script and put in it', async () => {
  await page.goto(`${stack.url}/actors`);
  await page
    .getByRole('navigation', { name: 'أدوات الفاعلين' })
    .getByRole('link', { name: 'المجموعات' })
    .click();
  await page.getByRole('button', { name: 'مجموعة جديدة' }).click();
  await page.getByLabel('اسم المجموعة').fill('آل القطيني');
  await page.getByRole('button', { name: 'أنشئ المجموعة' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'آل القطيني' })).toBeVisible();
  const find = page.getByRole('searchbox', { name: 'أضف فاعلاً إلى المجموعة' });
  for (const [typed, found] of [
    ['فواز', 'فواز القطيني'],
    ['Nizar', 'نزار القطيني'],
  ] as const) {
    await find.fill(typed);
    await page.getByRole('button', { name: found }).click();
    await expect(page.getByRole('link', { name: found })).toBeVisible();
  }
  await expect(page.getByText('فاعلان', { exact: true })).toBeVisible();
});

test('a member leaves and comes back by the undo; the group gets another name', async () => {
  await page.getByRole('button', { name: /أخرج .*نزار/ }).click();
  await expect(page.getByText('فاعل واحد', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'تراجع' }).click();
  await expect(page.getByText('فاعلان', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'عدّل الاسم' }).click();
  await page.getByLabel('اسم المجموعة').fill('بيت القطيني');
  await page.getByRole('button', { name: 'احفظ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'بيت القطيني' })).toBeVisible();
});

test('the feed is narrowed to the group, by the link and by its name in the search', async () => {
  const group = page.url();
  await page.getByRole('link', { name: 'أخبارهم' }).click();
  await expect(page).toHaveURL(/\?groups=[0-9a-f-]{36}/);
  const word = page.getByRole('button', { name: /بيت القطيني/ });
  await expect(word).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.goto(`${stack.url}/?q=${encodeURIComponent('الفاعل:"بيت القطيني"')}`);
  await expect(page.getByRole('article').first()).toContainText('القطيني');
  await page.goto(group);
});

test('they are compared: weeks, outlets, titles and stories; a number opens its sentences', async () => {
  await page.getByRole('link', { name: 'قارن بينهم' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'مقارنة' })).toBeVisible();
  for (const name of ['مقالات كل أسبوع', 'نصيب كل منهم في المصادر', 'ماذا يسمّيهم كل مصدر', 'أين اجتمعوا'])
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  const cell = page
    .getByRole('table')
    .last()
    .getByRole('button', { name: /فواز القطيني/ })
    .first();
  const count = Number(await cell.textContent());
  await cell.click();
  const panel = page.getByRole('dialog');
  await expect(panel.locator('mark').filter({ hasText: 'القطيني' }).first()).toBeVisible();
  await expect(panel.getByRole('listitem')).toHaveCount(count);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'سنة', exact: true }).click();
  await expect(page).toHaveURL(/weeks=52/);
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'بيت القطيني' })).toBeVisible();
});

test('a file is tried, its bad lines named, then written; what is taken away holds it', async () => {
  await page.goto(`${stack.url}/actors/files`);
  await page.getByLabel('اختر ملفاً').setInputFiles({
    name: 'actors.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'kind,name_ar,name_en,short_names,note\nperson,هاني السروجي,Hani al-Sarraji,السروجي,=1+1\nship,سفينة الأمل,,,\n',
    ),
  });
  await expect(page.getByText('لو أُحضر هذا الملف')).toBeVisible();
  await expect(page.getByText('نوعه غير معروف', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'اكتب هذا التغيير' }).click();
  await expect(page.getByText('كُتب. تُقرأ الأخبار الجديدة بحثاً عنهم.')).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'نزّل: جدول CSV' }).click();
  const text = readFileSync(await (await saved).path(), 'utf8');
  expect(text).toContain('هاني السروجي');
  expect(text).toContain("'=1+1");
});

test('the group is deleted, its actors stay', async () => {
  await page.goto(`${stack.url}/actors/groups`);
  await page.getByRole('link', { name: 'بيت القطيني' }).click();
  await page.getByRole('button', { name: 'احذف المجموعة' }).click();
  await page.getByRole('button', { name: 'احذفها' }).click();
  await expect(page).toHaveURL(/\/actors\/groups$/);
  await expect(page.getByRole('link', { name: 'بيت القطيني' })).toHaveCount(0);
  await page.goto(`${stack.url}/actors`);
  await expect(page.getByRole('link', { name: 'نزار القطيني' })).toBeVisible();
});
