import type { Element } from 'domhandler';
import { findAll, findOne, textContent } from 'domutils';
import { resolveUrl } from '../url/index.ts';
import { feedDate } from './dates.ts';
import { attribute, htmlTree } from './html-tree.ts';
import { collapse } from './text.ts';
import { emptyItem, type FeedItem } from './types.ts';

/** Is this the public preview of a Telegram channel? */
export function isTelegramPreview(url: string): boolean {
  return /^https?:\/\/(?:t|telegram)\.me\/s\/\w+/i.test(url);
}

const has = (element: Element, name: string): boolean =>
  ` ${element.attribs.class ?? ''} `.includes(` ${name} `);

/**
 * The messages of a channel's public preview, newest last as the page has them. The first line is the title. The shape was taken from
 * descriptions of the page, not tried against the service.
 */
export function readTelegram(html: string, url: string): FeedItem[] {
  const items: FeedItem[] = [];
  for (const message of findAll(
    (element) => has(element, 'tgme_widget_message') && attribute(element, 'data-post') !== null,
    htmlTree(html).document.children,
  )) {
    const post = attribute(message, 'data-post')!;
    const item = emptyItem();
    item.url = resolveUrl(`/${post}`, 'https://t.me/');
    item.guid = item.url;
    const part = (name: string): Element | null => findOne((element) => has(element, name), message.children);
    const words = part('tgme_widget_message_text');
    const lines = words === null ? [] : rows(words);
    item.title = lines[0]?.slice(0, 300) ?? null;
    item.summary = lines.length > 0 ? lines.join('\n') : null;
    const time = findOne(
      (element) => element.name === 'time' && attribute(element, 'datetime') !== null,
      message.children,
    );
    item.publishedAt = feedDate(time && attribute(time, 'datetime'));
    const author = part('tgme_widget_message_from_author') ?? part('tgme_widget_message_owner_name');
    if (author !== null) item.authors = [collapse(textContent(author))].filter(Boolean);
    const photo = part('tgme_widget_message_photo_wrap');
    const image =
      photo === null
        ? null
        : resolveUrl(/url\(['"]?([^'")]+)/.exec(attribute(photo, 'style') ?? '')?.[1], url);
    if (image !== null) item.image = image;
    items.push(item);
  }
  return items;
}

/** Text with the line breaks of `br`. */
function rows(element: Element): string[] {
  const parts: string[] = [];
  const walk = (node: Element['children'][number]): void => {
    if (node.type === 'text') parts.push(node.data);
    else if ('children' in node) {
      if ('name' in node && node.name === 'br') parts.push('\n');
      for (const child of node.children as Element['children']) walk(child);
    }
  };
  walk(element);
  return parts.join('').split('\n').map(collapse).filter(Boolean);
}
