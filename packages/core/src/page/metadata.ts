import { cleanLine } from './clean.ts';
import { type El, textOf, walk } from './dom.ts';
import { type LinkedArticle, linkedData } from './json-ld.ts';

/** What a page says about itself outside its text: one pass over the tree gathers it, nothing is chosen yet. */
export interface Metadata {
  /** Lower-cased names of meta tags (name, property, itemprop, http-equiv) with their contents, in order. */
  meta: Map<string, string[]>;
  canonical: string | null;
  base: string | null;
  /** Language the document declares. */
  language: string | null;
  titleTag: string | null;
  headings: { text: string; level: number; el: El }[];
  linked: LinkedArticle[];
  times: { el: El; datetime: string | null; text: string; property: string | null }[];
  /** Microdata and RDFa properties with their text or attribute value. */
  properties: { name: string; value: string; el: El }[];
  /** Links that name an author (`rel=author`). */
  authorLinks: string[];
  videoElements: number;
  /** Types of JSON-LD objects that describe the page rather than an article. */
  pageTypes: string[];
}

const PROPERTIES = new Set([
  'headline',
  'name',
  'author',
  'datePublished',
  'dateModified',
  'dateCreated',
  'uploadDate',
  'articleSection',
  'creator',
  'publisher',
  'alternativeHeadline',
]);

export function gatherMetadata(root: El): Metadata {
  const meta = new Map<string, string[]>();
  const scripts: string[] = [];
  const out: Metadata = {
    meta,
    canonical: null,
    base: null,
    language: null,
    titleTag: null,
    headings: [],
    linked: [],
    times: [],
    properties: [],
    authorLinks: [],
    videoElements: 0,
    pageTypes: [],
  };
  walk(root, (el) => {
    const { tag, attrs } = el;
    if (tag === 'svg' || tag === 'template') return false;
    if (tag === 'meta') takeMeta(meta, el);
    else if (tag === 'html') out.language = attrs.lang || attrs['xml:lang'] || null;
    else if (tag === 'base') out.base ??= attrs.href ?? null;
    else if (tag === 'link') takeLink(out, el);
    else if (tag === 'title') out.titleTag ??= cleanLine(textOf(el, 2000)) || null;
    else if (tag === 'script') {
      if (/ld\+json/i.test(attrs.type ?? '') && scripts.length < 60)
        scripts.push(el.children.filter((child) => typeof child === 'string').join(''));
      return false;
    } else if (/^h[1-3]$/.test(tag)) {
      const text = cleanLine(textOf(el, 1000));
      if (text !== '' && out.headings.length < 200) out.headings.push({ text, level: Number(tag[1]), el });
    } else if (tag === 'time' || attrs.datetime !== undefined) {
      if (out.times.length < 100)
        out.times.push({
          el,
          datetime: attrs.datetime ?? null,
          text: cleanLine(textOf(el, 200)),
          property: attrs.itemprop ?? null,
        });
    } else if (tag === 'video') out.videoElements++;
    if (tag === 'a' && /\bauthor\b/.test(attrs.rel ?? '') && out.authorLinks.length < 10) {
      const name = cleanLine(textOf(el, 200));
      if (name !== '') out.authorLinks.push(name);
    }
    const property = (attrs.itemprop ?? (tag !== 'meta' ? attrs.property : undefined))?.replace(
      /^.*[:/]/,
      '',
    );
    if (property && PROPERTIES.has(property) && out.properties.length < 200) {
      const value = attrs.content ?? attrs.datetime ?? cleanLine(textOf(el, 400));
      if (value !== '') out.properties.push({ name: property, value, el });
    }
    return true;
  });
  const data = linkedData(scripts);
  out.linked = data.articles;
  out.pageTypes = data.pageTypes;
  return out;
}

function takeMeta(meta: Map<string, string[]>, el: El): void {
  const { attrs } = el;
  const content = attrs.content ?? attrs.value;
  if (content === undefined || content.trim() === '') return;
  for (const name of [attrs.property, attrs.name, attrs.itemprop, attrs['http-equiv']]) {
    if (!name) continue;
    const key = name.trim().toLowerCase();
    const list = meta.get(key);
    if (!list) meta.set(key, [content]);
    else if (list.length < 10) list.push(content);
  }
}

function takeLink(out: Metadata, el: El): void {
  const rel = (el.attrs.rel ?? '').toLowerCase().split(/\s+/);
  const { href } = el.attrs;
  if (!href) return;
  if (rel.includes('canonical')) out.canonical ??= href;
}

/** The first non-empty content among meta names, cleaned. */
export function metaText(metadata: Metadata, ...names: string[]): string | null {
  for (const name of names)
    for (const content of metadata.meta.get(name) ?? []) {
      const text = cleanLine(content);
      if (text !== '') return text;
    }
  return null;
}
