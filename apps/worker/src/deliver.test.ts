import { deliverAlert } from '@mirqab/services/deliver-alert';
import { enrichArticles } from '@mirqab/services/enrich-articles';
import { ingestItems } from '@mirqab/services/ingest-items';
import { matchArticles } from '@mirqab/services/match-articles';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compose, type House } from './compose.ts';
import { WATCHED } from './faults/news.ts';
import { createLog } from './log.ts';
import { openHouse, type TestHouse } from './testing/house.ts';

let house: TestHouse;
let rooms: House;
let sourceId: string;
let alert: { id: string; email: string; webhook: string };
let printed = 0;

beforeAll(async () => {
  house = await openHouse();
  rooms = await compose(house.env, createLog('silent'));
  await house.addActor(WATCHED);
  alert = await house.addAlert('المنصوري', `actor:"${WATCHED}"`);
  sourceId = (await house.addSource('sada')).id;
});
afterAll(async () => {
  await rooms.close();
  await house.close();
});

/** Events that nobody would take for one another, weeks apart. */
const SUBJECTS = [
  {
    title: 'المنصوري يدشن مختبراً لتحليل التربة في كلية الزراعة',
    paragraphs: [
      `دشن ${WATCHED} مختبراً لتحليل التربة في كلية الزراعة، وهو الأول من نوعه في الجنوب، ويضم أجهزة لقياس الملوحة والحموضة.`,
      'ويستقبل المختبر عينات المزارعين مجاناً في موسم الشتاء، ثم برسوم رمزية بعد ذلك، بحسب عميد الكلية.',
    ],
  },
  {
    title: 'تأجيل مباراة القمة بسبب الأمطار الغزيرة',
    paragraphs: [
      `أعلن اتحاد الكرة تأجيل مباراة القمة أسبوعاً بعد أن غمرت الأمطار أرضية الملعب، وحضر ${WATCHED} لتفقد المدرجات.`,
      'وسيعاد بيع التذاكر إلكترونياً، ويحتفظ من اشترى تذكرته بمقعده في الموعد الجديد مساء السبت.',
    ],
  },
  {
    title: 'قافلة طبية تجري ستين عملية للعيون في القرى البعيدة',
    paragraphs: [
      `أجرت قافلة طبية ستين عملية لإزالة المياه البيضاء في قرى الساحل الشرقي، وشكر ${WATCHED} الأطباء المتطوعين.`,
      'وتنتقل القافلة الأسبوع القادم إلى الواحات حيث سجل أكثر من مئة مريض أسماءهم في قوائم الانتظار.',
    ],
  },
  {
    title: 'البنك المركزي يطرح فئة نقدية جديدة من البوليمر',
    paragraphs: [
      `طرح البنك المركزي ورقة نقدية من البوليمر تدوم أربعة أضعاف الورق، وقال ${WATCHED} إنها أصعب تزويراً.`,
      'وتبقى الأوراق القديمة متداولة حتى نهاية العام، ثم تستبدل في الفروع دون رسوم أو سقف للمبالغ.',
    ],
  },
  {
    title: 'اكتشاف فسيفساء رومانية تحت سوق الخضار القديم',
    paragraphs: [
      `عثر عمال الترميم على أرضية فسيفساء رومانية تحت سوق الخضار القديم، وأمر ${WATCHED} بوقف الحفر فوراً.`,
      'ويقول علماء الآثار إن الرسوم تمثل صيادين وقوارب، وإن عمرها يقارب ألفاً وثمانمئة سنة.',
    ],
  },
];

/** One more story through every stage up to the deliveries, which wait. */
async function tell(): Promise<{ email: string; webhook: string }> {
  const { db, paper } = house;
  const subject = SUBJECTS[printed];
  if (!subject) throw new Error('no subject is left');
  const story = {
    path: `/told/${printed}`,
    title: subject.title,
    paragraphs: subject.paragraphs,
    at: `2026-0${printed + 1}-11T08:00:00Z`,
  };
  printed += 1;
  paper.publish('sada', story);
  const item = await db.prisma.sourceItem.create({
    data: { sourceId, itemKey: story.path, url: `${paper.url}${story.path}`, title: story.title },
  });
  await ingestItems(rooms, { itemIds: [item.id] });
  const { id } = await db.prisma.article.findFirstOrThrow({ orderBy: { id: 'desc' } });
  await enrichArticles(rooms, { articleIds: [id] });
  await matchArticles(rooms, { articleIds: [id] });
  const deliveries = await db.prisma.delivery.findMany({ where: { articleId: id } });
  const of = (channelId: string) => deliveries.find((one) => one.channelId === channelId)?.id ?? '';
  return { email: of(alert.email), webhook: of(alert.webhook) };
}

const row = (id: string) =>
  house.db.prisma.delivery.findUniqueOrThrow({ where: { id }, include: { tries: true } });
const makeDue = (id: string) => house.db.pool.query('update delivery set due_at = now() where id = $1', [id]);

test('a far end that fails is tried again under the same id, each try a row; a second worker finds nothing to do', async () => {
  const { webhook } = await tell();
  const before = house.hook.hooks.length;
  house.hook.answers.push({ status: 500 }, { status: 429, headers: { 'retry-after': '120' } });
  const reports = await Promise.all([1, 2, 3].map(() => deliverAlert(rooms, { deliveryIds: [webhook] })));
  expect(reports.reduce((sum, report) => sum + report.taken, 0)).toBe(1);
  const first = await row(webhook);
  expect(first).toMatchObject({
    state: 'pending',
    attempts: 1,
    error: { code: 'http', message: 'HTTP 500' },
  });
  expect(first.dueAt.getTime() - Date.now()).toBeGreaterThan(2_000);
  // Not due: nothing happens.
  expect(await deliverAlert(rooms, { deliveryIds: [webhook] })).toMatchObject({ taken: 0 });
  await makeDue(webhook);
  expect(await deliverAlert(rooms, { deliveryIds: [webhook] })).toMatchObject({ again: 1 });
  expect((await row(webhook)).dueAt.getTime() - Date.now()).toBeGreaterThan(100_000);
  await makeDue(webhook);
  expect(await deliverAlert(rooms, { deliveryIds: [webhook] })).toMatchObject({ sent: 1 });
  const end = await row(webhook);
  expect(end).toMatchObject({ state: 'sent', attempts: 3 });
  expect(end.tries.map((one) => one.status).toSorted()).toEqual([200, 429, 500]);
  const hooks = house.hook.hooks.slice(before);
  expect(hooks.map((hook) => hook.id)).toEqual([webhook, webhook, webhook]);
  expect(hooks.every((hook) => hook.verified)).toBe(true);
});

test('a far end that is gone for good switches its channel off and says so', async () => {
  const { webhook, email } = await tell();
  house.hook.answers.push({ status: 410 });
  expect(await deliverAlert(rooms, { deliveryIds: [webhook, email] })).toMatchObject({ dead: 1, sent: 1 });
  expect(await row(webhook)).toMatchObject({ state: 'dead', error: { code: 'gone' } });
  const channel = await house.db.prisma.channel.findUniqueOrThrow({ where: { id: alert.webhook } });
  expect(channel.disabledAt).not.toBeNull();
  expect(channel.disabledWhy).toBe('gone');
  const next = await tell();
  expect(next.webhook).toBe('');
  expect(next.email).not.toBe('');
  await house.db.prisma.channel.update({
    where: { id: alert.webhook },
    data: { disabledAt: null, disabledWhy: null },
  });
});

test('a mail server that is away spends a try and keeps the mail', async () => {
  const { email } = await tell();
  const away = await compose({ ...house.env, smtpUrl: 'smtp://127.0.0.1:1' }, createLog('silent'));
  expect(await deliverAlert(away, { deliveryIds: [email] })).toMatchObject({ again: 1 });
  await away.close();
  await makeDue(email);
  expect(await deliverAlert(rooms, { deliveryIds: [email] })).toMatchObject({ sent: 1 });
  expect(house.mail.mails.at(-1)?.messageId).toContain(email);
});

test('a private address is refused before a socket is opened, and the delivery says why', async () => {
  const { webhook } = await tell();
  await house.db.prisma.channel.update({
    where: { id: alert.webhook },
    data: { target: { url: 'http://169.254.169.254/hook' } },
  });
  expect(await deliverAlert(rooms, { deliveryIds: [webhook] })).toMatchObject({ dead: 1 });
  expect(await row(webhook)).toMatchObject({ error: { code: 'blocked-address' } });
});
