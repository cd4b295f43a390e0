import { resolveUrl } from '../url/index.ts';
import { feedDate } from './dates.ts';
import { absoluteLinks, collapse, escapeHtml, plainText } from './text.ts';
import { type Enclosure, emptyFeed, emptyItem, type Feed, type FeedItem, MAX_ITEMS } from './types.ts';

type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : typeof value === 'number'
      ? String(value)
      : null;
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** JSON Feed 1.0 and 1.1, and the posts of WordPress's REST interface. Null when the text is something else; a text that was cut gives what stands before the cut. */
export function readJsonFeed(source: string, url: string | null): Feed | null {
  let cut = false;
  let value = parse(source);
  if (value === undefined) {
    const closed = closeJson(source);
    value = closed === null ? undefined : parse(closed);
    cut = true;
  }
  if (Array.isArray(value)) return readPosts(value, url, cut);
  if (
    !isObject(value) ||
    !(typeof value.version === 'string'
      ? value.version.includes('jsonfeed') || Array.isArray(value.items)
      : Array.isArray(value.items))
  )
    return null;
  const feed = emptyFeed('json');
  if (cut) feed.warnings.push('truncated');
  feed.title = oneLine(value.title);
  feed.link = resolveUrl(asText(value.home_page_url), url);
  feed.description = oneLine(value.description);
  feed.language = asText(value.language);
  feed.authors = people(value);
  const image = resolveUrl(asText(value.icon) ?? asText(value.favicon), url);
  if (image !== null) feed.image = image;
  const self = resolveUrl(asText(value.feed_url), url);
  if (self !== null) feed.self = self;
  const next = resolveUrl(asText(value.next_url), url);
  if (next !== null) feed.next = next;
  const hub = asList(value.hubs)
    .filter(isObject)
    .map((entry) => resolveUrl(asText(entry.url), url))
    .find((address) => address !== null);
  if (hub) feed.hub = hub;
  const items = asList(value.items);
  if (items.length > MAX_ITEMS) feed.warnings.push('too-many-items');
  for (const item of items.slice(0, MAX_ITEMS))
    if (isObject(item)) feed.items.push(readItem(item, feed.link ?? url));
  return feed;
}

function readItem(value: Json, base: string | null): FeedItem {
  const item = emptyItem();
  item.guid = asText(value.id);
  item.url =
    resolveUrl(asText(value.url), base) ??
    resolveUrl(asText(value.external_url), base) ??
    (item.guid === null ? null : resolveUrl(item.guid));
  item.title = oneLine(value.title);
  const markup = asText(value.content_html);
  const plain = asText(value.content_text);
  item.summary = oneLine(value.summary) ?? (plain === null ? null : collapse(plain));
  item.contentHtml =
    markup === null ? (plain === null ? null : escapeHtml(plain)) : absoluteLinks(markup, base);
  item.authors = people(value);
  item.publishedAt = feedDate(asText(value.date_published));
  item.updatedAt = feedDate(asText(value.date_modified));
  item.categories = asList(value.tags)
    .map(asText)
    .filter((tag) => tag !== null);
  item.enclosures = asList(value.attachments)
    .filter(isObject)
    .flatMap((file): Enclosure[] => {
      const address = resolveUrl(asText(file.url), base);
      const size = Number(file.size_in_bytes);
      return address === null
        ? []
        : [{ url: address, type: asText(file.mime_type), length: size > 0 ? size : null }];
    });
  const image = resolveUrl(asText(value.image) ?? asText(value.banner_image), base);
  if (image !== null) item.image = image;
  const language = asText(value.language);
  if (language !== null) item.language = language;
  return item;
}

/** The posts of a WordPress site as its REST interface gives them (`/wp-json/wp/v2/posts`): an array of objects with rendered parts. */
function readPosts(posts: readonly unknown[], url: string | null, cut: boolean): Feed | null {
  const rendered = (value: unknown): string | null => (isObject(value) ? asText(value.rendered) : null);
  const own = posts
    .filter(isObject)
    .filter((post) => asText(post.link) !== null && isObject(post.title) && 'rendered' in post.title);
  if (own.length === 0 || own.length < posts.length / 2) return null;
  const feed = emptyFeed('json');
  if (cut) feed.warnings.push('truncated');
  for (const post of own.slice(0, MAX_ITEMS)) {
    const item = emptyItem();
    item.url = resolveUrl(asText(post.link), url);
    item.guid = rendered(post.guid) ?? item.url;
    item.title = oneLine(rendered(post.title));
    item.summary = oneLine(rendered(post.excerpt));
    const markup = rendered(post.content);
    item.contentHtml = markup === null ? null : absoluteLinks(markup, item.url);
    item.publishedAt = feedDate(asText(post.date_gmt)) ?? feedDate(asText(post.date));
    item.updatedAt = feedDate(asText(post.modified_gmt)) ?? feedDate(asText(post.modified));
    feed.items.push(item);
  }
  return feed;
}

function oneLine(value: unknown): string | null {
  const written = asText(value);
  return written === null ? null : plainText(written) || null;
}

function people(value: Json): string[] {
  const found = [...asList(value.authors), value.author].flatMap((entry) =>
    isObject(entry) ? [asText(entry.name) ?? asText(entry.url)] : [asText(entry)],
  );
  return [...new Set(found.filter((name) => name !== null))];
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** Cuts a JSON text after its last complete member and closes what is open; null when nothing is complete. */
export function closeJson(source: string): string | null {
  const open: string[] = [];
  let inString = false;
  let best: { at: number; close: string } | null = null;
  for (let i = 0; i < source.length; i++) {
    const char = source[i];
    if (inString) {
      if (char === '\\') i++;
      else if (char === '"') inString = false;
      continue;
    }
    if (char === '"') inString = true;
    else if (char === '{' || char === '[') {
      open.push(char === '{' ? '}' : ']');
      if (open.length > 200) return null;
    } else if (char === '}' || char === ']') {
      if (open.pop() !== char) break;
      if (open.length <= 3) best = { at: i + 1, close: open.toReversed().join('') };
    } else if (char === ',' && open.length === 1) best = { at: i, close: open.toReversed().join('') };
  }
  return best === null ? null : source.slice(0, best.at) + best.close;
}
