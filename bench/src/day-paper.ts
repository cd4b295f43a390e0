// The sources of the simulated day as a server: what each lists at the clock's time, with its validators and its faults.
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { entryText } from './ingest-text.ts';
import type { Answer, Entry, SimulatedSource } from './year-world.ts';

export type DayPaper = {
  /** Where a source is found: its own host's name, this server's port. */
  addressOf(world: SimulatedSource): string;
  port: number;
  /** Requests by what was asked for. */
  hits: { feed: number; redirect: number; robots: number; other: number };
  close(): Promise<void>;
};

export async function servePaper(worlds: SimulatedSource[], now: () => number): Promise<DayPaper> {
  const byId = new Map(worlds.map((world, index) => [world.id, { world, index }]));
  const hits = { feed: 0, redirect: 0, robots: 0, other: 0 };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const [, where = '', id = ''] = path.split('/');
    const found = byId.get(id);
    if (path === '/robots.txt') {
      hits.robots++;
      return void response.writeHead(404).end();
    }
    if (found === undefined) {
      hits.other++;
      return void response.writeHead(404).end();
    }
    const { world, index } = found;
    const atNew = where === 'new';
    if (!atNew && now() >= world.movedAt) {
      hits.redirect++;
      return void response.writeHead(301, { location: `/new/${id}` }).end();
    }
    hits.feed++;
    const known = Number(/^"v(\d+)"$/.exec(request.headers['if-none-match'] ?? '')?.[1] ?? 0);
    const { answer, version } = world.ask(now(), known, atNew);
    send(response, answer, version, (entries) => feedOf(world, index, entries, answer));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    addressOf: (world) => `http://${world.host}:${port}/feed/${world.id}`,
    port,
    hits,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function send(
  response: ServerResponse,
  answer: Answer,
  version: number,
  feed: (entries: readonly Entry[]) => string,
): void {
  if (answer.kind === 'failed') {
    fail(response, answer);
    return;
  }
  const headers = {
    ...(version > 0 ? { etag: `"v${version}"` } : {}),
    ...(answer.freshMs === undefined ? {} : { 'cache-control': `max-age=${answer.freshMs / 1000}` }),
  };
  if (answer.kind === 'unchanged') response.writeHead(304, headers).end();
  else
    response
      .writeHead(200, { ...headers, 'content-type': 'application/rss+xml; charset=utf-8' })
      .end(feed(answer.entries));
}

/** Faults of the way that a server can only show: a lost connection for a timeout, 404 for an unknown name; each weighs the same. */
function fail(
  response: ServerResponse,
  { code, status, retryAfter }: Extract<Answer, { kind: 'failed' }>,
): void {
  if (code === 'timeout') return void response.socket?.destroy();
  if (code === 'not-a-feed')
    return void response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end('<!doctype html><html lang="ar"><body><p>الموقع قيد الصيانة</p></body></html>');
  response
    .writeHead(status ?? 404, retryAfter === undefined ? {} : { 'retry-after': retryAfter })
    .end('trouble');
}

function feedOf(world: SimulatedSource, index: number, entries: readonly Entry[], answer: Answer): string {
  const { ttl, skipHours, dated } = answer.kind === 'list' ? answer : { dated: false };
  const items = entries.toReversed().map((entry) => {
    const { title, html } = entryText(index * 100_003 + entry.serial);
    const date = dated ? `<pubDate>${new Date(entry.at).toUTCString()}</pubDate>` : '';
    const link = `https://${world.host}/${world.id}/news/${entry.serial}`;
    return `<item><guid isPermaLink="false">${world.id}-${entry.serial}</guid><title>${title}</title><link>${link}</link>${date}<content:encoded><![CDATA[${html}]]></content:encoded></item>`;
  });
  const hours = skipHours?.map((hour) => `<hour>${hour}</hour>`).join('') ?? '';
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>صحيفة ${index}</title><link>https://${world.host}/</link>${ttl ? `<ttl>${ttl}</ttl>` : ''}${hours ? `<skipHours>${hours}</skipHours>` : ''}${items.join('')}</channel></rss>`;
}
