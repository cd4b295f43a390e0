/** Namespace address → the prefix we know its elements by; '' for the elements of RSS itself. Compared in lower case without trailing slash or hash. */
const NAMESPACES = new Map<string, string>([
  ['', ''],
  ['http://backend.userland.com/rss', ''],
  ['http://blogs.law.harvard.edu/tech/rss', ''],
  ['http://purl.org/rss/1.0', ''],
  ['http://my.netscape.com/rdf/simple/0.9', ''],
  ['http://example.com/newformat', ''],
  ['http://example.com/necho', ''],
  ['http://purl.org/net/rss1.1', ''],
  ['http://channel.netscape.com/rdf/simple/0.9', ''],
  ['http://backend.userland.com/rss2', ''],
  ['http://backend.userland.com/rss091', ''],
  ['http://backend.userland.com/rss092', ''],
  ['http://purl.org/echo', 'atom'],
  ['uri/of/echo/namespace', 'atom'],
  ['http://purl.org/pie', 'atom'],
  ['http://purl.org/atom/ns', 'atom'],
  ['http://www.w3.org/2005/atom', 'atom'],
  ['https://www.w3.org/2005/atom', 'atom'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['http://www.w3.org/xml/1998/namespace', 'xml'],
  ['http://purl.org/dc/elements/1.1', 'dc'],
  ['http://purl.org/dc/elements/1.0', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://purl.org/rss/1.0/modules/syndication', 'sy'],
  ['http://purl.org/rss/1.0/modules/slash', 'slash'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['https://search.yahoo.com/mrss', 'media'],
  ['http://www.rssboard.org/media-rss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://example.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['http://www.sitemaps.org/schemas/sitemap/0.9', 'sm'],
  ['http://www.google.com/schemas/sitemap/0.84', 'sm'],
  ['http://www.google.com/schemas/sitemap/0.9', 'sm'],
  ['http://www.google.com/schemas/sitemap-news/0.9', 'news'],
  ['http://www.google.com/schemas/sitemap-image/1.1', 'image'],
  ['http://www.google.com/schemas/sitemap-video/1.1', 'video'],
  ['http://prismstandard.org/namespaces/basic/2.0', 'prism'],
  ['http://prismstandard.org/namespaces/1.2/basic', 'prism'],
  ['http://webfeeds.org/rss/1.0', 'webfeeds'],
  ['http://purl.org/syndication/history/1.0', 'fh'],
  ['http://www.w3.org/2004/02/skos/core', 'skos'],
  ['http://wellformedweb.org/commentapi', 'wfw'],
  ['http://purl.org/syndication/thread/1.0', 'thr'],
  ['http://www.youtube.com/xml/schemas/2015', 'yt'],
  ['http://schemas.pocketsoap.com/rss/mydescmodule', 'l'],
]);

const KNOWN_PREFIXES = new Set(NAMESPACES.values());
KNOWN_PREFIXES.delete('sm');

/** The prefixes in force at an element: prefix as written → ours. */
export type Scope = { prefixes: Map<string, string>; names: Map<string, string> };

/** The scope outside the first element. */
export function rootScope(): Scope {
  return { prefixes: new Map(), names: new Map() };
}

/** Prefixes that are kept in force at once; real feeds declare some twenty. */
const MAX_PREFIXES = 256;

/** The scope of an element `tag` with its `xmlns` attributes (lower-case keys) added. */
export function extend(scope: Scope, tag: string, attrs: Readonly<Record<string, string>>): Scope {
  let prefixes: Map<string, string> | null = null;
  for (const key in attrs) {
    if (!key.startsWith('xmlns')) continue;
    const written = key === 'xmlns' ? '' : key.charAt(5) === ':' ? key.slice(6) : null;
    if (written === null) continue;
    const known = NAMESPACES.get(attrs[key]!.trim().toLowerCase().replace(/[/#]$/, ''));
    prefixes ??= new Map(scope.prefixes);
    if (prefixes.size >= MAX_PREFIXES) break;
    // An unknown default namespace changes nothing; an unknown prefix keeps its own name.
    prefixes.set(written, known ?? written);
  }
  const colon = tag.indexOf(':');
  // The feed's own elements carry a prefix here, so the bare ones of an unknown namespace are somebody else's.
  if (
    prefixes?.get('') === '' &&
    attrs.xmlns &&
    colon > 0 &&
    prefixes.get(tag.slice(0, colon).toLowerCase()) === ''
  ) {
    if (NAMESPACES.get(attrs.xmlns.trim().toLowerCase().replace(/[/#]$/, '')) === undefined)
      prefixes.set('', 'other');
  }
  return prefixes === null ? scope : { prefixes, names: new Map() };
}

/** The name we know an element by: `title`, `atom:title`, `dc:creator`; lower case. Prefixes are read even where they were not declared. */
export function nameOf(scope: Scope, tag: string): string {
  let name = scope.names.get(tag);
  if (name === undefined) {
    const lower = tag.toLowerCase();
    const colon = lower.indexOf(':');
    const written = colon < 0 ? '' : lower.slice(0, colon);
    const local = colon < 0 ? lower : lower.slice(colon + 1);
    const prefix =
      scope.prefixes.get(written) ?? (KNOWN_PREFIXES.has(written) || written !== 'rss' ? written : '');
    name = prefix === '' ? local : prefix === 'sm' ? local : `${prefix}:${local}`;
    scope.names.set(tag, name);
  }
  return name;
}
