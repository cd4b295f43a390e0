import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, NOBODY, openDesk, refusal, SETTINGS } from '../testing/desk.ts';

let desk: Desk;
let articles: string[];
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);
const padding =
  'وحضر الافتتاح عدد من أعضاء المجلس البلدي وممثلون عن شركات الشحن، وتفقدوا الأرصفة والمخازن الجديدة.';

beforeAll(async () => {
  desk = await openDesk();
  articles = await desk.print([
    {
      title: 'المنصوري يفتتح رصيف الميناء',
      body: `افتتح سالم المنصوري رصيف الميناء صباح اليوم. ${padding}`,
      at: daysAgo(2),
    },
    {
      title: 'خطة لتوسعة الميناء',
      body: `قالت الإدارة إن توسعة الميناء تبدأ في الربيع. ${padding}`,
      at: daysAgo(5),
    },
    {
      title: 'موسم القمح يبدأ مبكراً',
      body: `بدأ المزارعون حصاد القمح قبل موعده بأسبوعين هذا العام. ${padding}`,
      at: daysAgo(6),
    },
    {
      title: 'الميناء قبل شهرين',
      body: `أُغلق الميناء يومين بسبب الرياح القوية والأمواج العالية. ${padding}`,
      at: daysAgo(60),
    },
    {
      title: 'سوق المدينة القديمة',
      body: '',
      at: daysAgo(1),
      url: 'https://sada.example/market',
      html: `<html lang="ar"><body><article><h1>سوق المدينة القديمة</h1><p>فتح السوق أبوابه بعد أعمال ترميم دامت عامين، وعبّر التجار عن ارتياحهم لعودة الحركة إليه مع بداية الموسم.</p><p>${padding}</p></article><section><h3>شاهد أيضاً</h3><ul><li><a href="/a">رصيف الميناء يستقبل أول سفينة</a></li><li><a href="/b">أسعار الذهب</a></li></ul></section></body></html>`,
    },
  ]);
});
afterAll(() => desk.close());

const made = (query: string, more: object = {}) =>
  desk.editor.alerts.create({ name: 'تنبيه', query, settings: SETTINGS, channelIds: [], ...more });

test.each([
  'الميناء',
  'الميناء ليس توسعة',
  'القمح أو المنصوري',
  '"رصيف الميناء"',
  'الموضع:العنوان الميناء',
  'بعد:2020 الميناء',
  'قبل:2020 الميناء',
])('what is previewed is what fires: %s', async (query) => {
  const { id } = await made(query);
  await desk.match(articles);
  const fired = await desk.reader.alerts.matches({ alertId: id });
  const preview = await desk.reader.alerts.preview({ query, settings: SETTINGS });
  const recent = new Set(articles.filter((_, n) => n !== 3));
  const firedLately = fired.items.map((match) => match.articleId).filter((one) => recent.has(one));
  expect(preview.hits.map((hit) => hit.articleId).sort()).toEqual(firedLately.sort());
  expect(preview.articles).toBe(firedLately.length);
  for (const hit of preview.hits) {
    const same = fired.items.find((match) => match.articleId === hit.articleId);
    expect(hit.spans.map(({ zone, start, end }) => [zone, start, end])).toEqual(
      same?.spans.slice(0, 5).map(({ zone, start, end }) => [zone, start, end]),
    );
  }
  await desk.editor.alerts.remove({ id });
});

test('words that stand only outside headline and body are counted apart and fire nothing', async () => {
  const preview = await desk.reader.alerts.preview({ query: 'الميناء', settings: SETTINGS });
  expect(preview.hits.map((hit) => hit.articleId).sort()).toEqual(articles.slice(0, 2).sort());
  expect(preview.outside.count).toBe(1);
  expect(preview.outside.hits[0]).toMatchObject({ articleId: articles[4] });
  expect(preview.outside.hits[0]?.spans[0]?.zone).toBe('related');
  expect(preview.days.reduce((sum, { count }) => sum + count, 0)).toBe(preview.stories);
  expect(preview.searched).toBe(4);
});

test('each match shows its sentence with the mark in it', async () => {
  const { hits } = await desk.reader.alerts.preview({ query: 'المنصوري', settings: SETTINGS });
  for (const span of hits[0]?.spans ?? []) {
    expect(span.mark && span.sentence.slice(span.mark.start, span.mark.end)).toContain('المنصوري');
  }
  expect(hits).toHaveLength(1);
});

test('a query that cannot be read is refused with its place, everywhere', async () => {
  const query = 'الميناء و (القمح';
  const place = {
    status: 'BAD_REQUEST',
    code: 'query-invalid',
    places: [expect.objectContaining({ code: expect.any(String) })],
  };
  const refused = await refusal(desk.reader.alerts.preview({ query, settings: SETTINGS }));
  expect(refused).toMatchObject(place);
  const [at] = 'places' in refused ? (refused.places ?? []) : [];
  expect(at && at.start <= at.end && at.end <= query.length).toBe(true);
  expect(await refusal(made(query))).toMatchObject(place);
  const { id } = await made('الميناء');
  expect(await refusal(desk.editor.alerts.update({ id, query }))).toMatchObject(place);
  expect((await desk.reader.alerts.get({ id, locale: 'ar' })).query).toBe('الميناء');
});

test('input outside its bounds is refused before anything is done', async () => {
  const wrong = [
    made('الميناء', { name: '   ' }),
    made('الميناء', { name: 'ا'.repeat(121) }),
    made('الميناء', { settings: { ...SETTINGS, timeZone: 'Mars/Olympus' } }),
    made('الميناء', { settings: { ...SETTINGS, quietHours: { from: '25:00', to: '07:00' } } }),
    desk.reader.alerts.preview({ query: 'ا'.repeat(4001), settings: SETTINGS }),
    desk.reader.alerts.get({ id: 'no-id', locale: 'ar' }),
  ];
  for (const call of wrong)
    expect(await refusal(call)).toMatchObject({ status: 'BAD_REQUEST', code: 'input-invalid' });
});

test('a reader looks and judges nothing; an editor makes, changes, removes and brings back', async () => {
  const { id } = await made('القمح', { name: 'موسم القمح' });
  const forbidden = { status: 'FORBIDDEN', code: 'forbidden' };
  expect(
    await refusal(desk.reader.alerts.create({ name: 'x', query: 'x', settings: SETTINGS, channelIds: [] })),
  ).toMatchObject(forbidden);
  expect(await refusal(desk.reader.alerts.update({ id, paused: true }))).toMatchObject(forbidden);
  expect(await refusal(desk.reader.alerts.remove({ id }))).toMatchObject(forbidden);
  expect(
    await refusal(desk.reader.alerts.judge({ alertId: id, articleId: articles[2] ?? '', verdict: 'right' })),
  ).toMatchObject(forbidden);

  await desk.editor.alerts.update({ id, paused: true });
  expect(await desk.reader.alerts.get({ id, locale: 'en' })).toMatchObject({
    paused: true,
    version: 1,
    name: 'موسم القمح',
  });
  await desk.editor.alerts.update({ id, paused: false, query: 'القمح أو الشعير' });
  expect(await desk.reader.alerts.get({ id, locale: 'en' })).toMatchObject({
    paused: false,
    version: 2,
    query: 'القمح OR الشعير',
  });
  // The same query written otherwise is the same version.
  await desk.editor.alerts.update({ id, query: 'القمح OR الشعير' });
  expect((await desk.reader.alerts.get({ id, locale: 'ar' })).version).toBe(2);
  await desk.editor.alerts.remove({ id });
  expect(await refusal(desk.reader.alerts.get({ id, locale: 'ar' }))).toMatchObject({ code: 'not-found' });
  await desk.editor.alerts.restore({ id });
  expect((await desk.reader.alerts.list({ locale: 'ar' })).some((one) => one.id === id)).toBe(true);
});

test('a match is judged, judged otherwise, and taken back', async () => {
  const { id } = await made('القمح');
  await desk.match(articles);
  const articleId = articles[2] ?? '';
  const judged = async () => (await desk.reader.alerts.get({ id, locale: 'ar' })).judged;
  for (const [verdict, counts] of [
    ['right', { right: 1, wrong: 0 }],
    ['wrong', { right: 0, wrong: 1 }],
    [null, { right: 0, wrong: 0 }],
  ] as const) {
    await desk.editor.alerts.judge({ alertId: id, articleId, verdict });
    expect(await judged()).toEqual(counts);
    expect((await desk.reader.alerts.matches({ alertId: id })).items[0]?.judged).toBe(verdict);
  }
});

test('matches come by pages without one twice or left out; a broken place is the top', async () => {
  const { id } = await made('الميناء أو القمح');
  await desk.match(articles);
  const first = await desk.reader.alerts.matches({ alertId: id, limit: 2 });
  const second = await desk.reader.alerts.matches({ alertId: id, limit: 2, cursor: first.next });
  const all = await desk.reader.alerts.matches({ alertId: id });
  expect([...first.items, ...second.items].map((one) => one.articleId)).toEqual(
    all.items.map((one) => one.articleId),
  );
  expect([first.next === null, second.next]).toEqual([false, null]);
  for (const cursor of [
    'nonsense',
    'W10',
    Buffer.from('["2026-01-01T00:00:00Z","\'; --"]').toString('base64url'),
  ]) {
    expect(await desk.reader.alerts.matches({ alertId: id, cursor })).toEqual(all);
  }
});

test('what is another workspace’s is not there, nor is what nobody made', async () => {
  const { id } = await made('الميناء');
  const { id: channel } = await desk.editor.channels.create({
    kind: 'email',
    name: 'بريد',
    address: 'a@example.org',
  });
  const missing = { status: 'NOT_FOUND', code: 'not-found' };
  const { stranger } = desk;
  expect((await stranger.alerts.list({ locale: 'ar' })).length).toBe(0);
  for (const alert of [id, NOBODY]) {
    expect(await refusal(stranger.alerts.get({ id: alert, locale: 'ar' }))).toMatchObject(missing);
    expect(await refusal(stranger.alerts.matches({ alertId: alert }))).toMatchObject(missing);
    expect(await refusal(stranger.alerts.update({ id: alert, paused: true }))).toMatchObject(missing);
    expect(await refusal(stranger.alerts.remove({ id: alert }))).toMatchObject(missing);
    expect(
      await refusal(
        stranger.alerts.judge({ alertId: alert, articleId: articles[0] ?? '', verdict: 'right' }),
      ),
    ).toMatchObject(missing);
  }
  const theirs = { name: 'x', query: 'الميناء', settings: SETTINGS, channelIds: [channel] };
  expect(await refusal(stranger.alerts.create(theirs))).toMatchObject(missing);
  expect(await desk.reader.alerts.get({ id, locale: 'ar' })).toMatchObject({ paused: false });
});
