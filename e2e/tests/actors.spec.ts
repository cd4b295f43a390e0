import { setTimeout as pause } from 'node:timers/promises';
import { expect, type Page, test } from '@playwright/test';
import { apiOf } from '../src/furnish.ts';
import { anotherWindow, enter, publish, readNow, received, theStack } from '../src/play.ts';

// One walk in order: what is merged is parted again, and what is accepted is taken back at its end.
test.describe.configure({ mode: 'serial' });

const stack = theStack();
const SADA = 'صدى المنار';
const ACTOR = 'فواز القطيني';
/** As a careless desk writes it: nobody listed this form. */
const VARIANT = 'فواز الغطيني';
const OTHER = 'إدريس أبو طبيلة';

const old = {
  outlet: 'sada',
  title: 'قافلة طبية إلى قرى وادي السلام',
  body: [
    `وصل المشير ${VARIANT} إلى وادي السلام صباح اليوم مع قافلة من ست سيارات إسعاف وشاحنتين محملتين بالأدوية.`,
    'ويستمر عمل القافلة أسبوعين، وتزور خلاله ثماني قرى لم يصلها طبيب منذ الربيع.',
  ].join('\n\n'),
};
const fresh = {
  outlet: 'sada',
  title: 'تدشين محطة أرصاد في جبل النسور',
  body: [
    `دشن المشير ${VARIANT} محطة للأرصاد الجوية في جبل النسور، وهي الثالثة من نوعها في الشرق.`,
    'وترسل المحطة قراءاتها كل عشر دقائق إلى مركز التنبؤ، وتحذر الصيادين من العواصف قبل وقوعها بيومين.',
  ].join('\n\n'),
};

let page: Page;
let actor = '';
let other = '';
const api = () => apiOf(page, stack);

async function find(name: string): Promise<{ id: string; articles: number }> {
  const found = await api().ask<{ id: string; articles: number; label: { ar?: string } }[]>('entities.list', {
    search: name,
  });
  const one = found.find(({ label }) => label.ar === name);
  if (!one) throw new Error(`nobody watches ${name}`);
  return one;
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(400_000);
  const context = await browser.newContext({ locale: 'ar', viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  await enter(page, stack);
  const deadline = Date.now() + 300_000;
  let before = -1;
  for (;;) {
    const { articles } = await find(ACTOR);
    if (articles > 10 && articles === before) break;
    if (Date.now() > deadline) throw new Error('the sample press was not read in time');
    before = articles;
    await pause(2_000);
  }
  actor = (await find(ACTOR)).id;
  other = (await find(OTHER)).id;
});
test.afterAll(() => page.context().close());

test('whom he met, what each outlet calls him, and the sentences behind a cell', async () => {
  await page.goto(`${stack.url}/actors/${actor}`);
  await expect(page.getByRole('heading', { level: 1, name: ACTOR })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'اللقاءات' })).toBeVisible();
  const meeting = page.locator('ol button[aria-expanded]').first();
  await meeting.press('Enter');
  await expect(meeting).toHaveAttribute('aria-expanded', 'true');

  const cell = page.locator('td button[aria-label*="المشير"]').first();
  const figure = Number(((await cell.textContent()) ?? '').replace(/\D/g, ''));
  await cell.click();
  const sentences = page.getByRole('dialog');
  await expect(sentences.locator('li').filter({ has: page.locator('mark') })).toHaveCount(figure);
  await expect(sentences.locator('mark').filter({ hasText: 'المشير' }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sentences).toHaveCount(0);
});

test('two actors are merged, the other address leads to one page; undone, both stand as before', async () => {
  const before = [await find(ACTOR), await find(OTHER)];
  await page.goto(`${stack.url}/actors/${other}`);
  await page.getByRole('button', { name: 'ادمجه في…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('Qutaini');
  await dialog.getByRole('button', { name: new RegExp(ACTOR) }).click();
  await expect(dialog.getByText('المقالات', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'ادمج', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/actors/${actor}$`));
  const decided = page.getByRole('listitem').filter({ hasText: `دُمج فيه` });
  await expect(decided).toContainText(OTHER);
  const forms = page.getByRole('region', { name: 'التحرير' });
  await expect(forms.getByRole('checkbox', { name: OTHER })).toBeVisible();

  await page.goto(`${stack.url}/actors/${other}`);
  await expect(page).toHaveURL(new RegExp(`/actors/${actor}$`));
  await expect(page.getByRole('heading', { level: 1, name: ACTOR })).toBeVisible();
  await page.goto(`${stack.url}/actors`);
  await page.getByRole('searchbox').fill(OTHER);
  await expect(page.locator('main').getByRole('link', { name: ACTOR, exact: true })).toBeVisible();
  await expect(page.locator('main').getByRole('link', { name: OTHER, exact: true })).toHaveCount(0);

  await page.goto(`${stack.url}/actors/${actor}`);
  await decided.getByRole('button', { name: 'تراجع' }).click();
  await expect(decided).toHaveCount(0);
  await page.goto(`${stack.url}/actors/${other}`);
  await expect(page.getByRole('heading', { level: 1, name: OTHER })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/actors/${other}$`));
  expect([await find(ACTOR), await find(OTHER)]).toEqual(before);
});

test('a proposed variant is accepted: old articles gain the actor, nothing is sent; what is new is', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const { tell, ask } = api();
  const mail = await tell<{ id: string }>('channels.create', {
    kind: 'email',
    name: 'بريد الفاعلين',
    address: 'actors@example.org',
  });
  const hook = await tell<{ id: string }>('channels.create', {
    kind: 'webhook',
    name: 'رابط الفاعلين',
    url: `${stack.sinks}/actors`,
  });
  const alert = await tell<{ id: string }>('alerts.create', {
    name: 'القطيني عند محرر الفاعلين',
    query: `الفاعل:"${ACTOR}"`,
    settings: { mode: 'instant', timeZone: 'Africa/Tripoli' },
    channelIds: [mail.id, hook.id],
  });
  const mine = async () => {
    const { mails, hooks } = await received(stack);
    return [
      mails.filter(({ to }) => to === 'actors@example.org').length,
      hooks.filter(({ path }) => path === '/actors').length,
    ];
  };
  const admin = await anotherWindow(browser, page.context());
  await publish(stack, old);
  await readNow(admin, stack, SADA);

  // It waits in the inbox with its sentence, and whom it may be.
  const row = page.getByRole('listitem', { name: VARIANT });
  await expect(async () => {
    await page.goto(`${stack.url}/actors/proposals`);
    await page.getByRole('searchbox').fill(VARIANT);
    await expect(row).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 90_000 });
  await expect(row.locator('mark')).toHaveText([VARIANT]);
  await expect(row.getByText(/تشابه/).first()).toBeVisible();
  const before = await received(stack);
  expect(await mine()).toEqual([0, 0]);

  await row.getByRole('button', { name: new RegExp(`صيغة له: .*${ACTOR}`) }).click();
  await expect(row).toHaveCount(0);
  await page.goto(`${stack.url}/actors/${actor}`);
  await expect(page.getByText(/قُرئت المحفوظات بحثاً عن صيغه.*لم يُرسل تنبيه/)).toBeVisible({ timeout: 60_000 });
  await page.reload();
  await expect(page.getByRole('link', { name: old.title }).first()).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'قُبلت صيغة له' })).toContainText(VARIANT);
  // Longer than a sending takes, and still nothing.
  await pause(3_000);
  expect(await mine()).toEqual([0, 0]);
  expect(await received(stack)).toEqual(before);

  await publish(stack, fresh);
  await readNow(admin, stack, SADA);
  await expect.poll(mine, { timeout: 60_000 }).toEqual([1, 1]);
  const { mails } = await received(stack);
  expect(mails.findLast(({ to }) => to === 'actors@example.org')?.text).toContain(fresh.body.split('\n')[0]);

  await tell('alerts.remove', { id: alert.id });
  await page.goto(`${stack.url}/actors/${actor}`);
  const decided = page.getByRole('listitem').filter({ hasText: 'قُبلت صيغة له' });
  await decided.getByRole('button', { name: 'تراجع' }).click();
  await expect(decided).toHaveCount(0);
  await expect
    .poll(
      async () =>
        (await ask<{ items: { name: string }[] }>('proposals.list', { search: VARIANT })).items.length,
      {
        timeout: 60_000,
      },
    )
    .toBe(1);
  await admin.context().close();
});

test('a name is rejected and stays rejected, and the word can be taken back', async () => {
  await page.goto(`${stack.url}/actors/proposals`);
  await page.getByRole('searchbox').fill(VARIANT);
  const row = page.getByRole('listitem', { name: VARIANT });
  await row.getByRole('button', { name: 'ارفض' }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('tab', { name: 'رُفضت' }).click();
  await expect(row).toBeVisible();
  await row.getByRole('button', { name: 'تراجع' }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('tab', { name: 'تنتظر' }).click();
  await expect(row).toBeVisible();
});
