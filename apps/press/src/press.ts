import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { answer } from './answer.ts';
import type { Article } from './article.ts';
import { controlAnswer } from './control.ts';
import { answerWithFault, type FaultMode } from './faults.ts';
import { openHub } from './hub.ts';
import { openLog, type PressLog } from './log.ts';
import { type Draft, type Newsroom, openNewsroom } from './newsroom.ts';
import { openWaha, wahaHub } from './waha.ts';

export type PressOptions = {
  /** The base date: recent events are dated relative to it. Keep it for the life of an install: another base gives the
   * same addresses with other dates. */
  now: Date;
  /** Tells what is out; the real time by default. */
  clock?: () => Date;
  host?: string;
  /** 0, the default, takes a free port. */
  port?: number;
  /** Opens `POST /_press/publish|edit|fail` and `GET /_press/log`. */
  control?: boolean;
};

/** An article as the caller of `publish` and `edit` gets it back. */
export type Printed = {
  id: string;
  url: string;
  path: string;
  outlet: string;
  title: string;
  publishedAt: Date;
};

export type Press = {
  /** `http://127.0.0.1:4010`, without a slash at the end. */
  readonly url: string;
  readonly log: PressLog;
  readonly newsroom: Newsroom;
  /** Puts a telling of the data (also a reserved one) or an article of one's own into its outlet's feed at once.
   * Throws when the telling is not known. */
  publish(what: string | Draft): Printed;
  /** Changes title or body of an article that is out: its page and feed show it at once. */
  edit(id: string, change: { title?: string; body?: string }): Printed;
  /** Lets the magazine «الواحة» print an article: its pages and feeds show it at once. */
  print(title: string, body: string): { url: string; title: string };
  /** Lets a path misbehave until `mode` is null. */
  fail(path: string, mode: FaultMode | null): void;
  close(): Promise<void>;
};

/** Starts the sample press. Rejects when the port is taken. */
export async function createPress(options: PressOptions): Promise<Press> {
  const clock = options.clock ?? (() => new Date());
  const host = options.host ?? '127.0.0.1';
  const newsroom = openNewsroom(options.now, clock);
  const waha = openWaha(options.now, clock);
  const hub = openHub();
  const log = openLog();
  const faults = new Map<string, FaultMode>();
  let origin = '';

  const printed = (article: Article): Printed => ({
    id: article.id,
    url: origin + article.path,
    path: article.path,
    outlet: article.outlet,
    title: article.versions.at(-1)!.told.title,
    publishedAt: article.publishedAt,
  });
  const desk = {
    publish: (what: string | Draft) => printed(newsroom.publish(what)),
    edit: (id: string, change: { title?: string; body?: string }) => printed(newsroom.edit(id, change)),
    print: (title: string, body: string) => {
      const { url } = waha.print(title, body);
      for (const topic of waha.topics(origin)) {
        const feed = waha.page(new URL(topic).pathname, origin);
        if (feed) void hub.bring(topic, feed.text, feed.contentType);
      }
      return { url: origin + url, title };
    },
    fail(path: string, mode: FaultMode | null) {
      if (mode === null) faults.delete(path);
      else faults.set(path, mode);
    },
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(error instanceof Error ? error.message : 'failed');
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    if (options.control && path.startsWith('/_press/')) {
      await controlAnswer(request, response, { ...desk, newsroom, log });
      return;
    }
    if (request.method === 'POST' && path === wahaHub) {
      await hub.answer(request, response, (topic) => waha.topics(origin).includes(topic));
      return;
    }
    const sound = answer(path, { newsroom, waha, log, clock, origin });
    const fault = faults.get(path) ?? faults.get(path.split('?')[0]!);
    const status = fault ? answerWithFault(fault, sound, response) : send(request, response, sound);
    log.record({
      at: clock(),
      method: request.method ?? 'GET',
      path,
      status,
      userAgent: request.headers['user-agent'] ?? '',
    });
  }

  origin = await listen(server, host, options.port ?? 0);
  return { url: origin, log, newsroom, ...desk, close: () => close(server) };
}

function send(request: IncomingMessage, response: ServerResponse, sound: ReturnType<typeof answer>): number {
  const headers: Record<string, string> = { 'content-type': sound.contentType, 'cache-control': 'no-cache' };
  if (sound.etag) headers.etag = sound.etag;
  if (sound.lastModified) headers['last-modified'] = sound.lastModified.toUTCString();
  if (isUnchanged(request, sound)) {
    response.writeHead(304, headers).end();
    return 304;
  }
  let bytes = sound.bytes;
  if (/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
    bytes = gzipSync(bytes);
    headers['content-encoding'] = 'gzip';
    headers.vary = 'accept-encoding';
  }
  headers['content-length'] = String(bytes.length);
  response.writeHead(sound.status, headers);
  response.end(request.method === 'HEAD' ? undefined : bytes);
  return sound.status;
}

function isUnchanged(request: IncomingMessage, sound: ReturnType<typeof answer>): boolean {
  if (sound.status !== 200 || !sound.etag) return false;
  const known = request.headers['if-none-match'];
  // An entity tag, when sent, decides alone.
  if (known !== undefined)
    return known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === sound.etag);
  const since = request.headers['if-modified-since'];
  if (since === undefined || !sound.lastModified) return false;
  const time = Date.parse(since);
  return Number.isFinite(time) && Math.floor(sound.lastModified.getTime() / 1000) * 1000 <= time;
}

function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      const taken = typeof address === 'object' && address !== null ? address.port : port;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${taken}`);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
