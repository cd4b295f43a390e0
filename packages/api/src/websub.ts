import { ADDRESS_HEADER, type RateRule, takeTurn } from '@mirqab/auth';
import { answerHubQuestion, hearHub } from '@mirqab/services/hear-hub';
import type { Context } from './context.ts';

/** Bytes of a feed that a hub may send along; they are only needed to check its signature. */
const MOST_BYTES = 10 * 1024 * 1024;
const CALLS: RateRule = { windowSeconds: 60, max: 240 };

type Door = Pick<Context, 'db' | 'sealing'>;
const answer = (status: number, text = '', headers: Record<string, string> = {}) =>
  new Response(text, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });

/**
 * The callback of WebSub hubs (`/api/websub/<subscription>/<key>`): GET asks whether we meant a subscription, POST brings word of a change.
 * A body without our signature is answered like any other, so that nobody can try secrets out, and does nothing.
 */
export async function answerWebSub(
  door: Door,
  request: Request,
  called: { id: string; key: string },
): Promise<Response> {
  const address = request.headers.get(ADDRESS_HEADER) ?? 'unknown';
  const wait = await takeTurn(door.db, `websub:${address}`, CALLS);
  if (wait > 0) return answer(429, '', { 'retry-after': String(wait) });
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(called.id)) return answer(404);
  if (request.method === 'GET') {
    const challenge = await answerHubQuestion(door, { ...called, query: new URL(request.url).searchParams });
    return challenge === null ? answer(404) : answer(200, challenge);
  }
  const body = await readLimited(request);
  if (body === null) return answer(413);
  const signature = request.headers.get('x-hub-signature');
  const heard = await hearHub(door, { ...called, signature, body });
  return answer(heard === 'gone' ? 410 : 202);
}

async function readLimited(request: Request): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
