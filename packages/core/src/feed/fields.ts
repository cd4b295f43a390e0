import { feedDate } from './dates.ts';
import {
  collapse,
  escapeHtml,
  hasMarkup,
  innerHtml,
  innerText,
  outerHtml,
  plainText,
  unmarked,
} from './text.ts';
import type { XmlNode } from './xml.ts';

/** The elements of a parent by name, each list in document order. */
export type Fields = Map<string, XmlNode[]>;

export function fieldsOf(node: XmlNode): Fields {
  const fields: Fields = new Map();
  for (const kid of node.kids) {
    if (typeof kid === 'string') continue;
    const list = fields.get(kid.name);
    if (list === undefined) fields.set(kid.name, [kid]);
    else list.push(kid);
  }
  return fields;
}

export function elements(node: XmlNode): XmlNode[] {
  return node.kids.filter((kid): kid is XmlNode => typeof kid !== 'string');
}

/** All elements of these names, in the order of the names. */
export function all(fields: Fields, ...names: string[]): XmlNode[] {
  const found: XmlNode[] = [];
  for (const name of names) {
    const list = fields.get(name);
    if (list !== undefined) found.push(...list);
  }
  return found;
}

/** The first value that `read` finds something in. */
export function first<T>(
  fields: Fields,
  names: readonly string[],
  read: (node: XmlNode) => T | null,
): T | null {
  for (const name of names) {
    for (const node of fields.get(name) ?? []) {
      const value = read(node);
      if (value !== null) return value;
    }
  }
  return null;
}

/** Trimmed character data; null when empty. */
export function text(node: XmlNode): string | null {
  const value = innerText(node).trim();
  return value === '' ? null : value;
}

/** A feed may carry whole texts in its summaries; what is longer than this is a mistake, and the rest is left out. */
const MAX_LINE = 200_000;

/** One-line plain text, markup out. */
export function line(node: XmlNode): string | null {
  const { html, value } = construct(node);
  const plain = html ? plainText(value) : collapse(value);
  return plain === '' ? null : plain.slice(0, MAX_LINE);
}

export function date(node: XmlNode): string | null {
  return feedDate(innerText(node));
}

/** The content of an element as HTML, whatever its type; text is escaped. Null when empty. */
export function html(node: XmlNode): string | null {
  const { html: isHtml, value } = construct(node);
  const trimmed = (isHtml ? unmarked(value) : value).trim();
  if (trimmed === '') return null;
  return isHtml ? trimmed : escapeHtml(trimmed);
}

/** Does the element hold markup, rather than bare text? */
export function isMarkup(node: XmlNode): boolean {
  const { html: isHtml, value } = construct(node);
  return isHtml && hasMarkup(value);
}

const TEXT_TYPES = new Set(['text', 'text/plain', 'plain']);

/**
 * A text construct: RSS text is HTML, Atom says what it is by `type` (and Atom 0.3 by `mode`). An Atom text that says nothing and holds
 * markup is taken for HTML, since that is what its writer meant.
 */
function construct(node: XmlNode): { html: boolean; value: string } {
  const type = (node.attrs.type ?? '').trim().toLowerCase();
  const mode = (node.attrs.mode ?? '').trim().toLowerCase();
  if (mode === 'base64' || isBinary(type)) return { html: true, value: fromBase64(innerText(node)) };
  const inner = node.kids.some((kid) => typeof kid !== 'string');
  if (
    type === 'xhtml' ||
    type === 'application/xhtml+xml' ||
    (inner && node.name.startsWith('atom:')) ||
    mode === 'xml'
  ) {
    if (!inner) return { html: hasMarkup(innerText(node)), value: innerText(node) };
    const only = elements(node);
    const wrapper =
      only.length === 1 &&
      only[0]!.name === 'xhtml:div' &&
      node.kids.every((kid) => typeof kid !== 'string' || kid.trim() === '')
        ? only[0]!
        : node;
    return {
      html: true,
      value: wrapper.kids
        .map((kid) => (typeof kid === 'string' ? escapeHtml(kid) : outerHtml(kid, true)))
        .join(''),
    };
  }
  const value = inner ? innerHtml(node) : innerText(node);
  if (TEXT_TYPES.has(type) && node.name.startsWith('atom:')) return { html: false, value };
  if (type === '' && mode !== 'escaped' && node.name.startsWith('atom:'))
    return { html: hasMarkup(value), value };
  return { html: true, value };
}

function isBinary(type: string): boolean {
  return type.includes('/') && !type.startsWith('text/') && !/xml|html|json/.test(type);
}

/** Base64 to UTF-8 text; what is not base64 stays as written. */
function fromBase64(value: string): string {
  const compact = value.replace(/\s+/g, '');
  if (compact === '' || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(compact)) return value;
  const decoded = Buffer.from(compact, 'base64').toString('utf8');
  return decoded.includes('\ufffd') ? value : decoded;
}
