import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { isLiteral, isPublicAddress } from './address.ts';
import { HttpFailure } from './failure.ts';

export type Resolved = { address: string; family: number };
/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<Resolved[]>;

export type GuardOptions = {
  /** Exact `host:port` pairs that may be private; set by the operator alone. */
  allow: ReadonlySet<string>;
  /** Our own addresses as `host:port`: never fetched. */
  self: ReadonlySet<string>;
  ports: ReadonlySet<number>;
  resolve: Resolve;
  connectTimeout: number;
};

export function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
}

/** The name an allow list knows a URL by. */
export function hostPort(url: URL): string {
  return `${url.hostname.replace(/\.$/, '')}:${portOf(url)}`;
}

/** Everything about an address that can be refused before a socket is opened. Returns the parsed URL or throws HttpFailure. */
export function checkUrl(raw: string, options: GuardOptions): URL {
  // A backslash is a slash to some readers and not to others; nothing honest holds one.
  if (raw.length > 8192 || raw.includes('\\')) throw new HttpFailure('bad-url', raw.slice(0, 200));
  const url = URL.parse(raw);
  if (url === null) throw new HttpFailure('bad-url', raw.slice(0, 200));
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new HttpFailure('blocked-scheme', raw.slice(0, 200), url.protocol);
  if (url.username !== '' || url.password !== '')
    throw new HttpFailure('bad-url', url.origin, 'user information');
  if (options.self.has(hostPort(url))) throw new HttpFailure('blocked-self', url.href);
  if (options.allow.has(hostPort(url))) return url;
  if (!options.ports.has(portOf(url))) throw new HttpFailure('blocked-port', url.href, String(portOf(url)));
  if (isLiteral(url.hostname) && !isPublicAddress(url.hostname))
    throw new HttpFailure('blocked-address', url.href, url.hostname);
  return url;
}

/** Asks the system's resolver for every address of a name. */
export const systemResolve: Resolve = (hostname) =>
  new Promise((done, fail) => {
    systemLookup(hostname, { all: true }, (error, addresses) => (error ? fail(error) : done(addresses)));
  });

/**
 * Opens sockets only to public addresses. A name is resolved once, all its addresses are judged (one that is not public
 * condemns the name), and the socket goes to an address that was judged, so a second answer of the name server changes
 * nothing; the address the socket ended at is judged again.
 */
export function guardedConnector(options: GuardOptions): buildConnector.connector {
  const build = (checked: boolean): buildConnector.connector => {
    const lookup: LookupFunction = (hostname, { all }, callback) => {
      options.resolve(hostname).then(
        (addresses) => {
          const first = addresses[0];
          if (first === undefined) return callback(new HttpFailure('dns-failed', '', hostname), '', 0);
          const bad = checked ? addresses.find(({ address }) => !isPublicAddress(address)) : undefined;
          if (bad)
            return callback(new HttpFailure('blocked-address', '', `${hostname} is ${bad.address}`), '', 0);
          if (all) return callback(null, addresses);
          callback(null, first.address, first.family);
        },
        (error: NodeJS.ErrnoException) => callback(error, '', 0),
      );
    };
    return buildConnector({
      lookup,
      timeout: options.connectTimeout,
      allowH2: false,
      autoSelectFamily: true,
    });
  };
  const guarded = build(true);
  const open = build(false);
  return (target, callback) => {
    const port = target.port === '' ? (target.protocol === 'https:' ? '443' : '80') : target.port;
    if (options.allow.has(`${target.hostname.replace(/\.$/, '')}:${port}`)) return open(target, callback);
    if (isLiteral(target.hostname) || target.hostname.includes(':')) {
      if (!isPublicAddress(target.hostname))
        return callback(new HttpFailure('blocked-address', '', target.hostname), null);
    }
    guarded(target, (...result) => {
      const [error, socket] = result;
      if (error !== null) return callback(error, null);
      const remote = socket.remoteAddress ?? '';
      if (!isPublicAddress(remote)) {
        socket.destroy();
        return callback(new HttpFailure('blocked-address', '', `connected to ${remote}`), null);
      }
      callback(null, socket);
    });
  };
}
