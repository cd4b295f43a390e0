import { resolveUrl } from '../url/index.ts';
import { feedDate } from './dates.ts';
import { all, date, elements, type Fields, fieldsOf, first, line, text } from './fields.ts';
import { categories, readItem } from './item.ts';
import { about, addressOf, alternate, atomLinks, baseAt, isAddress, rssLink } from './links.ts';
import { picture } from './media.ts';
import { people } from './people.ts';
import { emptyFeed, type Feed, type FeedKind, MAX_ITEMS } from './types.ts';
import type { XmlNode } from './xml.ts';

const DESCRIPTION = [
  'description',
  'atom:subtitle',
  'subtitle',
  'atom:tagline',
  'tagline',
  'dc:description',
  'itunes:summary',
  'abstract',
  'atom:info',
  'info',
  'itunes:subtitle',
  'dcterms:abstract',
];
const UPDATED = [
  'atom:updated',
  'updated',
  'atom:modified',
  'modified',
  'lastbuilddate',
  'dcterms:modified',
  'dc:date',
  'pubdate',
  'atom:published',
  'published',
  'dcterms:issued',
  'dcterms:created',
];
const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** RSS, RDF, Atom or CDF: `root` is the outermost element, `url` the address it was read from. */
export function readChannel(root: XmlNode, kind: FeedKind, url: string | null): Feed {
  const feed = emptyFeed(kind);
  const rootFields = fieldsOf(root);
  const channel =
    kind === 'atom' || root.name === 'channel' ? root : (rootFields.get('channel')?.[0] ?? root);
  const fields = fieldsOf(channel);
  const links = atomLinks(fields);
  const outside = baseAt(channel, root === channel ? url : baseAt(root, url));
  const link =
    rssLink(fields) ??
    alternate(links) ??
    channel.attrs.href ??
    (isAddress(about(channel) ?? '') ? about(channel) : null);
  feed.link = addressOf(link, outside);
  // RSS has no base of its own: what is relative in it was written for the site.
  const stated =
    outside !== null && (channel.attrs['xml:base'] !== undefined || root.attrs['xml:base'] !== undefined);
  const self = links.find((candidate) => candidate.rel === 'self')?.href;
  const base = stated
    ? outside
    : kind === 'atom'
      ? (outside ?? resolveUrl(self) ?? resolveUrl(feed.link))
      : (resolveUrl(feed.link) ?? outside);
  describe(feed, channel, fields, base);
  feed.language = language(fields, channel, root);
  place(feed, fields, links, base, self);
  const items = [...unitsOf(channel), ...(channel === root ? [] : unitsOf(root, channel))];
  for (const node of items.slice(0, MAX_ITEMS)) {
    // An empty element is no entry.
    if (elements(node).length === 0 && Object.keys(node.attrs).length === 0) continue;
    feed.items.push(readItem(node, base, kind === 'atom'));
  }
  return feed;
}

function describe(feed: Feed, channel: XmlNode, fields: Fields, base: string | null): void {
  feed.title = first(
    fields,
    ['title', 'atom:title', 'dc:title', 'itunes:title', 'media:title', 'dcterms:title'],
    line,
  );
  feed.description = first(fields, DESCRIPTION, line);
  feed.authors = people(
    fields,
    'atom:author',
    'author',
    'dc:creator',
    'dc:author',
    'itunes:author',
    'managingeditor',
    'dcterms:creator',
  );
  if (feed.authors.length === 0) feed.authors = people(fields, 'webmaster', 'itunes:owner', 'dc:publisher');
  feed.categories = categories(fields);
  const updated = first(fields, UPDATED, date) ?? feedDate(channel.attrs.lastmod);
  if (updated !== null) feed.updatedAt = updated;
  const image = first(
    fields,
    ['image', 'itunes:image', 'atom:logo', 'logo', 'webfeeds:logo', 'atom:icon', 'icon', 'media:thumbnail'],
    (node) => picture(node, base),
  );
  if (image !== null) feed.image = image;
}

function language(fields: Fields, channel: XmlNode, root: XmlNode): string | null {
  const value =
    first(fields, ['language', 'dc:language', 'dcterms:language', 'atom:language'], text) ??
    channel.attrs['xml:lang'] ??
    root.attrs['xml:lang'] ??
    root.attrs.lang;
  const trimmed = value?.trim() ?? '';
  return trimmed === '' || trimmed.length > 35 ? null : trimmed;
}

/** What the feed asks of those who poll it: hub, pages, times. */
function place(
  feed: Feed,
  fields: Fields,
  links: ReturnType<typeof atomLinks>,
  base: string | null,
  self: string | undefined,
): void {
  const hub = resolveUrl(links.find((link) => link.rel === 'hub')?.href, base);
  if (hub !== null) feed.hub = hub;
  const own = resolveUrl(self, base);
  if (own !== null) feed.self = own;
  const next = resolveUrl(
    links.find((link) => link.rel === 'next' || link.rel === 'prev-archive')?.href,
    base,
  );
  if (next !== null) feed.next = next;
  const ttl = Number.parseInt(first(fields, ['ttl'], text) ?? '', 10) || period(fields);
  if (ttl > 0) feed.ttl = Math.min(ttl, 525_600);
  const hours = all(fields, 'skiphours')
    .flatMap(elements)
    .map((node) => Number.parseInt(text(node) ?? '', 10))
    .filter((hour) => hour >= 0 && hour <= 24);
  if (hours.length > 0) feed.skipHours = [...new Set(hours.map((hour) => hour % 24))];
  const days = all(fields, 'skipdays')
    .flatMap(elements)
    .map((node) => DAYS.indexOf((text(node) ?? '').toLowerCase()))
    .filter((day) => day >= 0);
  if (days.length > 0) feed.skipDays = [...new Set(days)];
}

/** The syndication module: so many times in a period. */
function period(fields: Fields): number {
  const length = PERIODS[(first(fields, ['sy:updateperiod'], text) ?? '').toLowerCase()];
  if (length === undefined) return 0;
  const times = Number.parseInt(first(fields, ['sy:updatefrequency'], text) ?? '1', 10);
  return Math.round(length / (times > 0 ? times : 1));
}

/** Entries directly below, and below the list elements some tools put between; `except` is not looked into. */
function unitsOf(node: XmlNode, except?: XmlNode): XmlNode[] {
  const found: XmlNode[] = [];
  for (const kid of elements(node)) {
    if (kid === except) continue;
    if (kid.name === 'item' || kid.name === 'atom:entry' || kid.name === 'entry') found.push(kid);
    else if (
      kid.name === 'items' ||
      kid.name === 'channel' ||
      kid.name === 'atom:feed' ||
      kid.name === 'feed' ||
      kid.name === 'rss'
    )
      found.push(...unitsOf(kid));
  }
  return found;
}
