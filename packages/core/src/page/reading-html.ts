import { escapeText } from 'entities';
import sanitize from 'sanitize-html';
import { resolveUrl } from '../url/index.ts';
import { type El, isEl } from './dom.ts';
import type { HtmlBlock } from './html-blocks.ts';

const INLINE = new Set(
  'a b strong i em u s sub sup code q cite mark small span time abbr dfn kbd samp var br wbr bdi bdo font'.split(
    ' ',
  ),
);
const KEPT = new Set(
  'p h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table thead tbody tr td th figure figcaption'.split(' '),
);
const TABLE = new Set('table thead tbody tr td th'.split(' '));
const MAX_READING = 500_000;

/**
 * The article's text as HTML for the reading view: only what stands in body blocks, with its lists, quotes, tables and
 * emphasis, links absolute, `dir` and `lang` kept, everything else sanitised away.
 */
export function readingHtml(blocks: readonly HtmlBlock[], base: string | null): string {
  const parts: string[] = [];
  const holders = new Map<El, HtmlBlock[]>();
  for (const block of blocks) {
    const list = holders.get(block.el);
    if (list) list.push(block);
    else holders.set(block.el, [block]);
  }
  const roots = new Set<El>();
  for (const block of blocks) {
    if (block.kind !== 'body') continue;
    let top = block.el;
    const inTable = block.role === 'cell' && block.text.length < 200;
    for (let at: El | null = block.el; at !== null && at.tag !== '#root'; at = at.parent) {
      if (TABLE.has(at.tag) && !inTable) break;
      if (KEPT.has(at.tag)) top = at;
    }
    if (roots.has(top)) continue;
    roots.add(top);
    parts.push(KEPT.has(top.tag) ? render(top, holders) : plain(holders.get(top) ?? [block]));
  }
  const language = blocks.find((block) => block.kind === 'body');
  const html = parts.join('\n').slice(0, MAX_READING);
  return wrap(clean(html, base), language?.el ?? null);
}

function render(el: El, holders: ReadonlyMap<El, HtmlBlock[]>): string {
  const own = holders.get(el) ?? [];
  const tag = el.tag === 'h1' ? 'h2' : el.tag;
  const attrs = ['dir', 'lang', 'colspan', 'rowspan']
    .map((name) => (el.attrs[name] ? ` ${name}="${escapeAttribute(el.attrs[name])}"` : ''))
    .join('');
  if (own.length > 0 && own.some((block) => block.kind !== 'body'))
    return own
      .filter((block) => block.kind === 'body')
      .map((block) => `<${tag}${attrs}>${escapeText(block.text)}</${tag}>`)
      .join('\n');
  const inner = el.children
    .map((child) => {
      if (!isEl(child)) return own.length > 0 || INLINE.has(el.tag) ? escapeText(child) : '';
      if (child.flag) return '';
      if (INLINE.has(child.tag)) return inline(child);
      if (holders.has(child) || KEPT.has(child.tag) || child.tag === 'div' || child.tag === 'section')
        return render(child, holders);
      return '';
    })
    .join('');
  if (inner.trim() === '') return '';
  return KEPT.has(tag) ? `<${tag}${attrs}>${inner}</${tag}>` : inner;
}

function inline(el: El, depth = 0): string {
  if (el.flag || depth > 40) return '';
  if (el.tag === 'br') return '<br>';
  const inner = el.children
    .map((child) =>
      isEl(child) ? (INLINE.has(child.tag) ? inline(child, depth + 1) : '') : escapeText(child),
    )
    .join('');
  if (el.tag === 'a' && el.attrs.href) return `<a href="${escapeAttribute(el.attrs.href)}">${inner}</a>`;
  const tag = el.tag === 'font' || el.tag === 'time' ? 'span' : el.tag;
  const attrs = ['dir', 'lang']
    .map((name) => (el.attrs[name] ? ` ${name}="${escapeAttribute(el.attrs[name])}"` : ''))
    .join('');
  return `<${tag}${attrs}>${inner}</${tag}>`;
}

const escapeAttribute = (value: string): string =>
  value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

function plain(blocks: readonly HtmlBlock[]): string {
  return blocks
    .filter((block) => block.kind === 'body')
    .map((block) =>
      block.role === 'heading' ? `<h3>${escapeText(block.text)}</h3>` : `<p>${escapeText(block.text)}</p>`,
    )
    .join('\n');
}

const ALLOWED: sanitize.IOptions = {
  allowedTags: [
    ...KEPT,
    ...'a b strong i em u s sub sup code q cite mark small span abbr br bdi bdo'.split(' '),
  ],
  allowedAttributes: {
    '*': ['dir', 'lang'],
    a: ['href', 'rel'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
  },
  allowedSchemes: ['http', 'https'],
  allowProtocolRelative: false,
  nestingLimit: 60,
};

function clean(html: string, base: string | null): string {
  return sanitize(html, {
    ...ALLOWED,
    transformTags: {
      a: (_tag, attribs): sanitize.Tag => {
        const href = resolveUrl(attribs.href, base);
        if (!href) return { tagName: 'span', attribs: {} };
        return { tagName: 'a', attribs: { href, rel: 'nofollow noopener noreferrer' } };
      },
    },
  });
}

/** Direction and language of the nearest element that names them. */
function wrap(html: string, el: El | null): string {
  if (html === '') return '';
  let dir: string | null = null;
  let lang: string | null = null;
  for (let at = el; at !== null; at = at.parent) {
    if (!dir && /^(?:rtl|ltr|auto)$/i.test(at.attrs.dir ?? '')) dir = at.attrs.dir!.toLowerCase();
    if (!lang && /^[a-zA-Z-]{2,12}$/.test(at.attrs.lang ?? '')) lang = at.attrs.lang!;
  }
  if (!dir && !lang) return html;
  return `<div${dir ? ` dir="${dir}"` : ''}${lang ? ` lang="${lang}"` : ''}>${html}</div>`;
}
