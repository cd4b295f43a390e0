import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, NOBODY, openDesk, refusal } from '../testing/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  const [stored] = await desk.print([
    {
      title: 'توسعة الميناء',
      body: 'قالت الإدارة إن توسعة الميناء تبدأ في الربيع بعد انتهاء الدراسات اللازمة.',
    },
  ]);
  const fates: [string, string | null, string | null][] = [
    ['ingested', null, stored ?? null],
    ['shelved', 'index', null],
    ['shelved', 'index', null],
    ['shelved', 'too-short', null],
    ['failed', 'timeout', null],
    ['shelved', null, null],
  ];
  for (const [n, [fate, reason, articleId]] of fates.entries()) {
    await desk.db.pool.query(
      `insert into source_item (id, source_id, item_key, title, url, fate, reason, article_id, first_seen_at)
       values (gen_random_uuid(), $1, decode(md5($2), 'hex'), $3, $4, $5::text::item_fate, $6, $7, now() - $8 * interval '1 hour')`,
      [desk.source.id, String(n), `خبر ${n}`, `https://sada.example/${n}`, fate, reason, articleId, n],
    );
  }
});
afterAll(() => desk.close());

const span = () => ({
  since: new Date(Date.now() - 86_400_000).toISOString(),
  until: new Date(Date.now() + 60_000).toISOString(),
});

test('the ledger’s parts add up to what was listed, and each opens as many rows', async () => {
  const ledger = await desk.reader.sources.ledger(span());
  expect(ledger.listed).toBe(6);
  expect(ledger.parts.reduce((sum, { count }) => sum + count, 0)).toBe(6);
  for (const { fate, reason, count } of ledger.parts) {
    const { items } = await desk.reader.sources.items({ ...span(), fate, reason });
    expect(items, fate).toHaveLength(count);
  }
  const none = await desk.reader.sources.ledger({ ...span(), sourceId: NOBODY });
  expect(none).toEqual({ listed: 0, parts: [] });
});

test('items come newest first by pages, as an infinite list asks for them', async () => {
  const all = await desk.reader.sources.items(span());
  const first = await desk.reader.sources.items({ ...span(), limit: 2, direction: 'forward', cursor: null });
  const rest = await desk.reader.sources.items({
    ...span(),
    limit: 10,
    direction: 'forward',
    cursor: first.next,
  });
  expect([...first.items, ...rest.items].map(({ title }) => title)).toEqual([
    'توسعة الميناء',
    'خبر 1',
    'خبر 2',
    'خبر 3',
    'خبر 4',
    'خبر 5',
  ]);
  expect(await desk.reader.sources.items({ ...span(), cursor: 'W251bGxd' })).toEqual(all);
  expect(await refusal(desk.reader.sources.items({ since: 'yesterday', until: 'now' }))).toMatchObject({
    code: 'input-invalid',
  });
});

test('an address is added once, whatever its writing, and asks for its first reading', async () => {
  const { id } = await desk.editor.sources.add({ url: 'Minbar.example/feed#top', name: 'المنبر' });
  const { source } = await desk.reader.sources.get({ id });
  expect(source).toMatchObject({
    url: 'https://minbar.example/feed',
    health: 'new',
    outlet: { name: 'المنبر' },
  });
  expect(await desk.db.prisma.outbox.count({ where: { queue: 'source.poll' } })).toBe(1);
  expect(await refusal(desk.editor.sources.add({ url: 'https://minbar.example/feed' }))).toMatchObject({
    code: 'known',
  });
});

test.each([
  'ftp://minbar.example/x',
  'https://user:secret@minbar.example/',
  'javascript:alert(1)',
  'http://',
])('%s is no address', async (url) => {
  expect(await refusal(desk.editor.sources.add({ url }))).toMatchObject({
    status: 'BAD_REQUEST',
    code: 'bad-address',
  });
});

test('why a source is silent is told by a code, with what was met', async () => {
  const { id } = desk.source;
  const lastError = { code: 'http', message: 'HTTP 500' };
  await desk.db.prisma.source.update({
    where: { id },
    data: { lastOutcome: 'failed', lastError, lastPollAt: new Date() },
  });
  const { source } = await desk.reader.sources.get({ id });
  expect(source).toMatchObject({ health: 'failing', problem: { code: 'http', detail: 'HTTP 500' } });
});

test('paused, resumed, read now; readers look only', async () => {
  const { id } = desk.source;
  for (const verb of ['pause', 'resume', 'runNow'] as const) {
    expect(await refusal(desk.reader.sources[verb]({ id }))).toMatchObject({ code: 'forbidden' });
    expect(await refusal(desk.editor.sources[verb]({ id: NOBODY }))).toMatchObject({ code: 'not-found' });
  }
  await desk.editor.sources.pause({ id });
  expect((await desk.reader.sources.get({ id })).source).toMatchObject({ state: 'paused', health: 'paused' });
  await desk.editor.sources.resume({ id });
  const before = await desk.db.prisma.outbox.count();
  await desk.editor.sources.runNow({ id });
  expect(await desk.db.prisma.outbox.count()).toBe(before + 1);
  expect((await desk.reader.sources.get({ id })).source.state).toBe('active');
});

test('page rules are an admin’s, are checked, and each change is a new version', async () => {
  const { id } = desk.outlet;
  const rules = { ignore: ['.advert'] };
  expect(await refusal(desk.editor.sources.updateOutlet({ id, rules }))).toMatchObject({ code: 'forbidden' });
  await desk.admin.sources.updateOutlet({ id, rules });
  const outletOf = async () => (await desk.reader.sources.get({ id: desk.source.id })).outlet;
  const { rulesVersion } = await outletOf();
  expect(await outletOf()).toMatchObject({ rules });
  await desk.admin.sources.updateOutlet({ id, rules: null });
  expect(await outletOf()).toMatchObject({ rules: null, rulesVersion: rulesVersion + 1 });
  expect(await refusal(desk.admin.sources.updateOutlet({ id: NOBODY, name: 'x' }))).toMatchObject({
    code: 'not-found',
  });
});

test('a look at an address is the asker’s own; what is chosen of it becomes sources of one outlet', async () => {
  const { id } = await desk.editor.sources.discover({ url: 'barid.example/' });
  expect(await desk.db.prisma.outbox.count({ where: { queue: 'source.discover' } })).toBe(1);
  const waiting = await desk.editor.sources.discovery({ id });
  expect(waiting).toMatchObject({ url: 'https://barid.example/', state: 'waiting', found: [], outlet: null });
  for (const other of [desk.admin, desk.stranger])
    expect(await refusal(other.sources.discovery({ id }))).toMatchObject({ code: 'not-found' });
  const one = { format: 'rss', language: 'ar', listed: 2, perDay: 3, newest: null, text: 'full', items: [] };
  const found = [
    { ...one, url: 'https://barid.example/feed', kind: 'feed', via: 'link', title: 'البريد', selector: null },
    {
      ...one,
      url: 'https://barid.example/latest',
      kind: 'listing',
      via: 'page',
      title: null,
      selector: 'h2 a',
    },
    { ...one, url: 'https://sada.example/feed', kind: 'feed', via: 'anchor', title: null, selector: null },
  ];
  await desk.db.prisma.discovery.update({ where: { id }, data: { state: 'done', found } });
  const seen = await desk.editor.sources.discovery({ id });
  expect(seen.found.map(({ sourceId }) => sourceId)).toEqual([null, null, desk.source.id]);
  const urls = found.map(({ url }) => url);
  expect(
    await refusal(desk.editor.sources.addFound({ discoveryId: id, urls: ['https://evil.example/'] })),
  ).toMatchObject({ code: 'not-found' });
  const { ids, outletId } = await desk.editor.sources.addFound({ discoveryId: id, urls });
  expect(ids).toHaveLength(2);
  const rows = await desk.db.prisma.source.findMany({ where: { outletId }, orderBy: { url: 'asc' } });
  expect(rows).toMatchObject([
    { kind: 'feed', selector: null, host: 'barid.example' },
    { kind: 'listing', selector: 'h2 a' },
  ]);
  const again = await desk.editor.sources.discovery({ id });
  expect(again).toMatchObject({ outlet: { id: outletId, name: 'البريد' } });
  expect(await refusal(desk.editor.sources.addFound({ discoveryId: id, urls }))).toMatchObject({
    code: 'known',
  });
});

test('a page brought by hand waits to be read like any other, as markup or as text', async () => {
  const words = 'قالت البلدية إن السوق الجديد يفتح أبوابه مطلع الشهر المقبل بعد انتهاء أعمال الرصف.';
  const page = { outlet: 'صحيفة بجدار', url: 'jidar.example/news/1' };
  const { sourceId } = await desk.editor.sources.paste({ ...page, content: `<html><p>${words}</p></html>` });
  await desk.editor.sources.paste({ outlet: page.outlet, content: words });
  const items = await desk.db.prisma.sourceItem.findMany({ where: { sourceId }, orderBy: { id: 'asc' } });
  expect(items).toMatchObject([
    { url: 'https://jidar.example/news/1', fate: 'pending', listed: { form: 'html' } },
    { url: null, fate: 'pending', listed: { form: 'text' } },
  ]);
  expect(await refusal(desk.reader.sources.paste({ ...page, content: words }))).toMatchObject({
    code: 'forbidden',
  });
  expect(await refusal(desk.editor.sources.paste({ ...page, content: '   ' }))).toMatchObject({
    code: 'bad-article',
  });
  expect(
    await refusal(desk.editor.sources.paste({ ...page, url: 'javascript:alert(1)', content: words })),
  ).toMatchObject({ code: 'bad-address' });
});

test.each(['file:///etc/passwd', 'https://user:pw@minbar.example/', 'javascript:alert(1)'])(
  '%s is not looked at',
  async (url) => {
    expect(await refusal(desk.editor.sources.discover({ url }))).toMatchObject({ code: 'bad-address' });
  },
);
