import { expect, type Page, test } from '@playwright/test';
import { enter, publish, readNow, theStack } from '../src/play.ts';

// An admin teaches the reader one thing about one outlet, and takes it back.
test.describe.configure({ mode: 'serial' });

const stack = theStack();
const BARID = 'البريد المرساني';
const PHRASE = 'من قسم التسويق';
const OFFER = `${PHRASE}: اشتراك سنوي مخفّض لقرّاء الصحيفة في مدن الساحل حتى نهاية الموسم.`;
const library = {
  outlet: 'barid',
  title: 'مكتبة البلدية تمدد ساعات القراءة المسائية',
  body: [
    'مددت مكتبة البلدية ساعات القراءة المسائية حتى العاشرة، بعد أن ازداد عدد روادها من طلاب المدارس خلال الشتاء.',
    OFFER,
    'وقال أمين المكتبة إن القاعة الكبرى جُهزت بمصابيح جديدة، وإن رفوف الأطفال ستُنقل إلى الطابق الأرضي.',
  ].join('\n\n'),
};

let page: Page;
let title = '';
test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ locale: 'ar', viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  await enter(page, stack);
  title = (await publish(stack, library)).title;
  await readNow(page, stack, BARID);
  await page.goto(stack.url);
  await expect(page.locator('article[data-story]').filter({ hasText: title })).toBeVisible({
    timeout: 60_000,
  });
});
test.afterAll(() => page.context().close());

async function openRules() {
  await page.goto(`${stack.url}/sources`);
  await page.getByRole('link', { name: BARID, exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'قواعد صفحاته' })).toBeVisible();
}
/** Reads the outlet's stored pages again by its rules of now; the run's page stays open. */
async function readAgain() {
  await page.getByRole('link', { name: 'أعد قراءة المحفوظ بها' }).click();
  await page.getByRole('button', { name: 'ابدأ' }).click();
  await expect(page.getByText('تمّ', { exact: true })).toBeVisible({ timeout: 90_000 });
}
const changed = () => page.getByRole('button', { name: /تغيّر/ });
const preview = () => page.getByRole('region', { name: 'ما ستغيّره في المحفوظ' }).first();

test('a rule is tried on stored pages while it is written', async () => {
  await openRules();
  await page.getByLabel('ماذا تقول للقارئ؟').selectOption({ label: 'ليس متناً ما بعد عبارة' });
  await page.getByRole('button', { name: 'أضف قاعدة' }).click();
  await page.getByRole('textbox', { name: 'ليس متناً ما بعد عبارة' }).fill(PHRASE);
  await page.getByLabel('الصفحة', { exact: true }).selectOption({ label: title });
  await expect(preview().getByText(/تتغيّر صفحة واحدة/)).toBeVisible();
  const row = preview().getByRole('row').filter({ hasText: OFFER });
  await expect(row.getByRole('cell').nth(1)).toContainText('المتن');
  await expect(row.getByRole('cell').nth(2)).toContainText('مواضيع ذات صلة');
});

test('what is wrong is said under the rule, and wrong rules are not saved', async () => {
  await page.getByLabel('ماذا تقول للقارئ؟').selectOption({ label: 'تجاهل ما يطابق' });
  await page.getByRole('button', { name: 'أضف قاعدة' }).click();
  const selector = page.getByRole('textbox', { name: 'تجاهل ما يطابق' });
  await selector.fill('div:nosuch');
  await expect(page.getByText(/لا يُقرأ هذا المحدِّد عند .*:nosuch/)).toBeVisible();
  await page.getByRole('button', { name: 'احفظ القواعد' }).click();
  await expect(page.getByText(/لم تُحفظ: صحّح/)).toBeVisible();
  await page.getByRole('button', { name: /احذف القاعدة: .*div:nosuch/ }).click();
  await expect(selector).toHaveCount(0);
});

test('saved, it changes exactly the page it concerns when the stored ones are read again', async () => {
  await page.getByRole('button', { name: 'احفظ القواعد' }).click();
  await readAgain();
  expect(((await changed().textContent()) ?? '').replace(/\D/g, '')).toBe('1');
  await changed().click();
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText(OFFER)).toHaveCount(0);
  await page.getByRole('button', { name: /ما استُبعد/ }).click();
  await expect(page.getByText(OFFER)).toBeVisible();
});

test('how it fares is told, and taken back it leaves the page as it was', async () => {
  await openRules();
  await expect(page.getByText(/طابقت 1 من|جُرّبت على/).first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: /احذف القاعدة: .*من قسم التسويق/ }).click();
  await expect(preview().getByText(/تتغيّر صفحة واحدة/)).toBeVisible();
  await page.getByRole('button', { name: 'احفظ القواعد' }).click();
  await readAgain();
  await changed().click();
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByText(OFFER)).toBeVisible();
});
