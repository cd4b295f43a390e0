import { resolveUrl } from '../url/index.ts';
import { date, elements, fieldsOf, first, line, text } from './fields.ts';
import { categories } from './item.ts';
import { collapse } from './text.ts';
import { emptyFeed, emptyItem, type Feed, type FeedItem, MAX_SITEMAP_ITEMS } from './types.ts';
import type { XmlNode } from './xml.ts';

/** A sitemap, a news sitemap, or an index of sitemaps. */
export function readSitemap(root: XmlNode, url: string | null): Feed {
  if (root.name === 'sitemapindex') return readIndex(root, url);
  const items: FeedItem[] = [];
  let news = false;
  for (const node of elements(root)) {
    if (node.name !== 'url' || items.length >= MAX_SITEMAP_ITEMS) continue;
    const fields = fieldsOf(node);
    const item = emptyItem();
    item.url = resolveUrl(first(fields, ['loc'], text), url);
    item.guid = item.url;
    item.updatedAt = first(fields, ['lastmod'], date);
    const article = fields.get('news:news')?.[0];
    if (article !== undefined) {
      news = true;
      readNews(item, article);
    }
    const image = fields.get('image:image')?.[0];
    const picture = image && resolveUrl(first(fieldsOf(image), ['image:loc'], text), url);
    if (picture) item.image = picture;
    const video = fields.get('video:video')?.[0];
    if (video !== undefined) item.title ??= first(fieldsOf(video), ['video:title'], line);
    if (item.url !== null) items.push(item);
  }
  const feed = emptyFeed(news ? 'news-sitemap' : 'sitemap');
  feed.items = items;
  feed.language = items.find((item) => item.language)?.language ?? null;
  return feed;
}

function readNews(item: FeedItem, article: XmlNode): void {
  const fields = fieldsOf(article);
  item.title = first(fields, ['news:title', 'title'], line);
  item.publishedAt = first(fields, ['news:publication_date', 'publication_date'], date);
  item.categories = categories(fields);
  const publication = fields.get('news:publication')?.[0];
  if (publication === undefined) return;
  const inner = fieldsOf(publication);
  const language = first(inner, ['news:language'], text);
  if (language !== null) item.language = language;
  const name = first(inner, ['news:name'], line);
  if (name !== null) item.source = { title: name, url: null };
}

function readIndex(root: XmlNode, url: string | null): Feed {
  const feed = emptyFeed('sitemap');
  feed.sitemaps = [];
  for (const node of elements(root)) {
    if (node.name !== 'sitemap' || feed.sitemaps.length >= MAX_SITEMAP_ITEMS) continue;
    const fields = fieldsOf(node);
    const address = resolveUrl(first(fields, ['loc'], text), url);
    if (address !== null) feed.sitemaps.push({ url: address, updatedAt: first(fields, ['lastmod'], date) });
  }
  return feed;
}

/** A sitemap as plain text: every line that is not empty is an address. Null when it is something else. */
export function readTextSitemap(source: string): Feed | null {
  const lines = source
    .split('\n', MAX_SITEMAP_ITEMS + 1)
    .map((row) => collapse(row))
    .filter((row) => row !== '');
  if (lines.length === 0 || !lines.every((row) => /^https?:\/\/\S+$/i.test(row))) return null;
  const feed = emptyFeed('sitemap');
  feed.items = lines
    .slice(0, MAX_SITEMAP_ITEMS)
    .map((row) => ({ ...emptyItem(), guid: row, url: resolveUrl(row) }));
  if (lines.length > MAX_SITEMAP_ITEMS) feed.warnings.push('too-many-items');
  return feed;
}
