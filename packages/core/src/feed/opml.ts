import { resolveUrl } from '../url/index.ts';
import { date, elements, fieldsOf, first, line } from './fields.ts';
import { collapse, escapeHtml } from './text.ts';
import { emptyFeed, emptyItem, type Feed, MAX_ITEMS } from './types.ts';
import type { XmlNode } from './xml.ts';

/** A list of subscriptions: each feed is an item, the folders around it are its categories. */
export function readOpml(root: XmlNode, url: string | null): Feed {
  const feed = emptyFeed('opml');
  const fields = fieldsOf(root);
  const head = fields.get('head')?.[0];
  if (head !== undefined) {
    const inner = fieldsOf(head);
    feed.title = first(inner, ['title'], line);
    feed.authors = [first(inner, ['ownername'], line)].filter((name) => name !== null);
    const updated = first(inner, ['datemodified', 'datecreated'], date);
    if (updated !== null) feed.updatedAt = updated;
  }
  const walk = (node: XmlNode, folders: string[]): void => {
    for (const outline of elements(node)) {
      if (outline.name !== 'outline') continue;
      const { attrs } = outline;
      const title = collapse(attrs.title || attrs.text || '');
      const address = resolveUrl(
        attrs.xmlurl ?? (attrs.type === 'rss' || attrs.type === 'link' ? attrs.url : undefined),
        url,
      );
      if (address === null) {
        walk(outline, title === '' ? folders : [...folders, title]);
        continue;
      }
      if (feed.items.length >= MAX_ITEMS) {
        if (!feed.warnings.includes('too-many-items')) feed.warnings.push('too-many-items');
        return;
      }
      const own = (attrs.category ?? '')
        .split(',')
        .map((name) => collapse(name.replaceAll('/', ' ')))
        .filter(Boolean);
      const site = resolveUrl(attrs.htmlurl, url);
      feed.items.push({
        ...emptyItem(),
        guid: address,
        url: address,
        title: title === '' ? null : title,
        summary: attrs.description ? collapse(attrs.description) : null,
        categories: [...new Set([...folders, ...own])],
        ...(attrs.language && attrs.language !== 'unknown' ? { language: attrs.language } : {}),
        ...(site === null ? {} : { source: { title: title === '' ? null : title, url: site } }),
      });
      walk(outline, folders);
    }
  };
  for (const body of fields.get('body') ?? [root]) walk(body, []);
  return feed;
}

export type Subscription = {
  url: string;
  title: string;
  site?: string | null;
  folder?: string | null;
  language?: string | null;
};

/** Subscriptions as OPML 2.0, folders in the order they first appear. `now` stands in its head. */
export function writeOpml(title: string, subscriptions: readonly Subscription[], now: Date): string {
  const folders = new Map<string, Subscription[]>();
  for (const subscription of subscriptions) {
    const folder = subscription.folder ?? '';
    folders.set(folder, [...(folders.get(folder) ?? []), subscription]);
  }
  const rows: string[] = [];
  for (const [folder, list] of folders) {
    const indent = folder === '' ? '    ' : '      ';
    if (folder !== '') rows.push(`    <outline text="${attribute(folder)}">`);
    for (const entry of list) rows.push(`${indent}${outline(entry)}`);
    if (folder !== '') rows.push('    </outline>');
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escapeHtml(clean(title))}</title>`,
    `    <dateCreated>${now.toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...rows,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function outline(entry: Subscription): string {
  const pairs: Array<[string, string | null | undefined]> = [
    ['type', 'rss'],
    ['text', entry.title],
    ['title', entry.title],
    ['xmlUrl', entry.url],
    ['htmlUrl', entry.site],
    ['language', entry.language],
  ];
  return `<outline ${pairs
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}="${attribute(value!)}"`)
    .join(' ')}/>`;
}

function attribute(value: string): string {
  return escapeHtml(clean(value))
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, ' ');
}

/** XML 1.0 has no other control characters, and no lone surrogates. */
function clean(value: string): string {
  return value.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '').toWellFormed();
}
