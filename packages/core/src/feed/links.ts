import { resolveUrl } from '../url/index.ts';
import type { Fields } from './fields.ts';
import { innerText } from './text.ts';
import type { XmlNode } from './xml.ts';

export type Link = {
  rel: string;
  href: string;
  type: string;
  length: string | undefined;
  title: string | undefined;
};

/** Links written the Atom way, wherever they stand; `rel` in lower case without the IANA address in front. */
export function atomLinks(fields: Fields): Link[] {
  const links: Link[] = [];
  for (const name of ['atom:link', 'link']) {
    for (const node of fields.get(name) ?? []) {
      const { href, rel, type, length, title } = node.attrs;
      if (href === undefined) continue;
      const relation = (rel ?? 'alternate')
        .trim()
        .toLowerCase()
        .replace('http://www.iana.org/assignments/relation/', '');
      links.push({
        rel: relation === '' ? 'alternate' : relation,
        href: href.trim(),
        type: (type ?? '').trim().toLowerCase(),
        length,
        title,
      });
    }
  }
  return links;
}

/** The page a set of Atom links stands for: an alternate in HTML, else any alternate. */
export function alternate(links: readonly Link[]): string | null {
  const candidates = links.filter((link) => link.rel === 'alternate' && link.href !== '');
  return (
    (candidates.find((link) => link.type === '' || link.type.includes('html')) ?? candidates[0])?.href ?? null
  );
}

/** The text of RSS `link` elements: the first that is not empty. */
export function rssLink(fields: Fields): string | null {
  for (const node of fields.get('link') ?? []) {
    const value = linkText(node);
    if (value !== null) return value;
  }
  return null;
}

function linkText(node: XmlNode): string | null {
  const value = innerText(node).trim();
  return value === '' ? null : value;
}

/** An address made absolute; as written when it is relative and nothing is known to resolve it against. */
export function addressOf(raw: string | null | undefined, base: string | null): string | null {
  const url = resolveUrl(raw, base);
  const written = raw?.trim() ?? '';
  if (url !== null || base !== null || written === '' || written.length > 2048) return url;
  return /^[a-z][a-z0-9+.-]*:/i.test(written) || /\s/.test(written) ? null : written;
}

/** Does a guid serve as an address? */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text);
}

/** The base in force at an element, given the one around it. */
export function baseAt(node: XmlNode, around: string | null): string | null {
  const own = node.attrs['xml:base'];
  return own === undefined ? around : (resolveUrl(own, around) ?? around);
}

/** The address RDF gives an element, under whatever prefix the document chose. */
export function about(node: XmlNode): string | null {
  for (const key in node.attrs)
    if (key === 'about' || key.endsWith(':about')) return node.attrs[key]!.trim() || null;
  return null;
}
