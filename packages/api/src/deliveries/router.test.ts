import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, NOBODY, openDesk, refusal, SETTINGS } from '../testing/desk.ts';

let desk: Desk;
let alertId: string;
beforeAll(async () => {
  desk = await openDesk();
  const { id } = await desk.editor.channels.create({
    kind: 'email',
    name: 'بريد',
    address: 'desk@example.org',
  });
  const made = { name: 'القمح', query: 'القمح', settings: SETTINGS, channelIds: [id] };
  alertId = (await desk.editor.alerts.create(made)).id;
  const articles = await desk.print(
    ['شرق', 'غرب', 'جنوب'].map((where) => ({
      title: `حصاد القمح في ${where} البلاد`,
      body: `بدأ المزارعون حصاد القمح في ${where} البلاد قبل موعده بأسبوعين، وقالت الوزارة إن المحصول وافر هذا العام.`,
    })),
  );
  await desk.match(articles);
});
afterAll(() => desk.close());

test('every send has its row, newest first, with what it tells; pages hold each once', async () => {
  const all = await desk.reader.deliveries.list({ alertId });
  expect(all.items).toHaveLength(3);
  expect(all.items.every((one) => one.state === 'pending' && one.stories.length === 1 && !one.digest)).toBe(
    true,
  );
  const first = await desk.reader.deliveries.list({ limit: 2 });
  const rest = await desk.reader.deliveries.list({ limit: 2, cursor: first.next });
  expect([...first.items, ...rest.items].map((one) => one.id)).toEqual(all.items.map((one) => one.id));
  expect(await desk.reader.deliveries.list({ cursor: 'nonsense' })).toEqual(all);
  expect((await desk.reader.deliveries.list({ state: 'dead' })).items).toEqual([]);
});

test('only what was given up is tried again, under the same id', async () => {
  const [one] = (await desk.reader.deliveries.list({ alertId })).items;
  const id = one?.id ?? '';
  expect(await refusal(desk.editor.deliveries.retry({ id }))).toMatchObject({ code: 'not-found' });
  await desk.db.pool.query(
    `update delivery set state = 'dead', attempts = 8, error = '{"code":"no-such-mailbox"}' where id = $1`,
    [id],
  );
  expect(await refusal(desk.reader.deliveries.retry({ id }))).toMatchObject({ code: 'forbidden' });
  expect(await refusal(desk.stranger.deliveries.retry({ id }))).toMatchObject({ code: 'not-found' });
  expect((await desk.reader.deliveries.list({ state: 'dead' })).items[0]?.problem).toMatchObject({
    code: 'no-such-mailbox',
  });
  const outbox = () => desk.db.prisma.outbox.count({ where: { queue: 'alert.deliver' } });
  const before = await outbox();
  await desk.editor.deliveries.retry({ id });
  expect(await outbox()).toBe(before + 1);
  expect((await desk.reader.deliveries.list({ alertId })).items.find((item) => item.id === id)).toMatchObject(
    { state: 'pending', problem: null },
  );
});

test('strangers see none, and nobody’s id is not there', async () => {
  expect((await desk.stranger.deliveries.list({})).items).toEqual([]);
  expect((await desk.stranger.deliveries.list({ alertId })).items).toEqual([]);
  expect(await refusal(desk.editor.deliveries.retry({ id: NOBODY }))).toMatchObject({ code: 'not-found' });
});
