import { resolveUrl } from '../url/index.ts';
import { all, type Fields, fieldsOf, first, text } from './fields.ts';
import type { Link } from './links.ts';
import type { Enclosure } from './types.ts';
import type { XmlNode } from './xml.ts';

const IMAGE_FILE = /\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$)/i;

/** Attached files (RSS, Atom, Media RSS) and the picture that stands for the entry. */
export function media(
  fields: Fields,
  links: readonly Link[],
  base: string | null,
): { enclosures: Enclosure[]; image: string | null } {
  const enclosures: Enclosure[] = [];
  const images: string[] = [];
  const add = (rawUrl: string | undefined, type: string | undefined, length: string | undefined): void => {
    const url = resolveUrl(rawUrl, base);
    if (url === null || enclosures.some((known) => known.url === url) || enclosures.length >= 50) return;
    const size = Number.parseInt(length ?? '', 10);
    enclosures.push({ url, type: type?.trim().toLowerCase() || null, length: size > 0 ? size : null });
    if (type?.toLowerCase().startsWith('image/') || (!type && IMAGE_FILE.test(url))) images.push(url);
  };
  for (const node of all(fields, 'enclosure'))
    add(node.attrs.url ?? node.attrs.href, node.attrs.type, node.attrs.length);
  for (const link of links) if (link.rel === 'enclosure') add(link.href, link.type, link.length);
  for (const node of all(fields, 'enc:enclosure'))
    add(
      node.attrs['rdf:resource'] ?? node.attrs['enc:url'],
      node.attrs['enc:type'],
      node.attrs['enc:length'],
    );
  const scopes = [fields, ...all(fields, 'media:group').map(fieldsOf)];
  const contents = scopes.flatMap((scope) => all(scope, 'media:content'));
  for (const node of contents) {
    const { url, type, medium, filesize } = node.attrs;
    add(url, type ?? (medium === 'image' ? 'image/*' : undefined), filesize);
  }
  const thumbnails = [...scopes, ...contents.map(fieldsOf)].flatMap((scope) => all(scope, 'media:thumbnail'));
  const stated = first(fields, ['itunes:image', 'image', 'webfeeds:featuredimage', 'thumbnail'], (node) =>
    picture(node, base),
  );
  const image =
    images[0] ??
    stated ??
    resolveUrl(thumbnails[0]?.attrs.url ?? (thumbnails[0] && text(thumbnails[0])), base);
  return {
    enclosures: enclosures.map((file) => (file.type === 'image/*' ? { ...file, type: null } : file)),
    image,
  };
}

/** The address in an image element, however it is written. */
export function picture(node: XmlNode, base: string | null): string | null {
  const inner = fieldsOf(node);
  const written =
    node.attrs.href ??
    node.attrs.url ??
    node.attrs['rdf:resource'] ??
    first(inner, ['url', 'link'], text) ??
    text(node);
  return resolveUrl(written, base);
}
