import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inTransaction } from '@mirqab/db';
import { answerHubQuestion, hearHub } from '@mirqab/services/hear-hub';
import { endPush } from '@mirqab/services/plan-push';
import { sealingKey } from '@mirqab/services/seal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, SECRET, type TestHouse } from './testing/house.ts';
import { quiet, until } from './testing/settled.ts';

type Subscription = { callback: URL; topic: string; secret: string };
/** A hub over real HTTP. Its questions and words are handed to the verbs behind the web's door, which no worker has. */
type Hub = {
  url: string;
  host: string;
  forms: URLSearchParams[];
  status: number;
  subscriptions: Map<string, Subscription>;
  publish(topic: string): Promise<string[]>;
  close(): Promise<void>;
};

const sealing = sealingKey(SECRET);
let house: TestHouse;
let hub: Hub;

async function startHub(): Promise<Hub> {
  const door = () => ({ db: house.db, sealing });
  const called = (callback: URL) => {
    const [id = '', key = ''] = callback.pathname.split('/').slice(-2);
    return { id, key };
  };
  const made: Omit<Hub, 'url' | 'host' | 'close'> = {
    forms: [],
    status: 202,
    subscriptions: new Map(),
    publish: async (topic) => {
      const body = Buffer.from('<rss/>');
      const wanted = [...made.subscriptions.values()].filter((one) => one.topic === topic);
      return Promise.all(
        wanted.map(({ callback, secret }) => {
          const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
          return hearHub(door(), { ...called(callback), signature, body });
        }),
      );
    },
  };
  const verify = async (form: URLSearchParams) => {
    const callback = new URL(form.get('hub.callback') ?? '');
    const mode = form.get('hub.mode') ?? '';
    const topic = form.get('hub.topic') ?? '';
    const challenge = `c-${made.forms.length}`;
    const query = new URLSearchParams({
      'hub.mode': mode,
      'hub.topic': topic,
      'hub.challenge': challenge,
      'hub.lease_seconds': form.get('hub.lease_seconds') ?? '',
    });
    const echoed = await answerHubQuestion(door(), { ...called(callback), query });
    if (echoed !== challenge) return;
    if (mode === 'unsubscribe') made.subscriptions.delete(callback.href);
    else made.subscriptions.set(callback.href, { callback, topic, secret: form.get('hub.secret') ?? '' });
  };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const form = new URLSearchParams(body);
    made.forms.push(form);
    response.writeHead(made.status).end();
    if (made.status < 300) await verify(form);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return Object.assign(made, {
    url: `http://127.0.0.1:${port}/hub`,
    host: `127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  });
}

/** A feed of `count` items that names its hub, in its text or in its headers. */
function serve(path: string, count: number, how: 'text' | 'header' | 'none'): void {
  const self = `${house.paper.url}${path}`;
  const items = Array.from(
    { length: count },
    (_, n) => `<item><title>خبر رقم ${n}</title><link>${house.paper.url}${path}/${n}</link></item>`,
  );
  const atom =
    how === 'text' ? `<atom:link rel="self" href="${self}"/><atom:link rel="hub" href="${hub.url}"/>` : '';
  house.paper.override(path, (_request, response) =>
    response
      .writeHead(200, {
        'content-type': 'application/rss+xml',
        ...(how === 'header' ? { link: `<${hub.url}>; rel="hub", <${self}>; rel="self"` } : {}),
      })
      .end(
        `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>خلاصة</title>${atom}${items.join('')}</channel></rss>`,
      ),
  );
}

const pushOf = (sourceId: string) => house.db.prisma.pushSubscription.findUnique({ where: { sourceId } });
const add = async (path: string) =>
  (await house.addSource(path, { url: `${house.paper.url}${path}`, fetchPages: false })).id;
const pollNow = (id: string) =>
  house.db.prisma.source.update({
    where: { id },
    data: { nextPollAt: new Date(0), bodyHash: null, fullReadAt: null },
  });

beforeAll(async () => {
  // The public address is one that a hub can call.
  house = await openHouse({ PUBLIC_URL: 'https://mirqab.example.org' });
  hub = await startHub();
  house.env.allowHosts.push(hub.host);
  await house.start();
});
afterAll(async () => {
  await house.close();
  await hub.close();
});

test.each([
  ['in its text', '/push-text', 'text'],
  ['in the headers of its answer', '/push-header', 'header'],
] as const)(
  'a feed that names a hub %s is subscribed, verified, and read as soon as the hub brings word',
  async (_, path, how) => {
    serve(path, 2, how);
    const id = await add(path);
    await until('the hub has asked back', async () => (await pushOf(id))?.state === 'active');
    const push = await pushOf(id);
    expect(push).toMatchObject({ hub: hub.url, topic: `${house.paper.url}${path}` });
    expect((push?.leaseUntil?.getTime() ?? 0) - Date.now()).toBeGreaterThan(9 * 86_400_000);
    const form = hub.forms.find((one) => one.get('hub.topic')?.endsWith(path));
    expect(form?.get('hub.callback')).toMatch(
      new RegExp(`^https://mirqab\\.example\\.org/api/websub/${push?.id}/[0-9a-f]{40}$`),
    );
    expect(form?.get('hub.secret')).toMatch(/^[0-9a-f]{64}$/);

    await quiet(house.db);
    const far = new Date(Date.now() + 7_200_000);
    await house.db.prisma.source.update({
      where: { id },
      data: { nextPollAt: far, lastPollAt: new Date(Date.now() - 3_600_000) },
    });
    serve(path, 3, how);
    expect(await hub.publish(`${house.paper.url}${path}`)).toEqual(['heard']);
    await until('the new item is listed', async () => {
      return (await house.db.prisma.sourceItem.count({ where: { sourceId: id } })) === 3;
    });
    // Pushed, it is polled as a net only.
    const { nextPollAt } = await house.db.prisma.source.findUniqueOrThrow({ where: { id } });
    expect(nextPollAt.getTime()).toBeGreaterThan(Date.now());
  },
);

test('a lease that runs out is renewed by the next poll, under the same address', async () => {
  const path = '/push-renew';
  serve(path, 1, 'text');
  const id = await add(path);
  await until('subscribed', async () => (await pushOf(id))?.state === 'active');
  const before = hub.forms.length;
  await house.db.prisma.pushSubscription.update({
    where: { sourceId: id },
    data: { askedAt: new Date(Date.now() - 9.9 * 86_400_000), leaseUntil: new Date(Date.now() + 3_600_000) },
  });
  await pollNow(id);
  await until('asked again', () => hub.forms.length > before);
  await until('renewed', async () => {
    return ((await pushOf(id))?.leaseUntil?.getTime() ?? 0) > Date.now() + 9 * 86_400_000;
  });
  expect(new Set(hub.forms.slice(before).map((form) => form.get('hub.mode')))).toEqual(
    new Set(['subscribe']),
  );
});

test('a hub that is stated no more, and one whose source goes, are told to stop and forgotten', async () => {
  const path = '/push-leave';
  serve(path, 1, 'text');
  const id = await add(path);
  await until('subscribed', async () => (await pushOf(id))?.state === 'active');
  serve(path, 2, 'none');
  await pollNow(id);
  const topic = `${house.paper.url}${path}`;
  const left = () => [...hub.subscriptions.values()].every((one) => one.topic !== topic);
  await until('the hub was told', left);
  expect(await house.db.prisma.pushSubscription.count({ where: { topic } })).toBe(0);

  serve(path, 3, 'text');
  await pollNow(id);
  await until('subscribed anew', async () => (await pushOf(id))?.state === 'active');
  await inTransaction(house.db, async (client) => {
    await endPush(client, id);
    await client.query('delete from source where id = $1', [id]);
  });
  await until('the hub was told again', left);
  expect(await house.db.prisma.pushSubscription.count({ where: { topic } })).toBe(0);
});

test('a hub that refuses is kept with its reason, and the source is polled as ever', async () => {
  const path = '/push-refused';
  hub.status = 403;
  serve(path, 1, 'text');
  const id = await add(path);
  await until('refused', async () => (await pushOf(id))?.state === 'refused');
  expect(await pushOf(id)).toMatchObject({ problem: { code: 'http', message: 'HTTP 403' } });
  await quiet(house.db);
  const asked = hub.forms.length;
  await pollNow(id);
  await quiet(house.db);
  expect(hub.forms.length).toBe(asked);
  const source = await house.db.prisma.source.findUniqueOrThrow({ where: { id } });
  expect(source.lastOutcome).not.toBe('failed');
  hub.status = 202;
});

test('a hub at a private address is never called', async () => {
  const path = '/push-trap';
  house.paper.override(path, (_request, response) =>
    response
      .writeHead(200, {
        'content-type': 'application/rss+xml',
        link: '<http://169.254.169.254/hub>; rel="hub"',
      })
      .end(
        '<rss version="2.0"><channel><title>فخ</title><item><title>خبر</title><link>/x</link></item></channel></rss>',
      ),
  );
  const id = await add(path);
  await until('refused', async () => (await pushOf(id))?.state === 'refused');
  expect(await pushOf(id)).toMatchObject({ problem: { code: 'blocked-address' } });
});
