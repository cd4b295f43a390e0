import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { ADDRESS_HEADER } from '@mirqab/auth/address-header';

/** Headers that speak for the server inside; whoever sends them from outside is not believed. */
const NEVER_FROM_OUTSIDE = [
  ADDRESS_HEADER,
  'x-middleware-subrequest',
  'x-next-intl-locale',
  'x-nonce',
  'remote-user',
];

/** Reads "10.0.0.0/8, 192.0.2.1" into a list to ask; what is no address or range is passed over. */
export function readProxies(entries: string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = '', bits] = entry.split('/');
    const family = isIP(address);
    if (!family) continue;
    const type = family === 4 ? 'ipv4' : 'ipv6';
    const prefix = bits === undefined ? (family === 4 ? 32 : 128) : Number(bits);
    if (Number.isInteger(prefix) && prefix >= 0 && prefix <= (family === 4 ? 32 : 128))
      list.addSubnet(address, prefix, type);
  }
  return list;
}

/**
 * The client's address: the socket's, or, when that is a trusted proxy, the nearest hop of
 * X-Forwarded-For that is not one. The leftmost entry is anybody's to write.
 */
export function clientAddress(socket: string, forwarded: string | undefined, proxies: BlockList): string {
  const near = plain(socket);
  if (!known(near, proxies)) return near;
  for (const hop of (forwarded ?? '').split(',').reverse()) {
    const address = plain(hop.trim());
    if (!isIP(address)) break;
    if (!known(address, proxies)) return address;
  }
  return near;
}

/** Stamps a request, before anything reads it, with the address that was worked out here. */
export function stampAddress(request: IncomingMessage, proxies: BlockList): void {
  const forwarded = request.headers['x-forwarded-for'];
  const address = clientAddress(
    request.socket.remoteAddress ?? '0.0.0.0',
    Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
    proxies,
  );
  for (const name of NEVER_FROM_OUTSIDE) delete request.headers[name];
  request.headers[ADDRESS_HEADER] = address;
}

function known(address: string, proxies: BlockList): boolean {
  const family = isIP(address);
  return family !== 0 && proxies.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** ::ffff:192.0.2.1 is 192.0.2.1 */
function plain(address: string): string {
  return address.toLowerCase().startsWith('::ffff:') && isIP(address.slice(7)) === 4
    ? address.slice(7)
    : address;
}
