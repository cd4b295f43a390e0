/** Why a request came to nothing. */
export type HttpFailureCode =
  | 'bad-url'
  | 'blocked-scheme'
  | 'blocked-port'
  | 'blocked-address'
  | 'blocked-self'
  | 'dns-failed'
  | 'dns-later'
  | 'connect-failed'
  | 'timeout'
  | 'too-large'
  | 'bad-encoding'
  | 'bad-response'
  | 'reset'
  | 'tls'
  | 'too-many-redirects'
  | 'aborted';

/** never: shelve it. later: a delay, no attempt spent. again: try again with a growing pause. */
export type Fate = 'never' | 'later' | 'again';

const FATES: Readonly<Record<HttpFailureCode, Fate>> = {
  'bad-url': 'never',
  'blocked-scheme': 'never',
  'blocked-port': 'never',
  'blocked-address': 'never',
  'blocked-self': 'never',
  'dns-failed': 'later',
  'dns-later': 'again',
  'connect-failed': 'again',
  timeout: 'again',
  'too-large': 'later',
  'bad-encoding': 'again',
  'bad-response': 'later',
  reset: 'again',
  tls: 'later',
  'too-many-redirects': 'later',
  aborted: 'again',
};

/** Thrown by the client for everything but an answer of the server; an answer with an error status is an answer. */
export class HttpFailure extends Error {
  readonly code: HttpFailureCode;
  readonly fate: Fate;
  /** The address at which it happened: after redirects not always the one asked for. */
  readonly url: string;

  constructor(code: HttpFailureCode, url: string, detail = '', cause?: unknown) {
    super(detail === '' ? code : `${code}: ${detail}`, cause === undefined ? undefined : { cause });
    this.name = 'HttpFailure';
    this.code = code;
    this.fate = FATES[code];
    this.url = url;
  }
}

const BY_ERROR: Readonly<Record<string, HttpFailureCode>> = {
  ENOTFOUND: 'dns-failed',
  ENODATA: 'dns-failed',
  EAI_NONAME: 'dns-failed',
  EAI_NODATA: 'dns-failed',
  EAI_AGAIN: 'dns-later',
  EAI_FAIL: 'dns-later',
  ESERVFAIL: 'dns-later',
  ETIMEOUT: 'dns-later',
  ECONNREFUSED: 'connect-failed',
  EHOSTUNREACH: 'connect-failed',
  ENETUNREACH: 'connect-failed',
  EADDRNOTAVAIL: 'connect-failed',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  UND_ERR_CLOSED: 'reset',
  UND_ERR_DESTROYED: 'aborted',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_OVERFLOW: 'bad-response',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'too-large',
  UND_ERR_INVALID_ARG: 'bad-url',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'reset',
  Z_DATA_ERROR: 'bad-encoding',
  Z_BUF_ERROR: 'bad-encoding',
};

/** Any error of sockets, TLS, DNS, compression or the HTTP parser as a failure of ours. */
export function toFailure(error: unknown, url: string): HttpFailure {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth++) {
    if (at instanceof HttpFailure) return at.url === '' ? new HttpFailure(at.code, url, at.message, at) : at;
    const code = 'code' in at && typeof at.code === 'string' ? at.code : '';
    if (Object.hasOwn(BY_ERROR, code)) return new HttpFailure(BY_ERROR[code]!, url, code, error);
    if (/^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO|HOSTNAME_MISMATCH|EPROTO)/.test(code))
      return new HttpFailure('tls', url, code, error);
    if (code.startsWith('HPE_') || at.name === 'HTTPParserError')
      return new HttpFailure('bad-response', url, code, error);
    if (/BROTLI|ZSTD|^ERR__ERROR_FORMAT/.test(code)) return new HttpFailure('bad-encoding', url, code, error);
    if (at.name === 'AbortError') return new HttpFailure('aborted', url, '', error);
  }
  return new HttpFailure('reset', url, error instanceof Error ? error.message.slice(0, 200) : '', error);
}
