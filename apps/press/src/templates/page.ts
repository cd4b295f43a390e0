import type { Article, Told } from '../article.ts';
import type { Outlet } from '../outlets.ts';

export const zoneKinds = [
  'headline',
  'byline',
  'body',
  'caption',
  'related',
  'tags',
  'comments',
  'credit',
  'embed',
  'chrome',
  'spam',
] as const;
export type ZoneKind = (typeof zoneKinds)[number];

/** A run of visible lines of one zone, and the markup that shows them. */
export type Block = { kind: ZoneKind; lines: string[]; html: string };

/** A related article as a page shows it. */
export type RelatedItem = { title: string; url: string; paragraphs: string[] };

/** All a template needs to print one version of one article. */
export type View = {
  outlet: Outlet;
  article: Article;
  told: Told;
  url: string;
  origin: string;
  published: Date;
  updated: Date | null;
  related: RelatedItem[];
};

/** A printed page: its markup in order, blocks between bare markup. */
export type Print = (Block | string)[];
export type Template = (view: View) => Print;

/** Text as HTML. */
export function esc(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A block whose lines each stand in `tag`. */
export function lines(kind: ZoneKind, texts: readonly string[], tag: string, attributes = ''): Block {
  const open = attributes === '' ? `<${tag}>` : `<${tag} ${attributes}>`;
  return { kind, lines: [...texts], html: texts.map((text) => `${open}${esc(text)}</${tag}>`).join('\n') };
}

/** A block with markup of its own. */
export function block(kind: ZoneKind, texts: readonly string[], html: string): Block {
  return { kind, lines: [...texts], html };
}

/** The body as blocks: paragraphs in `tag`, subheadings in `subhead`, with `inserts` (captions, embeds) after the
 * paragraph of their index. */
export function bodyBlocks(
  paragraphs: readonly string[],
  tag: string,
  subhead: string,
  inserts: ReadonlyMap<number, Block> = new Map(),
): Block[] {
  const blocks: Block[] = [];
  paragraphs.forEach((paragraph, index) => {
    const heading = paragraph.startsWith('## ');
    const text = heading ? paragraph.slice(3) : paragraph;
    blocks.push(lines('body', [text], heading ? subhead : tag));
    const insert = inserts.get(index);
    if (insert) blocks.push(insert);
  });
  return blocks;
}

/** The markup of a print. */
export function htmlOf(print: Print): string {
  return print.map((part) => (typeof part === 'string' ? part : part.html)).join('\n');
}

/** The blocks of a print in reading order. */
export function blocksOf(print: Print): Block[] {
  return print.filter((part) => typeof part !== 'string');
}
