import { gunzipSync } from 'node:zlib';
import { decodeBytes } from '../charset/index.ts';
import { readChannel } from './channel.ts';
import { elements } from './fields.ts';
import { readJsonFeed } from './json.ts';
import { readOpml } from './opml.ts';
import { readSitemap, readTextSitemap } from './sitemap.ts';
import {
  type Feed,
  type FeedKind,
  type FeedResult,
  MAX_BYTES,
  MAX_ITEMS,
  MAX_SITEMAP_ITEMS,
} from './types.ts';
import { readXml, type XmlNode } from './xml.ts';

export type FeedInput = { bytes: Uint8Array; contentType?: string | null; url?: string | null };

const ITEMS = new Set(['item', 'atom:entry', 'entry']);
const ADDRESSES = new Set(['url', 'sitemap']);
const ROOTS: Readonly<Record<string, FeedKind>> = {
  rss: 'rss',
  channel: 'rss',
  item: 'rss',
  'rdf:rdf': 'rdf',
  rdf: 'rdf',
  feed: 'atom',
  'atom:feed': 'atom',
  entry: 'atom',
  'atom:entry': 'atom',
  urlset: 'sitemap',
  sitemapindex: 'sitemap',
  opml: 'opml',
};

/**
 * Bytes to a feed: RSS 0.9x–2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed, sitemaps (plain, news, index, text) and OPML, also gzipped.
 * However broken, a feed gives what can be saved, with `warnings`; only what is no feed is `not-a-feed`.
 * `url` is where the bytes came from and the base of relative addresses. Never throws; linear in the bytes.
 */
export function readFeed(input: FeedInput): FeedResult {
  const warnings: string[] = [];
  const bytes = inflate(input.bytes, warnings);
  if (bytes.length === 0) return notAFeed('the document is empty');
  const json =
    /json/i.test(input.contentType ?? '') || '{['.includes(String.fromCharCode(bytes[skipSpace(bytes)] ?? 0));
  const decoded = decodeBytes(bytes, input.contentType, json ? 'json' : 'xml');
  warnings.push(...decoded.warnings);
  const text = controlFree(decoded.text, warnings);
  const feed = parse(text, input.url ?? null);
  if (feed === null) return notAFeed(describe(text));
  for (const warning of feed.warnings) if (!warnings.includes(warning)) warnings.push(warning);
  return { ok: true, feed: { ...feed, warnings } };
}

function parse(text: string, url: string | null): Feed | null {
  const start = text.slice(0, 2000).trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return readJsonFeed(text, url);
  if (/^https?:\/\//i.test(start)) return readTextSitemap(text);
  const sitemap = /<(?:[\w-]+:)?(?:urlset|sitemapindex)\b/i.test(text.slice(0, 8192));
  const document = readXml(text, {
    units: sitemap ? ADDRESSES : ITEMS,
    maxUnits: sitemap ? MAX_SITEMAP_ITEMS : MAX_ITEMS,
  });
  const root = findRoot(document.roots);
  if (root === null) return null;
  const feed =
    root.kind === 'sitemap'
      ? readSitemap(root.node, url)
      : root.kind === 'opml'
        ? readOpml(root.node, url)
        : readChannel(root.node, root.kind, url);
  if (root.node !== document.roots[0]) feed.warnings.push('content-before-feed');
  feed.warnings.push(...document.warnings);
  return feed;
}

/** The feed's own element: a root, or the first one below wrappers. Loose items are given a feed around them. */
function findRoot(roots: readonly XmlNode[]): { node: XmlNode; kind: FeedKind } | null {
  let level = [...roots];
  for (let depth = 0; depth < 6 && level.length > 0; depth++) {
    for (const node of level) {
      const kind = Object.hasOwn(ROOTS, node.name) ? ROOTS[node.name] : undefined;
      if (kind === undefined) continue;
      if (!ITEMS.has(node.name)) return { node: asOne(node, level), kind };
      return { node: { name: 'channel', tag: 'channel', attrs: {}, kids: level }, kind };
    }
    if (level.some((node) => node.name === 'html' || node.name === 'xhtml:html')) return null;
    level = level.flatMap(elements).slice(0, 10_000);
  }
  return null;
}

/** A root that was closed too early leaves its items beside it: take them in. */
function asOne(node: XmlNode, level: readonly XmlNode[]): XmlNode {
  const strays = level.filter(
    (other) => other !== node && (ITEMS.has(other.name) || other.name === 'channel' || other.name === 'url'),
  );
  return strays.length === 0 ? node : { ...node, kids: [...node.kids, ...strays] };
}

function inflate(bytes: Uint8Array, warnings: string[]): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return limit(bytes, warnings);
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES, finishFlush: 2 });
  } catch {
    warnings.push('bad-compression');
    return new Uint8Array();
  }
}

function limit(bytes: Uint8Array, warnings: string[]): Uint8Array {
  if (bytes.length <= MAX_BYTES) return bytes;
  warnings.push('too-large');
  return bytes.subarray(0, MAX_BYTES);
}

function skipSpace(bytes: Uint8Array): number {
  let i = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (i < bytes.length && i < 1000 && bytes[i]! <= 0x20) i++;
  return i;
}

/** Control characters have no place in XML; they come from word processors and are dropped. */
function controlFree(text: string, warnings: string[]): string {
  if (!/[\0-\x08\x0b\x0c\x0e-\x1f]/.test(text)) return text;
  warnings.push('control-characters');
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]+/g, '');
}

function notAFeed(message: string): FeedResult {
  return { ok: false, error: { code: 'not-a-feed', message } };
}

function describe(text: string): string {
  const start = text.slice(0, 4096);
  if (/<html\b|<!doctype\s+html/i.test(start)) return 'an HTML page, not a feed';
  return start.trim() === '' ? 'the document is empty' : 'no feed element found';
}
