import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type TestHouse } from './testing/house.ts';
import type { Story } from './testing/paper.ts';
import { quiet, until } from './testing/settled.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const port: Story = {
  path: '/port',
  title: 'المنصوري يفتتح رصيف الميناء الجديد في رأس المنار',
  paragraphs: [
    'افتتح العميد سالم المنصوري صباح اليوم الرصيف الجديد في ميناء رأس المنار بعد أعمال استمرت عامين وشارك فيها أكثر من ثلاثمئة عامل من أبناء المدينة.',
    'وقال المنصوري في كلمته أمام الحاضرين إن الرصيف سيستقبل السفن الكبيرة للمرة الأولى، وإن حركة البضائع ستتضاعف قبل نهاية العام المقبل.',
    'وأضافت إدارة الميناء أن العمل في المرحلة الثانية يبدأ في الربيع، وأن التمويل جاء من الميزانية العامة دون قروض خارجية.',
  ],
  at: '2026-11-20T09:30:00+02:00',
};
const match: Story = {
  path: '/match',
  title: 'الاتحاد يفوز على النجم بهدفين في افتتاح الدوري',
  paragraphs: [
    'فاز فريق الاتحاد على ضيفه النجم بهدفين دون رد في المباراة التي أقيمت مساء أمس على ملعب المدينة الرياضية وسط حضور جماهيري كبير.',
    'وسجل الهدف الأول المهاجم كريم السعيد في الدقيقة العشرين، ثم عزز زميله النتيجة من ركلة جزاء قبل نهاية الشوط الثاني بدقائق.',
    'وبهذا الفوز يتصدر الاتحاد جدول الترتيب مؤقتاً في انتظار بقية مباريات الجولة الأولى.',
  ],
  at: '2026-11-20T20:00:00+02:00',
};

test('what a paper prints is stored, read, matched and sent, once', async () => {
  const { db, paper, mail, hook } = house;
  paper.publish('sada', port);
  paper.publish('sada', match);
  const actor = await house.addActor('سالم المنصوري');
  const alert = await house.addAlert('أخبار المنصوري', 'actor:"سالم المنصوري"');
  const source = await house.addSource('sada');
  const worker = await house.start();
  await until('the first mail', () => mail.mails.length > 0 && hook.hooks.length > 0);
  await quiet(db);

  const articles = await db.prisma.article.findMany({ orderBy: { title: 'asc' } });
  expect(articles.map((article) => article.title).toSorted()).toEqual([match.title, port.title].toSorted());
  const stored = articles.find((article) => article.title === port.title);
  expect(stored?.body).toContain('للمرة الأولى');
  expect(stored?.publishedAt?.toISOString()).toBe('2026-11-20T07:30:00.000Z');
  expect(stored?.rawHash).toMatch(/^[0-9a-f]{64}$/);
  expect(await db.prisma.rawObject.count()).toBe(2);
  expect((await db.prisma.mention.findMany({ where: { entityId: actor } })).length).toBeGreaterThan(0);

  expect(mail.mails).toHaveLength(1);
  const [letter] = mail.mails;
  expect(letter?.to).toBe('reader@example.org');
  expect(letter?.subject).toContain('المنصوري');
  expect(letter?.html).toContain('dir="rtl"');
  expect(letter?.html).toMatch(/<mark[^>]*>[^<]*المنصوري<\/mark>/);
  expect(letter?.headers.get('list-unsubscribe')).toContain(alert.id);
  expect(hook.hooks).toHaveLength(1);
  expect(hook.hooks[0]?.verified).toBe(true);
  const deliveries = await db.prisma.delivery.findMany();
  expect(deliveries.map((delivery) => delivery.state)).toEqual(['sent', 'sent']);
  expect(deliveries.map((delivery) => delivery.id)).toContain(hook.hooks[0]?.id);
  expect(letter?.messageId).toContain(deliveries.find((one) => one.channelId === alert.email)?.id);

  // Polled again, and by a worker that was started anew: nothing more.
  await worker.stop();
  const polls = await db.prisma.sourcePoll.count();
  await db.prisma.source.update({
    where: { id: source.id },
    data: { nextPollAt: new Date(0), etag: null, bodyHash: null },
  });
  await house.start();
  await until('the second poll', async () => (await db.prisma.sourcePoll.count()) > polls);
  await quiet(db);
  expect(await db.prisma.article.count()).toBe(2);
  expect(mail.mails).toHaveLength(1);
  expect(hook.hooks).toHaveLength(1);
  const ledger = await db.prisma.sourceItem.groupBy({ by: ['fate'], _count: true });
  expect(ledger).toEqual([{ fate: 'ingested', _count: 2 }]);
}, 120_000);
