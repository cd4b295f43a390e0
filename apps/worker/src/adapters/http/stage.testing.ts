import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcp, type Socket, type Server as TcpServer } from 'node:net';
import { createHttp, type Http, HttpFailure, type HttpOptions } from './index.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A site to fetch from, and a trap where an attack would lead, which counts whoever comes. Close it at the end. */
export type Stage = {
  /** Path → what answers there; other paths are 404. */
  pages: Map<string, Handler>;
  asked: IncomingMessage[];
  /** `host:port` of the site, and its origin. */
  pair: string;
  origin: string;
  trapPort: number;
  trapped(): number;
  /** A client that may ask the site alone, unless told otherwise. */
  http(options?: Partial<HttpOptions>): Http;
  clear(): void;
  close(): Promise<void>;
};

export async function openStage(): Promise<Stage> {
  const pages = new Map<string, Handler>();
  const asked: IncomingMessage[] = [];
  const clients: Http[] = [];
  const open = new Set<Socket>();
  let trapped = 0;
  const site: Server = createServer((request, response) => {
    asked.push(request);
    const handler = pages.get(new URL(request.url ?? '/', 'http://x').pathname);
    if (handler) handler(request, response);
    else response.writeHead(404).end('none');
  });
  const trap: TcpServer = createTcp((socket) => {
    trapped++;
    open.add(socket);
    socket.on('error', () => {}).end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi');
  });
  const pair = `127.0.0.1:${await listen(site)}`;
  const trapPort = await listen(trap);
  return {
    pages,
    asked,
    pair,
    origin: `http://${pair}`,
    trapPort,
    trapped: () => trapped,
    http(options = {}) {
      const client = createHttp({
        allow: [pair],
        userAgent: 'Mirqab/test (+https://mirqab.example)',
        ...options,
      });
      clients.push(client);
      return client;
    },
    clear() {
      trapped = 0;
      asked.length = 0;
    },
    async close() {
      await Promise.all(clients.map((client) => client.close()));
      for (const socket of open) socket.destroy();
      site.closeAllConnections();
      await Promise.all([new Promise((done) => site.close(done)), new Promise((done) => trap.close(done))]);
    },
  };
}

async function listen(server: Server | TcpServer): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

export const text =
  (body: string | Buffer, headers: Record<string, string> = {}, status = 200): Handler =>
  (_request, response) =>
    response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(body);

export const redirect =
  (to: string, status = 302): Handler =>
  (_request, response) =>
    response.writeHead(status, { location: to }).end();

/** The failure a request ends in; anything else is an error of the test. */
export async function failure(work: Promise<unknown>): Promise<HttpFailure> {
  const result: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (result instanceof HttpFailure) return result;
  throw new Error(`no failure but ${String(result)}`);
}
