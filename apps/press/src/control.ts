import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { type FaultMode, faultModes } from './faults.ts';
import type { PressLog } from './log.ts';
import type { Draft, Newsroom } from './newsroom.ts';
import { outletIds } from './outlets.ts';

const draft = z.object({
  outlet: z.enum(outletIds),
  title: z.string().min(1),
  body: z.string().min(1),
  byline: z.string().optional(),
  credit: z.string().optional(),
  captions: z.array(z.string()).optional(),
  tags: z.array(z.string()).optional(),
  embed: z.array(z.string()).optional(),
  related: z.array(z.string()).optional(),
});
const publishBody = z.union([z.object({ telling: z.string() }), draft]);
const editBody = z.object({ id: z.string(), title: z.string().optional(), body: z.string().optional() });
const wahaBody = z.object({ title: z.string().min(1), body: z.string().min(1) });
const failBody = z.object({ path: z.string(), mode: z.enum(faultModes).nullable() });

type Desk = {
  newsroom: Newsroom;
  log: PressLog;
  publish(what: string | Draft): unknown;
  edit(id: string, change: { title?: string; body?: string }): unknown;
  /** Lets the magazine print an article of its own. */
  print(title: string, body: string): unknown;
  fail(path: string, mode: FaultMode | null): void;
};

const maxBody = 1_000_000;

/** The small desk behind `/_press/`, for tests that run the press as a process. Answers JSON. */
export async function controlAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  desk: Desk,
): Promise<void> {
  const what = (request.url ?? '').slice('/_press/'.length);
  try {
    if (request.method === 'GET' && what === 'log') {
      reply(response, 200, { hits: desk.log.hits, itemsServed: [...desk.log.itemsServed] });
      return;
    }
    const body: unknown = JSON.parse(await readBody(request));
    if (what === 'publish') {
      const wanted = publishBody.parse(body);
      reply(response, 200, desk.publish('telling' in wanted ? wanted.telling : definedOnly(wanted)));
    } else if (what === 'edit') {
      const { id, ...change } = editBody.parse(body);
      reply(response, 200, desk.edit(id, definedOnly(change)));
    } else if (what === 'waha') {
      const { title, body: text } = wahaBody.parse(body);
      reply(response, 200, desk.print(title, text));
    } else if (what === 'fail') {
      const { path, mode } = failBody.parse(body);
      desk.fail(path, mode);
      reply(response, 200, { path, mode });
    } else {
      reply(response, 404, { error: 'no such desk' });
    }
  } catch (error) {
    reply(response, 400, { error: error instanceof Error ? error.message : 'bad request' });
  }
}

/** Drops the keys that were not given, which zod types as possibly undefined. */
function definedOnly<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, given]) => given !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBody) throw new Error('body too large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
