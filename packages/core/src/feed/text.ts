import { resolveUrl } from '../url/index.ts';
import { decodeEntities, decodeHtmlEntities } from './entities.ts';
import type { XmlNode } from './xml.ts';

const MARKUP = /<[a-zA-Z/!][^<>]*>/;
const BREAKS = new Set([
  'p',
  'br',
  'div',
  'li',
  'ul',
  'ol',
  'tr',
  'td',
  'th',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'hr',
  'section',
  'article',
  'figure',
  'figcaption',
  'dd',
  'dt',
  'pre',
  'img',
  'iframe',
  'video',
]);
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object']);
const SILENT_END = /<\/(?:script|style|template|noscript|iframe|object)/gi;
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);

/** Does a text hold markup, rather than a stray bracket? */
export function hasMarkup(text: string): boolean {
  return text.includes('<') && MARKUP.test(text);
}

export function collapse(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
}

/** CDATA marks that were escaped together with what they hold, as some tools do. */
export function unmarked(html: string): string {
  return html.includes('<![CDATA[') ? html.replaceAll('<![CDATA[', '').replaceAll(']]>', '') : html;
}

/** Markup to plain text: tags out, references resolved, white space collapsed; scripts and styles leave nothing. */
export function plainText(markup: string): string {
  const html = unmarked(markup);
  if (!html.includes('<')) return collapse(decodeHtmlEntities(html));
  let out = '';
  let pos = 0;
  let closes = true;
  while (pos < html.length) {
    const lt = html.indexOf('<', pos);
    if (lt < 0) break;
    out += html.slice(pos, lt);
    const next = html.charCodeAt(lt + 1) | 32;
    const isTag =
      (next >= 97 && next <= 122) || html[lt + 1] === '/' || html[lt + 1] === '!' || html[lt + 1] === '?';
    const end = isTag ? (html.startsWith('<!--', lt) ? endOf(html, '-->', lt) : endOf(html, '>', lt)) : -1;
    if (end < 0) {
      out += '<';
      pos = lt + 1;
      if (isTag) break;
      continue;
    }
    const name = /^<\/?([a-zA-Z][a-zA-Z0-9]*)/.exec(html.slice(lt, lt + 20))?.[1]?.toLowerCase() ?? '';
    if (BREAKS.has(name)) out += ' ';
    pos = end;
    if (SILENT.has(name) && html[lt + 1] !== '/' && html[end - 2] !== '/') {
      SILENT_END.lastIndex = end;
      const close = closes ? SILENT_END.exec(html) : null;
      if (close === null) closes = false;
      else pos = close.index;
    }
  }
  return collapse(decodeHtmlEntities(out + html.slice(pos)));
}

function endOf(html: string, terminator: string, from: number): number {
  const at = html.indexOf(terminator, from);
  return at < 0 ? -1 : at + terminator.length;
}

/** All character data of an element, without its elements' tags. */
export function innerText(node: XmlNode): string {
  if (node.kids.length === 1 && typeof node.kids[0] === 'string') return node.kids[0];
  let out = '';
  for (const kid of node.kids) out += typeof kid === 'string' ? kid : innerText(kid);
  return out;
}

/** The content of an element as HTML: its own markup written out again, its text as it is when it has none. */
export function innerHtml(node: XmlNode): string {
  if (!node.kids.some((kid) => typeof kid !== 'string')) return innerText(node);
  return node.kids.map((kid) => (typeof kid === 'string' ? kid : outerHtml(kid, false))).join('');
}

/** An element of XHTML as HTML; text inside is escaped again where the element really was XML. */
export function outerHtml(node: XmlNode, escapes: boolean): string {
  const colon = node.tag.indexOf(':');
  const tag = (colon < 0 ? node.tag : node.tag.slice(colon + 1)).toLowerCase();
  let out = `<${tag}`;
  for (const key in node.attrs) {
    if (key.startsWith('xmlns') || !/^[a-z][\w:.-]*$/.test(key)) continue;
    out += ` ${key === 'xml:lang' ? 'lang' : key}="${node.attrs[key]!.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  }
  out += '>';
  for (const kid of node.kids)
    out += typeof kid === 'string' ? (escapes ? escapeHtml(kid) : kid) : outerHtml(kid, escapes);
  return VOID.has(tag) ? out : `${out}</${tag}>`;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const LINK_ATTRIBUTE = /(\s(?:href|src|poster|cite|data-src|longdesc)\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/gi;
const SOURCE_SET = /(\ssrcset\s*=\s*)("[^"]*"|'[^']*')/gi;

/** The same markup with relative addresses made absolute. Addresses that are absolute, or of another scheme, stay as written. */
export function absoluteLinks(html: string, base: string | null): string {
  if (base === null || !html.includes('<')) return html;
  let out = '';
  let done = 0;
  let lt = html.indexOf('<');
  while (lt >= 0) {
    const end = html.indexOf('>', lt);
    if (end < 0) break;
    const code = html.charCodeAt(lt + 1) | 32;
    if (code >= 97 && code <= 122) {
      const tag = html.slice(lt, end + 1);
      if (tag.includes('=')) {
        const fixed = absoluteTag(tag, base);
        if (fixed !== tag) {
          out += html.slice(done, lt) + fixed;
          done = end + 1;
        }
      }
    }
    lt = html.indexOf('<', code >= 97 && code <= 122 ? end : lt + 1);
  }
  return done === 0 ? html : out + html.slice(done);
}

function absoluteTag(tag: string, base: string): string {
  const fixed = tag.replace(LINK_ATTRIBUTE, (whole, lead: string, quoted: string) => {
    const quote = quoted[0] === '"' || quoted[0] === "'" ? quoted[0] : '';
    const value = quote ? quoted.slice(1, -1) : quoted;
    if (/^\s*(?:[a-z][a-z0-9+.-]*:|#)/i.test(value)) return whole;
    const url = resolveUrl(decodeEntities(value), base);
    return url === null ? whole : `${lead}"${url.replaceAll('&', '&amp;').replaceAll('"', '%22')}"`;
  });
  if (!/\ssrcset\s*=/i.test(fixed)) return fixed;
  return fixed.replace(SOURCE_SET, (_whole, lead: string, quoted: string) => {
    const list = quoted
      .slice(1, -1)
      .split(/,\s+/)
      .map((part) => {
        const [url, ...size] = part.trim().split(/\s+/);
        return [resolveUrl(decodeEntities(url ?? ''), base) ?? url, ...size].join(' ');
      });
    return `${lead}"${list.join(', ').replaceAll('"', '%22')}"`;
  });
}
