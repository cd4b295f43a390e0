import { expect, type Page, test } from '@playwright/test';
import { Webhook } from 'standardwebhooks';
import { anotherWindow, edit, enter, publish, readNow, received, theStack, workerPid } from '../src/play.ts';

// One story, told in order on one platform: what an earlier step made, a later one uses.
test.describe.configure({ mode: 'serial' });

const stack = theStack();
const SADA = 'صدى المنار';
const ACTOR = 'فواز القطيني';
const SENTENCE =
  'وقال فواز القطيني في كلمة قصيرة أمام الضباط إن إعادة انتشار الوحدات تبدأ مطلع الأسبوع المقبل.';
const MARKER = 'فقرة ترويجية مدفوعة';

/** Articles on four events with no words in common but the language's: each is a story of its own. */
const parade = {
  outlet: 'sada',
  title: 'عرض عسكري محدود في قاعدة تلمار',
  body: [
    'شهدت قاعدة تلمار الجوية صباح اليوم عرضاً عسكرياً محدوداً حضره عدد من قادة الوحدات وممثلون عن البلديات المجاورة.',
    'وتابع الحضور فقرات العرض في أجواء هادئة، قبل أن يُختتم بتكريم عشرين ضابطاً أمضوا ثلاثين عاماً في الخدمة.',
  ].join('\n\n'),
};
const redeployment = {
  outlet: 'sada',
  title: 'القطيني: إعادة انتشار الوحدات مطلع الأسبوع',
  body: [
    SENTENCE,
    'وأضاف بيان صدر عن مكتبه أن الخطوة تأتي ضمن تفاهمات أمنية جرى التوصل إليها برعاية محلية، من دون أن يذكر أعداد القوات المشمولة بها ولا الطرق التي ستُفتح أمام المسافرين.',
  ].join('\n\n'),
};
const airport = {
  outlet: 'sada',
  title: 'مطار رأس المنار يعدّل مواعيد رحلاته الصيفية',
  body: [
    'أعلنت إدارة المطار جدولاً جديداً للرحلات الداخلية يبدأ العمل به غداً، ويضيف رحلتين إلى مدن الساحل كل أسبوع.',
    'ودعت شركات الطيران الركاب إلى مراجعة حجوزاتهم قبل السفر، وقالت إن التذاكر المشتراة تبقى صالحة بلا رسوم إضافية.',
  ].join('\n\n'),
};
const market = {
  outlet: 'sada',
  title: 'افتتاح سوق المدينة القديمة بعد ترميمه',
  body: [
    'فتح سوق المدينة القديمة أبوابه بعد أعمال ترميم دامت عامين شملت الأسقف الخشبية والأرصفة الحجرية وشبكة الإنارة.',
    `${MARKER}: خصومات على الأثاث المنزلي في معرض الجنوب حتى نهاية الشهر.`,
    'وعبّر التجار عن ارتياحهم لعودة الحركة، بينما طالب بعضهم بتخفيض الإيجارات في السنة الأولى.',
  ].join('\n\n'),
};

let page: Page;
let hookSecret = '';

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ locale: 'ar', viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  await enter(page, stack);
});
test.afterAll(() => page.context().close());

test('the sample press is read, and its stories stand in the feed', async () => {
  await page.goto(stack.url);
  await expect(page.locator('article[data-story]').first()).toBeVisible({ timeout: 90_000 });
  await expect.poll(() => page.locator('article[data-story]').count()).toBeGreaterThan(5);
});

test('what the press publishes enters the open feed without a reload', async ({ browser }) => {
  await page.goto(stack.url);
  await expect(page.locator('article[data-story]').first()).toBeVisible();
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  const printed = await publish(stack, parade);
  const admin = await anotherWindow(browser, page.context());
  await readNow(admin, stack, SADA);
  await admin.context().close();
  await expect(page.locator('article[data-story]').filter({ hasText: printed.title })).toBeVisible();
  expect(await page.evaluate(() => 'stillHere' in window)).toBe(true);
});

test('an alert on an actor is made in the interface, with a mail and a webhook', async () => {
  await page.goto(`${stack.url}/actors`);
  await page.getByRole('searchbox').fill('القطيني');
  await page.getByRole('link', { name: ACTOR, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: ACTOR })).toBeVisible();
  await page.getByRole('link', { name: 'نبّهني' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'تنبيه جديد' })).toBeVisible();
  await expect(page.getByText('ما كان سيصلك في الأيام الثلاثين الماضية').first()).toBeVisible();

  await page.getByRole('button', { name: 'أضف قناة' }).click();
  await page.getByLabel('عنوان البريد').fill('reader@example.org');
  await page.getByRole('button', { name: 'أضف', exact: true }).click();
  await expect(page.getByRole('checkbox', { name: /reader@example\.org/ })).toBeChecked();

  await page.getByRole('button', { name: 'قناة أخرى' }).click();
  await page.getByLabel('نوع القناة').selectOption('webhook');
  await page.getByLabel('عنوان الرابط').fill(`${stack.sinks}/hook`);
  await page.getByRole('button', { name: 'أضف', exact: true }).click();
  hookSecret = ((await page.getByRole('status').locator('code').textContent()) ?? '').trim();
  expect(hookSecret).toMatch(/^whsec_/);

  await page.getByRole('button', { name: 'احفظ التنبيه' }).click();
  await expect(page).toHaveURL(/\/alerts\/[0-9a-f-]{36}$/);
});

test('the press publishes: one mail and one signed webhook arrive, with the sentence', async ({
  browser,
}) => {
  await publish(stack, redeployment);
  const admin = await anotherWindow(browser, page.context());
  await readNow(admin, stack, SADA);
  await admin.context().close();
  await expect.poll(async () => (await received(stack)).mails.length, { timeout: 60_000 }).toBe(1);
  await expect.poll(async () => (await received(stack)).hooks.length, { timeout: 60_000 }).toBe(1);
  const { mails, hooks } = await received(stack);
  expect(mails[0]).toMatchObject({ to: 'reader@example.org' });
  expect(mails[0]?.text).toContain(SENTENCE);
  expect(mails[0]?.html).toContain('dir="rtl"');
  const { body, headers } = hooks[0] ?? { body: '', headers: {} };
  expect(() => new Webhook(hookSecret).verify(body, headers)).not.toThrow();
  expect(() => new Webhook(hookSecret).verify(body.replace('القطيني', 'غيره'), headers)).toThrow();
  expect(body).toContain(SENTENCE);
  await page.reload();
  await expect(page.getByText(SENTENCE).first()).toBeVisible();
});

test('the stream is cut and taken up again: nothing is missed', async ({ browser }) => {
  await page.goto(stack.url);
  await expect(page.locator('article[data-story]').first()).toBeVisible();
  await page.context().setOffline(true);
  const printed = await publish(stack, airport);
  const admin = await anotherWindow(browser, page.context());
  await readNow(admin, stack, SADA);
  await admin.goto(stack.url);
  await expect(admin.locator('article[data-story]').filter({ hasText: printed.title })).toBeVisible();
  await admin.context().close();
  await page.context().setOffline(false);
  await expect(page.locator('article[data-story]').filter({ hasText: printed.title })).toBeVisible({
    timeout: 60_000,
  });
});

test('polling again, restarting the worker and re-running the day add nothing and send nothing', async ({
  browser,
}) => {
  const before = await received(stack);
  const admin = await anotherWindow(browser, page.context());
  await readNow(admin, stack, SADA);
  const pid = workerPid(stack);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => workerPid(stack), { timeout: 30_000 }).not.toBe(pid);
  await readNow(admin, stack, SADA);

  await admin.goto(`${stack.url}/runs/new`);
  await admin.getByLabel('السبب', { exact: true }).fill('إعادة قراءة اليوم');
  await admin.getByRole('button', { name: 'ابدأ' }).click();
  await expect(admin).toHaveURL(/\/runs\/[0-9a-f-]{36}$/);
  await expect(admin.getByText('تمّ', { exact: true })).toBeVisible({ timeout: 90_000 });
  // The day's items are counted, and every one of them is as it was.
  const same = admin.getByRole('button', { name: /كما هو/ });
  await expect(same).toBeVisible();
  expect(Number(((await same.textContent()) ?? '').replace(/\D/g, ''))).toBeGreaterThan(2);
  await expect(admin.getByRole('button', { name: /جديد|تغيّر|تعذّر/ })).toHaveCount(0);
  await admin.context().close();
  expect(await received(stack)).toEqual(before);
});

test('a changed page rule changes exactly the pages it concerns', async ({ browser }) => {
  const admin = await anotherWindow(browser, page.context());
  const printed = await publish(stack, market);
  await readNow(admin, stack, SADA);
  await admin.goto(stack.url);
  await expect(admin.locator('article[data-story]').filter({ hasText: printed.title })).toBeVisible();

  await admin.goto(`${stack.url}/sources`);
  await admin.getByRole('link', { name: SADA, exact: true }).first().click();
  await admin.getByRole('button', { name: 'اكتبها بصيغة JSON' }).click();
  await admin
    .getByRole('textbox', { name: /قواعد بصيغة JSON/ })
    .fill(JSON.stringify({ markers: [{ phrase: MARKER, kind: 'related' }] }));
  await admin.getByRole('button', { name: 'احفظ القواعد' }).click();
  await admin.getByRole('link', { name: 'أعد قراءة المحفوظ بها' }).click();
  await admin.getByRole('button', { name: 'ابدأ' }).click();
  await expect(admin.getByText('تمّ', { exact: true })).toBeVisible({ timeout: 90_000 });
  const changed = admin.getByRole('button', { name: /تغيّر/ });
  expect(((await changed.textContent()) ?? '').replace(/\D/g, '')).toBe('1');
  await changed.click();
  await expect(admin.getByRole('link', { name: printed.title })).toBeVisible();
  await admin.context().close();
});

test('one wire text in five papers is one story, five articles and one alert; an edit is a revision', async ({
  browser,
}) => {
  const before = await received(stack);
  const admin = await anotherWindow(browser, page.context());
  const papers = [
    ['sada', SADA],
    ['khulasa', 'بوابة الخلاصة'],
    ['wasl', 'صحيفة وصل الساحل'],
    ['minbar', 'منبر تلمار'],
    ['barid', 'البريد المرساني'],
  ] as const;
  for (const [outlet] of papers) await publish(stack, { telling: `reserve-wire.${outlet}` });
  for (const [, name] of papers) await readNow(admin, stack, name);
  await admin.goto(stack.url);
  const rows = admin.locator('article[data-story]').filter({ hasText: /(وفد عسكري|خمسة ضباط) إلى جنيف/ });
  await expect(rows.filter({ hasText: 'و4 مصادر' })).toHaveCount(1, { timeout: 60_000 });
  await expect(rows).toHaveCount(1);
  await expect.poll(async () => (await received(stack)).mails.length).toBe(before.mails.length + 1);
  await expect.poll(async () => (await received(stack)).hooks.length).toBe(before.hooks.length + 1);

  const after = await received(stack);
  const title = 'القطيني يوافق على إرسال خمسة ضباط إلى جولة جنيف';
  await edit(stack, 'reserve-wire.sada', { title });
  await admin.goto(`${stack.url}/sources`);
  await admin.getByRole('link', { name: SADA, exact: true }).first().click();
  await admin.getByRole('link', { name: 'أعد القراءة' }).click();
  await admin.getByLabel('من أي مرحلة').selectOption('poll');
  await admin.getByRole('button', { name: 'ابدأ' }).click();
  await expect(admin.getByText('تمّ', { exact: true })).toBeVisible({ timeout: 90_000 });
  await admin.getByRole('button', { name: /تغيّر/ }).click();
  await admin.getByRole('link', { name: title }).first().click();
  await expect(admin.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await admin.context().close();
  expect(await received(stack)).toEqual(after);
});

test('a name that stands only under «شاهد أيضاً» fires nothing', async ({ browser }) => {
  const before = await received(stack);
  const printed = await publish(stack, { telling: 'reserve-outside.minbar' });
  const admin = await anotherWindow(browser, page.context());
  await readNow(admin, stack, 'منبر تلمار');
  await admin.goto(stack.url);
  await expect(admin.locator('article[data-story]').filter({ hasText: printed.title })).toBeVisible({
    timeout: 60_000,
  });
  await admin.context().close();
  expect(await received(stack)).toEqual(before);
});
