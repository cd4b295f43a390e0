import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type TestHouse } from './testing/house.ts';
import { quiet, until } from './testing/settled.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const paragraphs = [
  'أعلنت إدارة المتحف الوطني افتتاح قاعة جديدة لمقتنيات البحارة القدامى، تضم خرائط وأدوات ملاحة جُمعت من بيوت المدينة.',
  'وقالت الإدارة إن الزيارة مجانية طوال الشهر الأول، وإن المرشدين سيرافقون المدارس في جولات صباحية يومي الأحد والثلاثاء.',
];

test('what is dated ahead of its time is stored, without a date, and counted apart in the ledger', async () => {
  const { db, paper } = house;
  const at = new Date(Date.now() + 3_650 * 86_400_000).toISOString();
  paper.publish('sada', { path: '/story/ahead', title: 'قاعة جديدة في المتحف الوطني', paragraphs, at });
  const now = new Date(Date.now() - 3_600_000).toISOString();
  paper.publish('sada', {
    path: '/story/now',
    title: 'إعادة افتتاح حديقة الميناء',
    paragraphs: [
      'عادت حديقة الميناء إلى استقبال الزوار بعد أشهر من الصيانة، وأضيفت إليها ملاعب للأطفال وممرات للدراجات.',
      'ودعا المجلس المحلي الأهالي إلى المشاركة في يوم التشجير الذي يقام في نهاية الأسبوع.',
    ],
    at: now,
  });
  const { id } = await house.addSource('sada');
  await house.start();
  await until(
    'both are listed',
    async () => (await db.prisma.sourceItem.count({ where: { sourceId: id } })) === 2,
  );
  await quiet(db);
  const items = await db.prisma.sourceItem.findMany({ where: { sourceId: id }, orderBy: { url: 'asc' } });
  expect(items.map(({ fate, reason }) => [fate, reason])).toEqual([
    ['ingested', 'future'],
    ['ingested', null],
  ]);
  const article = await db.prisma.article.findFirstOrThrow({ where: { id: items[0]?.articleId ?? '' } });
  expect(article).toMatchObject({ publishedAt: null, publishedOn: null });
});
