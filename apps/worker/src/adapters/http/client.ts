import type { IncomingHttpHeaders } from 'node:http';
import { Agent, type Dispatcher } from 'undici';
import { readBody } from './body.ts';
import { HttpFailure, toFailure } from './failure.ts';
import {
  checkUrl,
  type GuardOptions,
  guardedConnector,
  hostPort,
  type Resolve,
  systemResolve,
} from './guard.ts';

export type HttpOptions = {
  /** Exact `host:port` pairs that may have private addresses and other ports (the sample press; test sinks). Set by the operator alone. */
  allow?: readonly string[];
  /** Our own `host:port` pairs; asking ourselves is refused. */
  self?: readonly string[];
  /** Ports besides 80 and 443. */
  ports?: readonly number[];
  /** Says who asks and how to reach them. */
  userAgent: string;
  timeouts?: Partial<Timeouts>;
  maxRedirects?: number;
  /** Name resolution; the system's by default. */
  resolve?: Resolve;
};

/** Milliseconds. `total` covers redirects and the body. */
export type Timeouts = { connect: number; headers: number; total: number };

export type GetOptions = {
  etag?: string | null;
  lastModified?: string | null;
  /** Inflated bytes; what is beyond is left out and the response is `truncated`. Default 10 MiB. */
  maxBytes?: number;
  accept?: string;
  timeouts?: Partial<Timeouts>;
  signal?: AbortSignal;
  /** Only those of the allow list are sent. */
  headers?: Readonly<Record<string, string>>;
};

export type PostOptions = {
  body: string | Uint8Array;
  headers?: Readonly<Record<string, string>>;
  maxBytes?: number;
  timeouts?: Partial<Timeouts>;
  signal?: AbortSignal;
};

export type HttpResponse = {
  status: number;
  /** The final address. */
  url: string;
  /** Lower-case names; repeated headers joined by a comma. */
  headers: Readonly<Record<string, string>>;
  bytes: Buffer;
  truncated: boolean;
  notModified: boolean;
  redirects: number;
  /** Where the address has moved for good: the end of the unbroken run of 301 and 308 from the first hop. */
  permanentUrl?: string;
};

export type Http = {
  /** Fetches by GET, following at most five redirects, each judged like the first address. Throws HttpFailure. */
  get(url: string, options?: GetOptions): Promise<HttpResponse>;
  /** Sends by POST; redirects are not followed, their status is the answer. Throws HttpFailure. */
  post(url: string, options: PostOptions): Promise<HttpResponse>;
  close(): Promise<void>;
};

const DEFAULTS: Timeouts = { connect: 10_000, headers: 15_000, total: 30_000 };
const DEFAULT_MAX = 10 * 1024 * 1024;
/** A body that nobody will read in full. */
const ERROR_MAX = 64 * 1024;
const PERMANENT = new Set([301, 308]);
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** The only headers a caller may set. Nothing that names a host, a proxy, a user or a framework's inner request. */
const SENDABLE = new Set([
  'accept',
  'accept-language',
  'authorization',
  'cookie',
  'content-type',
  'webhook-id',
  'webhook-timestamp',
  'webhook-signature',
]);
/** Not sent on to another origin. */
const PERSONAL = new Set(['authorization', 'cookie']);

/** The one outbound client of the house: feeds, pages, robots files, discovery and webhooks all go through it. */
export function createHttp(options: HttpOptions): Http {
  const timeouts = { ...DEFAULTS, ...options.timeouts };
  const guard: GuardOptions = {
    allow: new Set((options.allow ?? []).map((pair) => pair.toLowerCase())),
    self: new Set((options.self ?? []).map((pair) => pair.toLowerCase())),
    ports: new Set([80, 443, ...(options.ports ?? [])]),
    resolve: options.resolve ?? systemResolve,
    connectTimeout: timeouts.connect,
  };
  const agent = new Agent({
    connect: guardedConnector(guard),
    connections: 4,
    pipelining: 1,
    keepAliveTimeout: 5_000,
    keepAliveMaxTimeout: 15_000,
    maxHeaderSize: 64 * 1024,
    maxOrigins: 20_000,
  });
  const maxRedirects = options.maxRedirects ?? 5;

  async function send(
    method: 'GET' | 'POST',
    raw: string,
    headers: Record<string, string>,
    body: string | Uint8Array | null,
    request: GetOptions,
  ): Promise<HttpResponse> {
    const limits = { ...timeouts, ...request.timeouts };
    const deadline = new AbortController();
    const timer = setTimeout(
      () => deadline.abort(new HttpFailure('timeout', raw, `${limits.total} ms in all`)),
      limits.total,
    );
    const signal = request.signal ? AbortSignal.any([deadline.signal, request.signal]) : deadline.signal;
    let url = raw;
    try {
      const seen = new Set<string>();
      let permanent: string | undefined;
      let unbroken = true;
      let sent = headers;
      for (let hop = 0; ; hop++) {
        const target = checkUrl(url, guard);
        target.hash = '';
        url = target.href;
        if (seen.has(url)) throw new HttpFailure('too-many-redirects', url, 'in a circle');
        seen.add(url);
        const answer = await once(agent, target, method, sent, body, limits, signal);
        const location =
          method === 'GET' && REDIRECTS.has(answer.statusCode) ? first(answer.headers.location) : undefined;
        if (location === undefined) return await finish(answer, url, hop, permanent, request);
        await discard(answer);
        if (hop >= maxRedirects)
          throw new HttpFailure('too-many-redirects', url, `more than ${maxRedirects}`);
        const next = URL.parse(location, target.href);
        if (next === null || location.includes('\\'))
          throw new HttpFailure('bad-response', url, 'unreadable Location');
        unbroken &&= PERMANENT.has(answer.statusCode);
        if (unbroken) permanent = next.href;
        if (hostPort(next) !== hostPort(target) || next.protocol !== target.protocol)
          sent = Object.fromEntries(Object.entries(sent).filter(([name]) => !PERSONAL.has(name)));
        url = next.href;
      }
    } catch (error) {
      if (deadline.signal.aborted) throw new HttpFailure('timeout', url, `${limits.total} ms in all`, error);
      if (request.signal?.aborted) throw new HttpFailure('aborted', url, '', error);
      throw toFailure(error, url);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    get(url, request = {}) {
      const headers: Record<string, string> = {
        accept: request.accept ?? '*/*',
        ...allowed(request.headers),
        'accept-encoding': 'gzip, br',
        'user-agent': options.userAgent,
      };
      if (request.etag) headers['if-none-match'] = printable(request.etag);
      if (request.lastModified) headers['if-modified-since'] = printable(request.lastModified);
      return send('GET', url, headers, null, request);
    },
    post(url, request) {
      const headers = {
        ...allowed(request.headers),
        'accept-encoding': 'gzip, br',
        'user-agent': options.userAgent,
      };
      return send('POST', url, headers, request.body, { maxBytes: ERROR_MAX, ...request });
    },
    close: () => agent.destroy(),
  };
}

function once(
  agent: Agent,
  target: URL,
  method: 'GET' | 'POST',
  headers: Record<string, string>,
  body: string | Uint8Array | null,
  limits: Timeouts,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  return agent.request({
    origin: target.origin,
    path: target.pathname + target.search,
    method,
    headers,
    body,
    headersTimeout: limits.headers,
    bodyTimeout: limits.headers,
    signal,
  });
}

async function finish(
  answer: Dispatcher.ResponseData,
  url: string,
  redirects: number,
  permanent: string | undefined,
  request: GetOptions,
): Promise<HttpResponse> {
  const headers = flatten(answer.headers);
  const { statusCode: status } = answer;
  const base = {
    status,
    url,
    headers,
    redirects,
    notModified: status === 304,
    ...(permanent === undefined ? {} : { permanentUrl: permanent }),
  };
  if (status === 304 || status === 204) {
    await discard(answer);
    return { ...base, bytes: Buffer.alloc(0), truncated: false };
  }
  const max = request.maxBytes ?? DEFAULT_MAX;
  const body = await readBody(
    answer.body,
    headers['content-encoding'] ?? '',
    status >= 400 ? Math.min(max, ERROR_MAX) : max,
    url,
  );
  return { ...base, ...body };
}

/** Lets go of a body that is not wanted; the connection is kept only when little is left on it. */
async function discard(answer: Dispatcher.ResponseData): Promise<void> {
  answer.body.on('error', () => {});
  await answer.body.dump({ limit: 16 * 1024 }).catch(() => {});
}

function allowed(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const key = name.toLowerCase();
    if (SENDABLE.has(key)) sent[key] = printable(value);
  }
  return sent;
}

/** A header value without line breaks and other control characters. */
function printable(value: string): string {
  return value.replace(/[^\x20-\x7e\x80-\xff]/g, '');
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function flatten(headers: IncomingHttpHeaders): Record<string, string> {
  const flat: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  return flat;
}
