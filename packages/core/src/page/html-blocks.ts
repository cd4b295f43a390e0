import type { Block, BlockRole } from './block.ts';
import { cueOf } from './class-cues.ts';
import { cleanLine } from './clean.ts';
import { BLOCK_TAGS, type El, textOf } from './dom.ts';

/** A block of an HTML page: the element that holds it and how much of it is link text. */
export interface HtmlBlock extends Block {
  el: El;
  linkChars: number;
  boldChars: number;
  /** Heading level, 0 when it is none. */
  level: number;
  /** Place in document order. */
  order: number;
}

const SILENT = new Set([
  'script',
  'style',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'head',
  'select',
  'option',
  'textarea',
  'audio',
  'video',
  'map',
  'datalist',
  'frameset',
  'noframes',
  'progress',
  'meter',
  'title',
]);
const MAX_BLOCKS = 6000;
const MAX_BLOCK_TEXT = 200_000;
const MAX_TOTAL_TEXT = 3_000_000;
const MAX_LINK_TEXT = 600;
const BOLD = new Set(['b', 'strong']);
const ROLES: Record<string, BlockRole> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'item',
  dt: 'item',
  dd: 'item',
  td: 'cell',
  th: 'cell',
  blockquote: 'quote',
  q: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  pre: 'code',
};

interface Open {
  text: string;
  link: number;
  bold: number;
  el: El;
  gap: boolean;
}

/**
 * The readable text of a tree as blocks: one for every run of inline text between block edges or line breaks. What lies
 * beyond the limits is left out and named in `notes`: `too-many-blocks`, `too-much-text`.
 */
export function htmlBlocks(root: El, notes: string[] = []): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  const cut = new Set<string>();
  let open: Open | null = null;
  let gap = true;
  let total = 0;
  const close = () => {
    if (!open) return;
    const text = total > MAX_TOTAL_TEXT ? '' : cleanLine(open.text.slice(0, MAX_BLOCK_TEXT));
    if (total > MAX_TOTAL_TEXT || open.text.length > MAX_BLOCK_TEXT) cut.add('too-much-text');
    total += open.text.length;
    if (text !== '' && blocks.length >= MAX_BLOCKS) cut.add('too-many-blocks');
    else if (text !== '') {
      const { role, level } = roleOf(open.el);
      blocks.push({
        text,
        role,
        level,
        kind: null,
        reason: '',
        gap: open.gap,
        el: open.el,
        linkChars: Math.min(open.link, text.length),
        boldChars: Math.min(open.bold, text.length),
        order: blocks.length,
      });
    }
    open = null;
  };
  const visit = (el: El, holder: El, link: boolean, bold: boolean): void => {
    for (const child of el.children) {
      if (typeof child === 'string') {
        if (!open) {
          if (!/\S/.test(child)) continue;
          open = { text: '', link: 0, bold: 0, el: holder, gap };
          gap = false;
        }
        if (open.text.length < MAX_BLOCK_TEXT * 2) open.text += child;
        if (link || bold) {
          const length = child.trim().length;
          if (link) open.link += length;
          if (bold) open.bold += length;
        }
        continue;
      }
      const { tag } = child;
      if (tag === 'br' || tag === 'hr' || tag === 'wbr') {
        if (tag !== 'wbr') close();
        if (tag === 'hr') gap = true;
        continue;
      }
      if (SILENT.has(tag)) continue;
      const block = BLOCK_TAGS.has(tag) || tag === '#root' || isSetApart(child);
      if (block) {
        close();
        gap = true;
      }
      visit(child, block ? child : holder, link || (tag === 'a' && isLink(child)), bold || BOLD.has(tag));
      if (block) {
        close();
        gap = true;
      }
    }
  };
  visit(root, root, false, false);
  close();
  notes.push(...cut);
  return blocks;
}

/** A link with an address; one around whole paragraphs was left open by mistake and links nothing. */
function isLink(el: El): boolean {
  return el.attrs.href !== undefined && textOf(el, MAX_LINK_TEXT).length < MAX_LINK_TEXT;
}

/** An inline element set apart by its names is a block of its own when it holds more than a word in running text. */
function isSetApart(el: El): boolean {
  if (el.tag === 'a') return false;
  const kind = cueOf(el)?.kind;
  if (kind === undefined || kind === 'body') return false;
  const { parent } = el;
  return parent === null || parent.tag !== 'p' || el.children.length > 1;
}

function roleOf(el: El): { role: BlockRole; level: number } {
  for (let at: El | null = el, n = 0; at !== null && n < 3; at = at.parent, n++) {
    const role = ROLES[at.tag];
    if (role) return { role, level: role === 'heading' ? Number(at.tag[1]) : 0 };
    if (at.tag === 'div' || at.tag === 'section' || at.tag === 'article') break;
  }
  return { role: 'paragraph', level: 0 };
}

/** Link characters as a share of all. */
export function linkDensity(block: HtmlBlock): number {
  return block.text.length === 0 ? 0 : block.linkChars / block.text.length;
}
