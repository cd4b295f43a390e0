import { canonicalUrl, resolveUrl } from '../url/index.ts';
import { cleanLine } from './clean.ts';
import { type Metadata, metaText } from './metadata.ts';

/** Fields a page's data states beside its text. */
export interface PageFields {
  canonicalUrl: string | null;
  image: string | null;
  section: string | null;
  language: string | null;
  /** JSON-LD and OpenGraph types. */
  types: string[];
  hasVideo: boolean;
  paywalled: boolean;
  isArticle: boolean;
}

/** What is known of a page that came as text. */
export function bareFields(url: string | null): PageFields {
  return {
    canonicalUrl: url ? canonicalUrl(url) : null,
    image: null,
    section: null,
    language: null,
    types: [],
    hasVideo: false,
    paywalled: false,
    isArticle: false,
  };
}

export function baseOf(metadata: Metadata, url: string | null): string | null {
  return resolveUrl(metadata.base, url) ?? url;
}

/** Canonical address, image, section, language and the page's own types, from links, meta tags and JSON-LD. */
export function readFields(metadata: Metadata, url: string | null, ruledSection: string | null): PageFields {
  const base = baseOf(metadata, url);
  const declared = resolveUrl(metadata.canonical ?? metaText(metadata, 'og:url'), base);
  const start = url ?? declared;
  const ogType = metaText(metadata, 'og:type') ?? '';
  const types = metadata.linked.map(({ type }) => type);
  const image =
    metaText(
      metadata,
      'og:image:secure_url',
      'og:image',
      'og:image:url',
      'twitter:image',
      'twitter:image:src',
      'thumbnail',
    ) ?? metadata.linked.find((article) => article.image)?.image;
  const section =
    ruledSection ??
    metadata.linked.find((article) => article.section)?.section ??
    metaText(metadata, 'article:section', 'section', 'dc.subject');
  return {
    canonicalUrl: start ? canonicalUrl(start, { base, declared }) : null,
    image: resolveUrl(image, base),
    section: section ? cleanLine(section).slice(0, 120) || null : null,
    language:
      /^[a-z]{2,3}(?:[-_]|$)/i
        .exec(metadata.language ?? '')?.[0]
        .replace(/[-_]$/, '')
        .toLowerCase() ?? null,
    types: [...types, ...metadata.pageTypes, ogType],
    hasVideo:
      metadata.videoElements > 0 || metadata.linked.some(({ isVideo }) => isVideo) || /video/.test(ogType),
    paywalled: metadata.linked.some(({ paywalled }) => paywalled),
    isArticle: /article/i.test(ogType) || types.some((type) => /Article|Posting|Report/.test(type)),
  };
}
