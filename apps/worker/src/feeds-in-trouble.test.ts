import type { ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeNews } from './faults/news.ts';
import { openHouse, type TestHouse } from './testing/house.ts';
import type { Story } from './testing/paper.ts';
import { quiet, until } from './testing/settled.ts';

const HOUR = 3_600_000;
/** Hosts of their own: a rest that one asks for is kept to by all that is read there. */
const REFUSING: [name: string, status: number, header: () => string, hours: number][] = [
  ['refuses-429-in-seconds', 429, () => '3600', 1],
  ['refuses-503-by-date', 503, () => new Date(Date.now() + 2 * HOUR).toUTCString(), 2],
  ['refuses-for-88-hours', 429, () => String(88 * 3600), 24],
  ['refuses-until-past', 429, () => '-5', 0.5],
];
let house: TestHouse;
beforeAll(async () => {
  house = await openHouse({ MIRQAB_TICK_MS: '20', MIRQAB_LEASE_MS: '12000', MIRQAB_LOCK_MS: '15000' });
  // Not the operator's own hosts, which are asked every minute whatever they answer.
  await house.db.prisma.outletGroup.updateMany({ data: { hostGapMs: 1 } });
  const { port } = new URL(house.paper.url);
  house.env.allowHosts.push(...REFUSING.map(([name]) => `${name}.example:${port}`));
  await house.start({
    resolve: async (name) => {
      if (name.startsWith('refuses-')) return [{ address: '127.0.0.1', family: 4 }];
      throw Object.assign(new Error(name), { code: name.startsWith('unknown') ? 'ENOTFOUND' : 'EAI_AGAIN' });
    },
  });
});
afterAll(() => house.close());

const source = (id: string) => house.db.prisma.source.findUniqueOrThrow({ where: { id } });
const items = (id: string) => house.db.prisma.sourceItem.findMany({ where: { sourceId: id } });
const rss = (inner: string): string =>
  `<rss version="2.0"><channel><title>خلاصة</title>${inner}</channel></rss>`;
const entry = (story: Story, html = ''): string =>
  `<item><guid isPermaLink="false">${story.path}</guid><title>${story.title}</title><link>${house.paper.url}${story.path}</link><description><![CDATA[${html}]]></description></item>`;
const articleHtml = (story: Story): string =>
  `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${story.title}</title></head><body><article><h1>${story.title}</h1>${story.paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;

/** A source at a path that answers so. */
async function addAt(path: string, answer: (response: ServerResponse) => void): Promise<string> {
  house.paper.override(path, (_request, response) => answer(response));
  return (await house.addSource(path, { url: `${house.paper.url}${path}` })).id;
}

/** Asks a source again in full, and waits for the answer. */
async function pollAgain(id: string) {
  const before = (await source(id)).lastPollAt?.getTime() ?? 0;
  await house.db.prisma.source.update({
    where: { id },
    data: { nextPollAt: new Date(0), etag: null, lastModified: null, bodyHash: null },
  });
  await until('the poll', async () => ((await source(id)).lastPollAt?.getTime() ?? 0) > before);
  return source(id);
}

/** It is asked again by itself, later: not at once, not never. */
async function isRetried(id: string): Promise<void> {
  const { state, nextPollAt, lastPollAt } = await source(id);
  const wait = nextPollAt.getTime() - (lastPollAt?.getTime() ?? 0);
  expect(state).toBe('active');
  expect(wait).toBeGreaterThanOrEqual(50_000);
  expect(wait).toBeLessThanOrEqual(24 * HOUR);
}

test('servers that hang are given up within half a minute, and no other source waits for them', async () => {
  const began = Date.now();
  const hanging = await Promise.all([
    addAt('/mute', () => {}),
    addAt('/stuck', (response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml', 'content-length': '9000' });
      response.write('<rss><channel>');
    }),
    addAt('/drip', (response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      const timer = setInterval(() => response.write(' '), 1_000);
      response.on('close', () => clearInterval(timer));
    }),
  ]);
  await until('all three hang', () =>
    ['/mute', '/stuck', '/drip'].every((path) => house.paper.hits(path) > 0),
  );
  const good: string[] = [];
  for (let n = 0; n < 12; n++) {
    for (const story of makeNews(500 + n, 1, 2)) house.paper.publish(`good-${n}`, story, { full: true });
    good.push((await house.addSource(`good-${n}`, { fetchPages: false })).id);
  }
  await until('the others are polled', async () =>
    (await Promise.all(good.map(source))).every((one) => one.lastPollAt !== null),
  );
  // The hanging ones still hang.
  for (const id of hanging) expect((await source(id)).lastPollAt).toBeNull();
  await until('they are given up', async () =>
    (await Promise.all(hanging.map(source))).every((one) => one.lastPollAt !== null),
  );
  expect(Date.now() - began).toBeLessThan(45_000);
  for (const id of hanging) {
    expect(await source(id)).toMatchObject({ lastOutcome: 'failed', lastError: { code: 'timeout' } });
    await isRetried(id);
  }
});

describe('bodies that cannot be unpacked', () => {
  const feed = rss('<item><title>خبر</title><link>https://sahifa.example/1</link></item>');
  test.each([
    ['cut gzip', gzipSync(feed.repeat(50)).subarray(0, 80), 'gzip', 'bad-encoding'],
    ['br called gzip', brotliCompressSync(feed), 'gzip', 'bad-encoding'],
    [
      'ten megabytes that would be ten gigabytes',
      Buffer.concat(Array(160).fill(gzipSync(Buffer.alloc(64 * 1024 * 1024)))),
      'gzip',
      'too-large',
    ],
  ])('%s: a soft error, tried again', async (name, body, encoding, code) => {
    const id = await addAt(`/packed/${name.replaceAll(' ', '-')}`, (response) =>
      response
        .writeHead(200, { 'content-type': 'application/rss+xml', 'content-encoding': encoding })
        .end(body),
    );
    await until('its poll', async () => (await source(id)).lastPollAt !== null);
    expect(await source(id)).toMatchObject({ lastOutcome: 'failed', lastError: { code } });
    expect(await items(id)).toEqual([]);
    await isRetried(id);
  });
});

describe('pages that are not what they say', () => {
  const [long, short, modest, gone] = makeNews(600, 4, 9) as [Story, Story, Story, Story];
  test('are cut at the cap and kept, or replaced by the feed’s own text, and flagged', async () => {
    const { paper, db } = house;
    let wrote = 0;
    paper.override(long.path, (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.write(`${articleHtml(long)}<!--`);
      const block = Buffer.alloc(512 * 1024, 0x61);
      const more = (): void => {
        while (wrote < 100 * 1024 * 1024 && !response.destroyed) {
          wrote += block.length;
          if (!response.write(block)) return void response.once('drain', more);
        }
        response.end('-->');
      };
      more();
    });
    paper.override(short.path, (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': '900000' });
      response.write(articleHtml(short), () => response.socket?.end());
    });
    paper.override(modest.path, (_request, response) => {
      const page = Buffer.from(articleHtml(modest));
      response.socket?.end(
        Buffer.concat([
          Buffer.from(
            `HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: ${page.length - 60}\r\nconnection: close\r\n\r\n`,
          ),
          page,
        ]),
      );
    });
    paper.override(gone.path, (_request, response) => response.writeHead(404).end());
    const full = gone.paragraphs.map((text) => `<p>${text}</p>`).join('');
    const id = await addAt('/pages', (response) =>
      response
        .writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' })
        .end(rss(`${entry(long)}${entry(short)}${entry(modest)}${entry(gone, full)}`)),
    );
    await until('all have a fate', async () => {
      const rows = await items(id);
      return rows.length === 4 && rows.every((row) => row.fate !== 'pending');
    });
    expect(wrote).toBeLessThan(60 * 1024 * 1024);
    const kept = await db.prisma.article.findMany({ where: { url: { contains: '/f600/' } } });
    const of = (story: Story) => kept.find((article) => article.url?.endsWith(story.path));
    for (const [story, note] of [
      [long, 'truncated'],
      [short, 'truncated'],
      [gone, 'feed-text'],
    ] as const) {
      expect([story.path, of(story)?.quality]).toMatchObject([
        story.path,
        { reasons: expect.arrayContaining([note]) },
      ]);
      expect(of(story)?.body).toContain(story.paragraphs[0]?.slice(0, 60));
    }
    expect(of(modest)?.body).toContain(modest.paragraphs[0]?.slice(0, 60));
  });
});

test('a list that breaks, empties or turns into a page takes nothing away, and gives what can be saved', async () => {
  const { db, paper } = house;
  const stories = makeNews(700, 4, 9);
  for (const story of stories)
    paper.override(story.path, (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(articleHtml(story)),
    );
  const listed = (count: number): string =>
    stories
      .slice(0, count)
      .map((story) => entry(story))
      .join('');
  let body = rss(listed(3));
  const id = await addAt('/breaking', (response) =>
    response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' }).end(body),
  );
  await until('the first poll', async () => (await source(id)).lastPollAt !== null);
  await quiet(db);
  const articles = await db.prisma.article.count();
  for (const [next, outcome, code] of [
    [rss(''), 'empty', null],
    ['<!doctype html><html><body>صيانة</body></html>', 'failed', 'not-a-feed'],
    ['', 'failed', 'not-a-feed'],
    [rss(listed(3)).slice(0, -60), 'unchanged', null],
    [
      `\u0000\ufeff\n<?xml version="1.0"?><?xml version="1.0"?>${rss(listed(3)).replace('خلاصة', '\u0008خلاصة & > <')}`,
      'unchanged',
      null,
    ],
    [rss(listed(4)).replaceAll('</item>', ''), 'new', null],
  ] as const) {
    body = next;
    const polled = await pollAgain(id);
    expect([next.slice(0, 30), polled.lastOutcome]).toEqual([next.slice(0, 30), outcome]);
    expect(polled.lastError).toEqual(code === null ? null : expect.objectContaining({ code }));
  }
  await quiet(db);
  expect((await items(id)).length).toBe(4);
  expect((await items(id)).map((item) => item.fate)).not.toContain('failed');
  expect(await db.prisma.article.count()).toBe(articles + 1);
});

describe('servers that refuse', () => {
  const wait = async (id: string): Promise<number> => {
    await until('its poll', async () => (await source(id)).lastPollAt !== null);
    const { nextPollAt, lastPollAt } = await source(id);
    return (nextPollAt.getTime() - (lastPollAt?.getTime() ?? 0)) / HOUR;
  };

  test.each([
    ['unknown.example', 'dns-failed', 0.5],
    ['troubled.example', 'dns-later', 0.25],
  ])('%s: %s', async (host, code, hours) => {
    const { id } = await house.addSource(host, { url: `http://${host}/feed` });
    const waited = await wait(id);
    expect(await source(id)).toMatchObject({ lastOutcome: 'failed', lastError: { code } });
    expect(Math.abs(waited - hours)).toBeLessThanOrEqual(hours * 0.1 + 0.01);
  });

  test.each(REFUSING)('%s', async (name, status, header, hours) => {
    house.paper.override(`/${name}`, (_request, response) =>
      response.writeHead(status, { 'retry-after': header() }).end(),
    );
    const { port } = new URL(house.paper.url);
    const { id } = await house.addSource(name, { url: `http://${name}.example:${port}/${name}` });
    const waited = await wait(id);
    expect(waited).toBeGreaterThan(hours * 0.9 - 0.01);
    expect(waited).toBeLessThanOrEqual(Math.min(24, hours * 1.1) + 0.01);
  });

  test('410 three times over three days ends it, which is told once, and it is asked no more', async () => {
    const id = await addAt('/gone', (response) => response.writeHead(410).end());
    await wait(id);
    expect((await pollAgain(id)).state).toBe('active');
    await house.db.pool.query(
      `update source set pace = jsonb_set(pace, '{goneSince}', to_jsonb(extract(epoch from now()) * 1000 - 73 * 3600000)) where id = $1`,
      [id],
    );
    expect((await pollAgain(id)).state).toBe('ended');
    const asked = house.paper.hits('/gone');
    await house.db.prisma.source.update({ where: { id }, data: { nextPollAt: new Date(0) } });
    // Due at the same time and put on the queue with it: once this one is asked again, it would have been.
    const other = await addAt('/after-gone', (response) => response.writeHead(404).end());
    await wait(other);
    await pollAgain(other);
    expect(house.paper.hits('/gone')).toBe(asked);
    const told = await house.db.prisma.auditEvent.findMany({ where: { subjectId: id } });
    expect(told).toMatchObject([{ action: 'source.end', detail: { reason: 'gone' } }]);
  });
});
