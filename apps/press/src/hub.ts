import { createHmac, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The press's own WebSub hub: enough of the recommendation to be subscribed to, and to bring word to whoever meant it. */
export type Hub = {
  /** Answers a form of subscription, then asks back whether it was meant. */
  answer(
    request: IncomingMessage,
    response: ServerResponse,
    isTopic: (topic: string) => boolean,
  ): Promise<void>;
  /** Sends a topic's text to its subscribers. */
  bring(topic: string, text: string, contentType: string): Promise<void>;
};

type Subscriber = { callback: string; topic: string; secret: string | null; until: number };

const MOST = 100;
const LEASE_SECONDS = 86_400;
const WAIT_MS = 5_000;

/** Opens a hub. It calls addresses of this machine alone: it is no way out for strangers. */
export function openHub(): Hub {
  const subscribers = new Map<string, Subscriber>();

  async function askBack(form: URLSearchParams): Promise<void> {
    const callback = form.get('hub.callback') ?? '';
    const topic = form.get('hub.topic') ?? '';
    const mode = form.get('hub.mode') ?? '';
    const seconds = Math.min(Number(form.get('hub.lease_seconds')) || LEASE_SECONDS, 10 * LEASE_SECONDS);
    const challenge = randomUUID();
    const url = new URL(callback);
    url.searchParams.set('hub.mode', mode);
    url.searchParams.set('hub.topic', topic);
    url.searchParams.set('hub.challenge', challenge);
    url.searchParams.set('hub.lease_seconds', String(seconds));
    const echoed = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(WAIT_MS) });
    if (!echoed.ok || (await echoed.text()) !== challenge) return;
    if (mode === 'unsubscribe') subscribers.delete(callback);
    else if (subscribers.size < MOST || subscribers.has(callback))
      subscribers.set(callback, {
        callback,
        topic,
        secret: form.get('hub.secret'),
        until: Date.now() + seconds * 1000,
      });
  }

  return {
    async answer(request, response, isTopic) {
      const form = new URLSearchParams(await readForm(request));
      const mode = form.get('hub.mode');
      const fits = (mode === 'subscribe' || mode === 'unsubscribe') && isTopic(form.get('hub.topic') ?? '');
      if (!fits || !isOfThisMachine(form.get('hub.callback') ?? '')) {
        response.writeHead(400, { 'content-type': 'text/plain' }).end('not a subscription');
        return;
      }
      response.writeHead(202).end();
      await askBack(form).catch(() => {});
    },
    async bring(topic, text, contentType) {
      const body = Buffer.from(text);
      const wanted = [...subscribers.values()].filter((one) => one.topic === topic && one.until > Date.now());
      await Promise.all(
        wanted.map(async ({ callback, secret }) => {
          const signature = secret && `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
          await fetch(callback, {
            method: 'POST',
            body,
            redirect: 'error',
            signal: AbortSignal.timeout(WAIT_MS),
            headers: { 'content-type': contentType, ...(signature ? { 'x-hub-signature': signature } : {}) },
          })
            .then((answer) => answer.status === 410 && subscribers.delete(callback))
            .catch(() => {});
        }),
      );
    },
  };
}

function isOfThisMachine(callback: string): boolean {
  const url = URL.parse(callback);
  return url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
}

async function readForm(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > 20_000) return '';
  }
  return text;
}
