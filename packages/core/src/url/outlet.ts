import { parse as parseHost } from 'tldts';
import { parse } from './resolve.ts';

/**
 * The registrable domain an address belongs to (`www.news.example.co.uk` → `example.co.uk`), in punycode.
 * Hosting suffixes of the public suffix list's private part count, so each blog of a host is an outlet of its own.
 * An IP address or a single label is its own outlet; null when there is no http(s) host.
 */
export function outletHost(url: string): string | null {
  const parsed = parse(url.trim());
  if (parsed === null || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) return null;
  const host = parsed.hostname.replace(/\.$/, '');
  if (host === '') return null;
  return parseHost(host, { allowPrivateDomains: true }).domain ?? host;
}

/** Do two addresses belong to the same registrable domain? */
export function sameOutlet(a: string, b: string): boolean {
  const host = outletHost(a);
  return host !== null && host === outletHost(b);
}
