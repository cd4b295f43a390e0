import { expect, type Page, test } from '@playwright/test';
import { enter, tellPress, theStack } from '../src/play.ts';

// One magazine's life as a source, told in order: found, chosen, read, broken, mended, removed.
test.describe.configure({ mode: 'serial' });

const stack = theStack();
const NAME = 'مجلة الواحة';
const NURSERY = 'مشتل بلدي جديد يوزع ألف فسيلة نخل على المزارعين';
let page: Page;

const fail = (path: string, mode: string | null) => tellPress(stack, 'fail', { path, mode });

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ locale: 'ar', viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  await enter(page, stack);
});
test.afterAll(async () => {
  await fail('/waha/feed/', null);
  await page.context().close();
});

/** What was found and is offered to be chosen, by its address or kind. */
const offered = (words: string) => page.locator('fieldset > ul > li').filter({ hasText: words });

async function look(address: string): Promise<void> {
  await page.goto(`${stack.url}/sources/add`);
  await page.getByLabel('العنوان').fill(address);
  await page.getByRole('button', { name: 'ابحث فيه' }).click();
  await expect(page).toHaveURL(/look=[0-9a-f-]{36}/);
}

test('a home page is pasted: its feeds are shown with what each would bring', async () => {
  await page.goto(`${stack.url}/sources`);
  await page.getByRole('link', { name: 'أضف مصدراً' }).first().click();
  // By keyboard alone: the box, the button, the choice.
  await page.getByLabel('العنوان').focus();
  await page.keyboard.type(`${stack.press}/waha/`);
  await page.keyboard.press('Enter');
  const all = offered('/waha/feed/');
  await expect(all.getByRole('checkbox')).toBeChecked({ timeout: 60_000 });
  await expect(all).toContainText('6 أخبار');
  await expect(all).toContainText('العربية');
  await expect(all).toContainText('في اليوم');
  await expect(all.getByText(NURSERY)).toBeVisible();
  const culture = offered('/waha/culture/feed/');
  await expect(culture.getByRole('checkbox')).not.toBeChecked();
  await expect(culture.getByRole('button', { name: /أظهر آخر/ })).toBeVisible();
  await expect(offered('قائمة روابط')).toBeVisible();
});

test('a feed is chosen, and its items stand in its ledger and in the feed', async () => {
  await page.getByRole('button', { name: 'أضف المصدر واقرأه الآن' }).click();
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
  await expect(page.getByText('بخير', { exact: true })).toBeVisible({ timeout: 60_000 });
  const stored = page.getByRole('button', { name: /^حُفظ/ });
  await expect(stored).toContainText('6', { timeout: 60_000 });
  await stored.click();
  const rows = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: NURSERY }) });
  await expect(rows).toHaveCount(1);
  await page.getByRole('link', { name: 'أخباره' }).click();
  await expect(page.locator('article[data-story]').filter({ hasText: NURSERY })).toBeVisible({
    timeout: 60_000,
  });
});

test('what its hub brings word of is read at once', async () => {
  await page.goto(`${stack.url}/sources`);
  await page.getByRole('link', { name: NAME, exact: true }).click();
  await expect(page.getByText('الإشعار الفوري')).toBeVisible();
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.getByText('يأتي من').count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  const title = 'افتتاح مضمار المشي حول بحيرة الواحة';
  await tellPress(stack, 'waha', {
    title,
    body: 'افتتحت البلدية مضماراً للمشي طوله ثلاثة كيلومترات حول بحيرة الواحة، وزرعت على جانبيه مئتي شجرة طرفاء.\n\nوقال المشرف على المشروع إن المضمار مضاء حتى منتصف الليل، وإن مقاعد حجرية وُضعت كل مئة متر لراحة كبار السن.',
  });
  await expect
    .poll(
      async () => {
        await page.reload();
        const stored = page.getByRole('button', { name: /^حُفظ/ });
        await expect(stored).toBeVisible();
        return stored.textContent();
      },
      { timeout: 60_000 },
    )
    .toContain('7');
});

test('it breaks, and the page says why in words; mended, it is read now', async () => {
  await fail('/waha/feed/', '500');
  await page.getByRole('button', { name: 'اقرأ الآن' }).click();
  await expect(page.getByText('متعذّر', { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('أجاب بخطأ.').first()).toBeVisible();
  await expect(page.getByText('HTTP 500').first()).toBeVisible();
  await expect(page.getByText(/تعذّرت قراءته الأخيرة.*ما حُفظ منه باقٍ/)).toBeVisible();
  await page.goto(`${stack.url}/en${new URL(page.url()).pathname}`);
  await expect(page.getByText('It answered with an error.').first()).toBeVisible();
  await expect(page.getByText(/The last read failed/)).toBeVisible();
  await page.goto(`${stack.url}/sources`);
  await expect(page.getByRole('listitem').filter({ hasText: NAME })).toContainText('أجاب بخطأ');

  await fail('/waha/feed/', 'html-instead');
  await page.getByRole('link', { name: NAME, exact: true }).click();
  await page.getByRole('button', { name: 'اقرأ الآن' }).click();
  await expect(page.getByText('ليس خلاصة ولا صفحة تدل على خلاصة.').first()).toBeVisible({ timeout: 60_000 });

  await fail('/waha/feed/', null);
  await page.getByRole('button', { name: 'اقرأ الآن' }).click();
  await expect(page.getByText('بخير', { exact: true })).toBeVisible({ timeout: 60_000 });
});

test('every number of the ledger opens as many rows', async () => {
  await page.goto(`${stack.url}/sources/ledger?days=30`);
  const total = Number((await page.getByText(/^ذُكر/).textContent())?.replace(/\D/g, ''));
  const parts = page.locator('main button[aria-expanded]');
  await expect(parts.first()).toBeVisible();
  let sum = 0;
  for (const part of await parts.all()) {
    const count = Number((await part.textContent())?.replace(/\D/g, ''));
    sum += count;
    await part.click();
    const rows = page.locator('main ul.divide-y > li');
    await expect(rows).toHaveCount(Math.min(count, 40));
    await part.click();
  }
  expect(sum).toBe(total);
});

test('a page without a feed is read as a list, by a selector of one’s own as well', async () => {
  await look(`${stack.press}/waha/notices/`);
  const list = offered('قائمة روابط');
  await expect(list).toContainText('5 أخبار', { timeout: 60_000 });
  await page.getByText('اقرأ الصفحة قائمةً بمحدِّد').click();
  await page.getByLabel('محدِّد CSS').fill('li.nothing a');
  await page.getByRole('button', { name: 'جرّبه' }).click();
  await expect(page.getByText('لم يوجد ما يُقرأ هنا')).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('محدِّد CSS').fill('li.notice a');
  await page.getByRole('button', { name: 'جرّبه' }).click();
  await expect(page.getByText('نقل السوق الأسبوعي إلى الساحة الجنوبية مؤقتاً')).toBeVisible({
    timeout: 60_000,
  });
});

for (const [what, address, words] of [
  ['a private address', 'http://192.168.0.1/', 'عنوان خاص لا يُسمح بطلبه.'],
  ['an odd port', 'http://example.org:25/', 'منفذ لا يُسمح به.'],
  ['the platform itself', stack.url, 'عنوان المكتب نفسه.'],
] as const)
  test(`${what} is refused in words`, async () => {
    await look(address);
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('button', { name: 'أضفه على أي حال' })).toHaveCount(0);
  });

test('what is here already is said to be, and leads there; a source is removed and can be found again', async () => {
  await look(`${stack.press}/waha/`);
  const known = offered('/waha/feed/');
  await expect(known).toContainText('مضاف من قبل', { timeout: 60_000 });
  await known.getByRole('link', { name: 'افتحه' }).click();
  await page.getByRole('button', { name: 'أزل المصدر' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'أزل المصدر' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'المصادر' })).toBeVisible();
  await expect(page.getByRole('link', { name: NAME, exact: true })).toHaveCount(0);
  await page.goto(stack.url);
  await expect(page.locator('article[data-story]').filter({ hasText: NURSERY })).toBeVisible();
});
