import { expect, type Page, test } from '@playwright/test';
import { apiOf } from '../src/furnish.ts';
import { edit, enter, publish, theStack } from '../src/play.ts';

// One event in three outlets' words, told in order: what an earlier step made, a later one uses.
test.describe.configure({ mode: 'serial' });

const stack = theStack();
const OFFICER = 'بسام التواتي';
const BRIDGE = {
  title: `العميد ${OFFICER} يفتتح جسر الطواويس المعلّق بعد ترميمه`,
  body: [
    `افتتح العميد ${OFFICER} صباح اليوم جسر الطواويس المعلّق أمام المشاة والسيارات الخفيفة، بعد ترميم دام أحد عشر شهراً شمل الكابلات والأعمدة الحجرية.`,
    'وقال مهندس المشروع إن الجسر يحمل ألفاً وأربعمئة سيارة في اليوم، وإن حواجزه الجديدة تصد الرياح التي أغلقته ثلاث مرات في الشتاء الماضي.',
    'وحضر الافتتاح تلاميذ من مدرستي الضفتين، ووعدت البلدية بممر للدراجات قبل نهاية العام.',
  ].join('\n\n'),
};
const OTHER_HEADLINE = 'جسر الطواويس يعود إلى المشاة بعد أحد عشر شهراً';
const BEES = {
  outlet: 'sada',
  title: 'نحّالو وادي الزعتر يشكون رشّ المبيدات قرب خلاياهم',
  body: [
    'شكا نحّالون في وادي الزعتر نفوق مئات الخلايا بعد رشّ مبيدات في حقول ملاصقة لها دون إنذار.',
    'وطالبت جمعيتهم بمنع الرش في موسم الإزهار، وقالت إن خسائر العسل تجاوزت ثلث إنتاج الربيع.',
  ].join('\n\n'),
};
type Listed = { id: string; title: string; articles: number; outlets: number };

let page: Page;
let bridge = '';
let bees = '';
let minbar = { id: '' };

const api = () => apiOf(page, stack);
async function find(query: string): Promise<Listed | undefined> {
  const { items } = await api().ask<{ items: Listed[] }>('stories.list', { filter: { query }, limit: 5 });
  return items[0];
}
async function readAll(): Promise<void> {
  const sources = await api().ask<{ id: string; url: string }[]>('sources.list');
  for (const outlet of ['sada', 'wasl', 'minbar']) {
    const source = sources.find(({ url }) => url.includes(`/${outlet}/`));
    if (source) await api().tell('sources.runNow', { id: source.id });
  }
}
const articles = async (query: string) => (await find(query))?.articles ?? 0;
const timeline = () => page.getByRole('region', { name: 'الروايات بترتيبها' });
const undo = () => page.getByRole('button', { name: 'تراجع' });

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ locale: 'ar', viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  await enter(page, stack);
});
test.afterAll(() => page.context().close());

test('one text in three outlets is one story: who was first, the copies folded, why each is there', async () => {
  test.setTimeout(300_000);
  await publish(stack, { outlet: 'wasl', ...BRIDGE });
  await readAll();
  await expect.poll(() => articles('الطواويس'), { timeout: 90_000 }).toBe(1);
  await publish(stack, { outlet: 'sada', ...BRIDGE, title: OTHER_HEADLINE });
  minbar = await publish(stack, { outlet: 'minbar', ...BRIDGE });
  await publish(stack, BEES);
  await readAll();
  await expect.poll(() => articles('الطواويس'), { timeout: 90_000 }).toBe(3);
  await expect.poll(() => articles('نحّالو'), { timeout: 90_000 }).toBe(1);
  bridge = (await find('الطواويس'))?.id ?? '';
  bees = (await find('نحّالو'))?.id ?? '';

  await page.goto(`${stack.url}/stories/${bridge}`);
  await expect(page.getByText(/^أول من نشر:/)).toBeVisible();
  await expect(page.getByText(/3 روايات من 3 مصادر، واحدة بنص مستقل/)).toBeVisible();
  await expect(timeline().getByRole('checkbox')).toHaveCount(1);
  await timeline().getByRole('button', { name: 'نسختان مطويتان' }).click();
  await expect(timeline().getByRole('checkbox')).toHaveCount(3);
  await expect(timeline().getByText(/تطابق/)).toHaveCount(2);
  await expect(
    timeline()
      .getByText(/لماذا هنا: /)
      .first(),
  ).toBeVisible();

  await page.goto(`${stack.url}/en/stories/${bridge}`);
  await expect(
    page.getByText(/Why here: it opened the story|Why here: its text is that of/).first(),
  ).toBeVisible();
});

test('two copies stand side by side from right to left; the address keeps it and the back key closes it', async () => {
  await page.goto(`${stack.url}/stories/${bridge}`);
  await timeline().getByRole('button', { name: 'نسختان مطويتان' }).click();
  await timeline()
    .getByRole('checkbox', { name: /صحيفة وصل الساحل/ })
    .click();
  await expect(page.getByText('اختر رواية ثانية تُقارن بها.')).toBeVisible();
  await timeline()
    .getByRole('checkbox', { name: /صدى المنار/ })
    .click();
  const difference = page.getByRole('region', { name: /الفرق بين/ });
  await expect(difference.locator('ins, del').filter({ hasText: 'المشاة' }).first()).toBeVisible();
  const [first, second] = await difference.getByRole('heading', { level: 3 }).all();
  const [right, left] = [await first?.boundingBox(), await second?.boundingBox()];
  expect(right?.x ?? 0).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0) - 1);
  await page.reload();
  await expect(difference).toBeVisible();
  await page.getByRole('button', { name: 'أغلق المقارنة' }).click();
  await expect(difference).toHaveCount(0);
  await page.goBack();
  await expect(difference).toBeVisible();
});

test('an edit that calls someone otherwise shows on the story and on the article', async () => {
  const changed = (text: string) => text.replaceAll(`العميد ${OFFICER}`, `العقيد ${OFFICER}`);
  await edit(stack, minbar.id, { title: changed(BRIDGE.title), body: changed(BRIDGE.body) });
  await readAll();
  await expect
    .poll(
      async () => {
        const { framings } = await api().ask<{ framings: unknown[] }>('stories.get', { id: bridge });
        return framings.length;
      },
      { timeout: 90_000 },
    )
    .toBe(1);
  await page.goto(`${stack.url}/stories/${bridge}`);
  const framing = page.getByRole('region', { name: 'تغيّر التسمية' });
  await expect(framing.locator('del')).toHaveText('«العميد»');
  await expect(framing.locator('ins')).toHaveText('«العقيد»');
  await framing.getByRole('link').click();
  await expect(page.locator('del').filter({ hasText: '«العميد»' })).toBeVisible();
  expect(await articles('الطواويس')).toBe(3);
});

test('a telling is taken out and, undone, stands where it stood', async () => {
  await page.goto(`${stack.url}/stories/${bridge}`);
  await timeline().getByRole('button', { name: 'نسختان مطويتان' }).click();
  await timeline().getByRole('button', { name: 'ليس من هذه القصة: صدى المنار' }).click();
  await expect(page.getByText(/روايتان من مصدرين/)).toBeVisible();
  await undo().click();
  await expect(page.getByText(/3 روايات من 3 مصادر/)).toBeVisible();
});

test('two stories become one, the address of the other leads there; undone, both stand again', async () => {
  await page.goto(`${stack.url}/stories/${bees}`);
  await page.getByRole('button', { name: 'ضمّ إلى قصة أخرى' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('الطواويس');
  await dialog.getByRole('button', { name: 'ابحث' }).click();
  await dialog
    .getByRole('button', { name: /الطواويس/ })
    .first()
    .click();
  await expect(page.getByText('ضُمّت القصة التي طلبتها إلى هذه.')).toBeVisible();
  await expect(page.getByText(/4 روايات من 3 مصادر/)).toBeVisible();
  await expect(timeline().getByText(/ضمّه محرر/)).toBeVisible();

  const back = await page.context().newPage();
  await back.goto(`${stack.url}/stories/${bees}`);
  await expect(back).toHaveURL(new RegExp(`/stories/${bridge}`));
  await expect(back.getByText('ضُمّت القصة التي طلبتها إلى هذه.')).toBeVisible();
  await back.close();

  await undo().click();
  await expect(page.getByText('ضُمّت القصة التي طلبتها إلى هذه.')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: BEES.title })).toBeVisible();
  expect(await articles('الطواويس')).toBe(3);
});

test('two stories are said to be two, and the word is taken back', async () => {
  await page.goto(`${stack.url}/stories/${bees}`);
  await page.getByRole('button', { name: 'ضمّ إلى قصة أخرى' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('الطواويس');
  await dialog.getByRole('button', { name: 'ابحث' }).click();
  await dialog.getByRole('button', { name: /^ليست القصة نفسها/ }).click();
  await expect(dialog.getByText('قيل إنها غيرها')).toBeVisible();
  await page.keyboard.press('Escape');
  await undo().click();
  await expect(page.getByText('عاد كل شيء إلى موضعه.')).toBeVisible();
});
