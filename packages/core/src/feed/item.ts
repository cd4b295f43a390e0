import { resolveUrl } from '../url/index.ts';
import { feedDate } from './dates.ts';
import { all, date, elements, type Fields, fieldsOf, first, html, isMarkup, line, text } from './fields.ts';
import { about, addressOf, alternate, atomLinks, baseAt, isAddress, rssLink } from './links.ts';
import { media } from './media.ts';
import { people } from './people.ts';
import { absoluteLinks, collapse, plainText } from './text.ts';
import { emptyItem, type FeedItem } from './types.ts';
import type { XmlNode } from './xml.ts';

const TITLE = ['title', 'atom:title', 'dc:title', 'media:title', 'itunes:title', 'dcterms:title'];
const SUMMARY = ['summary', 'atom:summary'];
const DESCRIPTION = [
  'description',
  'abstract',
  'atom:abstract',
  'dc:description',
  'l:description',
  'itunes:summary',
  'media:description',
  'dcterms:abstract',
  'dcterms:description',
  'itunes:subtitle',
  'subtitle',
  'atom:subtitle',
];
const CONTENT = ['content:encoded', 'atom:content', 'content', 'body', 'xhtml:body', 'xhtml:div', 'fullitem'];
const PUBLISHED = [
  'pubdate',
  'published',
  'atom:published',
  'atom:issued',
  'issued',
  'dcterms:issued',
  'dcterms:available',
  'prism:publicationdate',
  'dc:date',
  'dcterms:created',
  'atom:created',
  'created',
  'dcterms:date',
  'date',
  'dc:issued',
  'rss:pubdate',
];
const UPDATED = [
  'atom:updated',
  'updated',
  'atom:modified',
  'modified',
  'dcterms:modified',
  'lastbuilddate',
  'dc:modified',
  'prism:modificationdate',
];

/** One entry of RSS, RDF, Atom or CDF. `base` is what relative addresses of the surrounding feed stand against. */
export function readItem(node: XmlNode, around: string | null, atom: boolean): FeedItem {
  const fields = fieldsOf(node);
  const base = baseAt(node, around);
  const links = atomLinks(fields);
  const item = emptyItem();
  item.guid =
    first(fields, ['guid', 'atom:id', 'id', 'dc:identifier', 'dcterms:identifier'], text) ?? about(node);
  item.url = address(fields, node, base, item.guid, alternate(links));
  item.title = first(fields, TITLE, line);
  readText(item, fields, base);
  item.authors = people(
    fields,
    'atom:author',
    'author',
    'dc:creator',
    'dc:author',
    'itunes:author',
    'dcterms:creator',
    'media:author',
    'managingeditor',
  );
  item.publishedAt = first(fields, atom ? ['atom:published', ...PUBLISHED] : PUBLISHED, date);
  item.updatedAt = first(fields, UPDATED, date) ?? feedDate(node.attrs.lastmod);
  item.categories = categories(fields);
  const files = media(fields, links, base);
  item.enclosures = files.enclosures;
  // An episode without guid and page is known by its file.
  if (item.guid === null && item.url === null) item.guid = files.enclosures[0]?.url ?? null;
  if (files.image !== null) item.image = files.image;
  const language =
    first(fields, ['dc:language', 'language', 'dcterms:language'], text) ?? node.attrs['xml:lang'];
  if (language) item.language = language.trim();
  const source = sourceOf(fields, base);
  if (source !== null) item.source = source;
  return item;
}

function address(
  fields: Fields,
  node: XmlNode,
  base: string | null,
  guid: string | null,
  atomAddress: string | null,
): string | null {
  const permalink = all(fields, 'guid').find(
    (kid) => (kid.attrs.ispermalink ?? 'true').trim().toLowerCase() !== 'false',
  );
  const written = [
    first(fields, ['feedburner:origlink'], text),
    rssLink(fields),
    atomAddress,
    node.attrs.href,
    permalink && guid !== null && isAddress(guid) ? guid : null,
    about(node),
    first(fields, ['l:link'], (kid) => kid.attrs['rdf:resource'] ?? null),
    first(fields, ['atom:content', 'content'], (kid) => kid.attrs.src ?? null),
    atomLinks(fields).find((link) => link.rel === 'related' || link.rel === 'via')?.href,
    guid !== null && isAddress(guid) && fields.has('atom:id') ? guid : null,
  ];
  for (const candidate of written) {
    const url = addressOf(candidate, base);
    if (url !== null) return url;
  }
  return null;
}

/** Summary and content. RSS puts either into `description`; a summary beside it, or markup in it, makes it the content. */
function readText(item: FeedItem, fields: Fields, base: string | null): void {
  const contents = CONTENT.flatMap((name) => fields.get(name) ?? []).filter((node) => !node.attrs.src);
  const content = contents
    .map((node) => ({ node, value: html(node) }))
    .filter((found) => found.value !== null);
  // Several contents are versions of one: the first in HTML is the reader's.
  const chosen = content.find((found) => isMarkup(found.node)) ?? content[0];
  const summary = first(fields, SUMMARY, (node) => node);
  const description = first(fields, DESCRIPTION, (node) => (html(node) === null ? null : node));
  const short = (summary !== null && html(summary) !== null ? summary : null) ?? description;
  const long =
    chosen?.value ??
    (short === summary && description !== null && summary !== null ? html(description) : null);
  if (short !== null) item.summary = line(short);
  const whole = long ?? (short !== null && isMarkup(short) ? html(short) : null);
  if (whole !== null) item.contentHtml = absoluteLinks(whole, chosen ? baseAt(chosen.node, base) : base);
  if (item.summary === null && chosen !== undefined && !isMarkup(chosen.node))
    item.summary = plainText(chosen.value!) || null;
}

export function categories(fields: Fields): string[] {
  const found: string[] = [];
  const add = (value: string | undefined): void => {
    const plain = value === undefined ? '' : plainText(value);
    if (plain !== '' && !found.includes(plain) && found.length < 200) found.push(plain);
  };
  for (const node of all(
    fields,
    'category',
    'atom:category',
    'dc:subject',
    'dcterms:subject',
    'media:category',
  )) {
    add(node.attrs.term ?? node.attrs.label ?? (line(node) || node.attrs.text));
  }
  for (const node of all(fields, 'itunes:category'))
    for (const category of [node, ...elements(node)]) add(category.attrs.text ?? line(category) ?? undefined);
  for (const node of all(
    fields,
    'itunes:keywords',
    'media:keywords',
    'keywords',
    'news:keywords',
    'prism:keyword',
  )) {
    for (const word of collapse(text(node) ?? '').split(/[,،;]/)) add(word);
  }
  return found;
}

function sourceOf(fields: Fields, base: string | null): FeedItem['source'] | null {
  const node = fields.get('source')?.[0] ?? fields.get('atom:source')?.[0] ?? fields.get('dc:source')?.[0];
  if (node === undefined) return null;
  const inner = fieldsOf(node);
  const title = first(inner, ['atom:title', 'title'], line) ?? line(node);
  const url = resolveUrl(node.attrs.url ?? alternate(atomLinks(inner)), base);
  return title === null && url === null ? null : { title, url };
}
