import { parse as parseHost } from 'tldts';
import { sameOutlet } from './outlet.ts';
import { MAX_URL_LENGTH, parse } from './resolve.ts';
import { DRESS_LABELS, DRESS_SEGMENTS, INDEX_FILES, isTracking, WRAPPER_PATHS, WRAPPERS } from './rules.ts';

export type CanonicalOptions = {
  /** The page the address was found on. */
  base?: string | null;
  /** What the page itself declares as its canonical address; believed within the same outlet, unless it names the place around the page. */
  declared?: string | null;
};

/**
 * One spelling for all the addresses of one page: wrappers opened, AMP, mobile and print dress taken off, tracking
 * parameters and fragment dropped, parameters sorted, host in punycode without default port, percent-encoding in one
 * form (UTF-8, NFC, upper-case hex). Idempotent. Null when the address is not http(s). The scheme and a leading `www.`
 * stay, so that the result can be fetched; compare and hash with {@link urlKey}.
 */
export function canonicalUrl(raw: string, options: CanonicalOptions = {}): string | null {
  if (raw.length > MAX_URL_LENGTH) return null;
  const own = settle(raw, options.base ?? undefined);
  if (!options.declared) return own;
  const declared = settle(options.declared, own ?? options.base ?? undefined);
  if (declared === null) return own;
  if (own === null) return declared;
  if (!sameOutlet(own, declared)) return own;
  return isWider(declared, own) ? own : declared;
}

/**
 * Does a declared address name the place around a page instead of the page (the home page, its section, the program without the number)? Some
 * templates write that into every page, and believing it would make all their articles one.
 */
function isWider(declared: string, own: string): boolean {
  const outer = new URL(declared);
  const inner = new URL(own);
  if (outer.search !== '') return false;
  const path = outer.pathname.replace(/\/$/, '');
  const last = path.slice(path.lastIndexOf('/') + 1);
  if (/\d{3,}/.test(last) || (decode(last) ?? last).length >= 20) return false;
  return inner.pathname === outer.pathname
    ? inner.search !== ''
    : inner.pathname.startsWith(`${path}/`) || path === '';
}

/** What two spellings of one address share: the canonical form without scheme and `www.`. Null when not http(s). */
export function urlKey(raw: string, options: CanonicalOptions = {}): string | null {
  const url = canonicalUrl(raw, options);
  return url === null ? null : url.replace(/^https?:\/\/(?:www\.)?/, '');
}

/** Taking one dress off may uncover another, so repeat until nothing changes; a few rounds are always enough in practice. */
function settle(raw: string, base?: string): string | null {
  let current = once(raw, base);
  for (let round = 0; current !== null && current !== raw && round < 8; round++) {
    const next = once(current);
    if (next === current) break;
    current = next;
  }
  return current;
}

function once(raw: string, base?: string): string | null {
  const parsed = parse(raw.trim(), base);
  const url = parsed && unwrap(parsed);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '')
    return null;
  const host = canonicalHost(url.hostname) + (url.port === '' ? '' : `:${url.port}`);
  const query = canonicalQuery(url.search);
  const path = canonicalPath(url.pathname, query !== '');
  const hash = url.hash.startsWith('#!') ? url.hash : '';
  return `${url.protocol}//${host}${path}${query === '' ? '' : `?${query}`}${hash}`;
}

function unwrap(url: URL): URL {
  const cache = url.hostname.endsWith('.cdn.ampproject.org')
    ? /^\/[a-z]+\/(s\/)?(.+)$/.exec(url.pathname)
    : null;
  const viewer = /^(?:www\.)?google\.[a-z.]+$/.test(url.hostname)
    ? /^\/amp\/(s\/)?(.+)$/.exec(url.pathname)
    : null;
  const amp = cache ?? viewer;
  if (amp) return parse(`${amp[1] ? 'https' : 'http'}://${amp[2]}${url.search}`) ?? url;
  const names = Object.hasOwn(WRAPPERS, url.hostname) ? WRAPPERS[url.hostname]! : [];
  if (names.length === 0 || !WRAPPER_PATHS.has(url.pathname)) return url;
  for (const name of names) {
    const inner = url.searchParams.get(name);
    const target = inner === null || !/^https?:\/\//i.test(inner) ? null : parse(inner);
    if (target !== null && target.hostname !== '') return target;
  }
  return url;
}

const HOSTS_KEPT = 5_000;
/** Hosts and their canonical forms: the public suffix list is asked once for each. */
const hosts = new Map<string, string>();

function canonicalHost(hostname: string): string {
  let known = hosts.get(hostname);
  if (known === undefined) {
    known = undressed(hostname);
    if (hosts.size >= HOSTS_KEPT) hosts.clear();
    hosts.set(hostname, known);
  }
  return known;
}

function undressed(hostname: string): string {
  let host = hostname.toLowerCase().replace(/\.+$/, '');
  const domain = parseHost(host, { allowPrivateDomains: true }).domain;
  if (!domain) return host;
  while (host !== domain) {
    const bare: string = host.startsWith('www.') ? host.slice(4) : host;
    const label: string = bare.slice(0, bare.indexOf('.'));
    if (bare === domain || !DRESS_LABELS.has(label)) break;
    host = bare.slice(label.length + 1);
  }
  return host;
}

function canonicalPath(pathname: string, hasQuery: boolean): string {
  const segments = pathname
    .replace(/;(?:jsessionid|phpsessid|sid)=[^/;]*/gi, '')
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => recode(segment));
  while (segments.length > 1 && DRESS_SEGMENTS.has(segments.at(-1)!.toLowerCase())) segments.pop();
  if (/^comment-page-\d+$/.test(segments.at(-1) ?? '')) segments.pop();
  if (segments.length > 2 && segments[0]!.toLowerCase() === 'amp') segments.shift();
  const last = segments.at(-1) ?? '';
  if (INDEX_FILES.has(last.toLowerCase()) && !hasQuery) segments.pop();
  else if (/\.amp(?:\.html?)?$/i.test(last) && last.length > 9)
    segments[segments.length - 1] = last.replace(/\.amp(?=(?:\.html?)?$)/i, '');
  return `/${segments.join('/')}`;
}

function canonicalQuery(search: string): string {
  const pairs: Array<{ name: string; text: string }> = [];
  for (const part of search.slice(1).split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const name = recode(equals < 0 ? part : part.slice(0, equals), true);
    const value = equals < 0 ? null : recode(part.slice(equals + 1), true);
    if (name === '' || isTracking(decode(name) ?? name, value === null ? '' : (decode(value) ?? value)))
      continue;
    pairs.push({ name, text: value === null || value === '' ? name : `${name}=${value}` });
  }
  pairs.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return pairs.map((pair) => pair.text).join('&');
}

const PLAIN = /^[\w.~!*()-]*$/;

/** One spelling for a percent-encoded part: UTF-8 in NFC where it is UTF-8; otherwise only the hex is put in upper case. */
function recode(part: string, query = false): string {
  if (PLAIN.test(part)) return part;
  const spaced = query ? part.replaceAll('+', '%20') : part;
  const plain = decode(spaced);
  if (plain === null)
    return spaced.replace(/%[0-9a-f]{2}/gi, (hex) => hex.toUpperCase()).replace(/[^\x21-\x7e]/g, encodeLoose);
  const coded = encodeURIComponent(plain.normalize('NFC').toWellFormed());
  const kept = query
    ? coded.replace(/%(?:3A|2F|2C|40|21|3F)/g, decodeURIComponent)
    : coded.replace(/%(?:3A|2C|40|3D|3B|24|2B|26)/g, decodeURIComponent);
  return kept.replaceAll("'", '%27');
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

function encodeLoose(char: string): string {
  return encodeURIComponent(char.toWellFormed());
}
