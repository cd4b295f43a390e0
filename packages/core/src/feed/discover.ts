import { isTag } from 'domhandler';
import { getElementsByTagName, textContent } from 'domutils';
import { resolveUrl, sameOutlet, urlKey } from '../url/index.ts';
import { attribute, htmlTree } from './html-tree.ts';
import { collapse } from './text.ts';

export type SourceCandidate = {
  url: string;
  kind: 'feed' | 'sitemap' | 'listing';
  /** As the page names it. */
  title: string | null;
  via:
    | 'link'
    | 'anchor'
    | 'youtube'
    | 'telegram'
    | 'wordpress'
    | 'generator'
    | 'robots'
    | 'common-path'
    | 'page';
  /** The page states it (true), or it is worth a try (false). */
  stated: boolean;
};

const FEED_TYPES =
  /^(?:application\/(?:rss|atom|rdf|x-rss|x-atom)\+?xml|application\/feed\+json|text\/(?:rss|atom)(?:\+xml)?)$/;
const LOOSE_TYPES = /^(?:application\/(?:xml|json|x\.atom\+xml)|text\/xml)$/;
const FEED_ADDRESS =
  /(?:^|[/._?=&-])(?:rss\d?|atom|feeds?|rdf)(?:[/._?=&-]|$)|feedburner\.|\.(?:rss|atom|rdf)(?:$|\?)/i;
const COMMENTS = /comments?(?:[/_-]?feed)?(?:[/?]|$)|\/comments\/|تعليقات/i;
const COMMON_PATHS = [
  '/feed/',
  '/rss',
  '/rss.xml',
  '/feed.xml',
  '/atom.xml',
  '/feeds',
  '/index.xml',
  '/?feed=rss2',
  '/feed.json',
  '/rss/all.xml',
  '/ar/rss.xml',
  '/news/rss',
];
const SITEMAP_PATHS = ['/news-sitemap.xml', '/sitemap-news.xml', '/sitemap_index.xml', '/sitemap.xml'];
const SECTION =
  /\/(?:categor\w*|tags?|sections?|topics?|authors?|news|blog|%D8%AA%D8%B5%D9%86%D9%8A%D9%81)(?:\/[^/]*)?\/?$/i;
const MAX_CANDIDATES = 60;

/**
 * Where a page's feeds may be, the likeliest first: what it states in link elements, the known ways of platforms (YouTube, Telegram, WordPress and
 * other generators), anchors that look like feeds, then common paths and sitemaps to try, and the page itself as a listing. Pure: nothing is
 * fetched; whoever calls tries the addresses through the guarded client and reads what comes with `readFeed`.
 */
export function discoverFeeds(html: string, url: string): SourceCandidate[] {
  const page = URL.parse(url);
  if (page === null || (page.protocol !== 'http:' && page.protocol !== 'https:')) return [];
  const found: SourceCandidate[] = [];
  const seen = new Set<string>();
  const add = (raw: string | null, rest: Omit<SourceCandidate, 'url'>): void => {
    const address = resolveUrl(raw, base);
    const key =
      address === null ? null : (urlKey(address) ?? address) + (rest.kind === 'listing' ? '#page' : '');
    if (address === null || key === null || seen.has(key) || found.length >= MAX_CANDIDATES) return;
    seen.add(key);
    found.push({ url: address, ...rest });
  };
  const { document } = htmlTree(html);
  const base =
    resolveUrl(
      getElementsByTagName('base', document, true, 1).map((element) => attribute(element, 'href'))[0],
      url,
    ) ?? url;
  platform(html, page, add);
  const links = linkElements(document).map((link) => ({
    ...link,
    comments: link.comments || isOwnComments(resolveUrl(link.href, base), page),
  }));
  for (const link of links.filter((entry) => !entry.comments))
    add(link.href, { kind: 'feed', title: link.title, via: 'link', stated: true });
  const generator = getElementsByTagName('meta', document, true, 500).find(
    (element) => attribute(element, 'name')?.toLowerCase() === 'generator',
  );
  ways(html, generator ? (attribute(generator, 'content') ?? '') : '', page, add);
  for (const element of getElementsByTagName('a', document, true, 5_000)) {
    const href = attribute(element, 'href');
    if (href === null || !isTag(element) || href.length > 500 || COMMENTS.test(href)) continue;
    const label = collapse(textContent(element)).slice(0, 80);
    if (FEED_ADDRESS.test(href) || /^(?:rss|atom|خلاصة|خلاصات|ار اس اس|آر إس إس)$/i.test(label)) {
      const address = resolveUrl(href, base);
      if (address !== null && (sameOutlet(address, url) || /feedburner|feedblitz|rss\.app/i.test(address)))
        add(href, { kind: 'feed', title: label || null, via: 'anchor', stated: true });
    }
  }
  for (const link of links.filter((entry) => entry.comments))
    add(link.href, { kind: 'feed', title: link.title, via: 'link', stated: true });
  for (const path of COMMON_PATHS)
    add(new URL(path, page.origin).href, { kind: 'feed', title: null, via: 'common-path', stated: false });
  for (const path of SITEMAP_PATHS)
    add(new URL(path, page.origin).href, { kind: 'sitemap', title: null, via: 'common-path', stated: false });
  add(url, { kind: 'listing', title: null, via: 'page', stated: false });
  return found;
}

type Add = (raw: string | null, rest: Omit<SourceCandidate, 'url'>) => void;

function linkElements(
  document: ReturnType<typeof htmlTree>['document'],
): Array<{ href: string; title: string | null; comments: boolean }> {
  const found: Array<{ href: string; title: string | null; comments: boolean }> = [];
  for (const element of getElementsByTagName('link', document, true, 500)) {
    const href = attribute(element, 'href');
    const rel = (attribute(element, 'rel') ?? '').toLowerCase().split(/\s+/);
    const type = (attribute(element, 'type') ?? '').toLowerCase().split(';')[0]!.trim();
    if (href === null || !(rel.includes('alternate') || rel.includes('feed') || rel.includes('service.feed')))
      continue;
    if (
      !FEED_TYPES.test(type) &&
      !(LOOSE_TYPES.test(type) && FEED_ADDRESS.test(href)) &&
      !(rel.includes('feed') && type === '')
    )
      continue;
    // WordPress states its REST and oEmbed addresses in the same way; they are no feeds.
    if (/\/wp-json\/|oembed/i.test(href)) continue;
    const title = attribute(element, 'title');
    found.push({
      href,
      title: title === null ? null : collapse(title),
      comments: COMMENTS.test(href) || /comments feed|التعليقات/i.test(title ?? ''),
    });
  }
  return found;
}

/** A short word without a number: a language, a section or a site of its own (`/ar/`, `/sport/`), and no article's slug. */
const SHORT_PATH = /^\/[a-z-]{1,12}\/?$/i;

/** WordPress states the comments of an article below the article's own address; below a section's it states the section's feed. */
function isOwnComments(address: string | null, page: URL): boolean {
  if (address === null || page.pathname === '/') return false;
  if (SECTION.test(page.pathname) || SHORT_PATH.test(page.pathname)) return false;
  return URL.parse(address)?.pathname === `${page.pathname.replace(/\/$/, '')}/feed/`;
}

/** Addresses whose feed follows from a rule of the platform. */
function platform(html: string, page: URL, add: Add): void {
  const host = page.hostname.replace(/^(?:www|m)\./, '');
  if (host === 'youtube.com') {
    const list = page.searchParams.get('list');
    const id =
      /^\/channel\/(UC[\w-]{22})/.exec(page.pathname)?.[1] ??
      /"(?:channelId|externalId|browseId)"\s*:\s*"(UC[\w-]{22})"|\/channel\/(UC[\w-]{22})/
        .exec(html)
        ?.slice(1)
        .find(Boolean);
    if (list && /^[\w-]{10,64}$/.test(list))
      add(`https://www.youtube.com/feeds/videos.xml?playlist_id=${list}`, {
        kind: 'feed',
        title: null,
        via: 'youtube',
        stated: true,
      });
    if (id)
      add(`https://www.youtube.com/feeds/videos.xml?channel_id=${id}`, {
        kind: 'feed',
        title: null,
        via: 'youtube',
        stated: true,
      });
  }
  if (host === 't.me' || host === 'telegram.me') {
    const name = /^\/(?:s\/)?([A-Za-z]\w{3,31})(?:\/|$)/.exec(page.pathname)?.[1];
    if (name && name !== 'joinchat')
      add(`https://t.me/s/${name}`, { kind: 'listing', title: null, via: 'telegram', stated: true });
  }
}

/** What the generator of a site is known to offer: for this section first, then for the site. */
function ways(html: string, generator: string, page: URL, add: Add): void {
  const section = page.pathname.endsWith('/') ? page.pathname : `${page.pathname}/`;
  const at = (path: string): string => new URL(path, page.origin).href;
  const offer = (path: string, via: SourceCandidate['via'], title: string | null = null): void =>
    add(at(path), { kind: 'feed', title, via, stated: false });
  if (/wordpress/i.test(generator) || /\/wp-(?:content|includes|json)\//i.test(html.slice(0, 500_000))) {
    if (section !== '/') offer(`${section}feed/`, 'wordpress');
    offer('/feed/', 'wordpress');
    offer('/?feed=rss2', 'wordpress');
    offer('/wp-json/wp/v2/posts?per_page=50', 'wordpress');
    add(at('/wp-sitemap.xml'), { kind: 'sitemap', title: null, via: 'wordpress', stated: false });
  } else if (/blogger/i.test(generator)) offer('/feeds/posts/default?alt=rss', 'generator');
  else if (/drupal/i.test(generator)) offer('/rss.xml', 'generator');
  else if (/joomla/i.test(generator)) offer(`${page.pathname}?format=feed&type=rss`, 'generator');
  else if (/hugo|jekyll|gatsby|hexo/i.test(generator))
    for (const path of ['/index.xml', '/feed.xml', '/rss.xml', '/atom.xml']) offer(path, 'generator');
  else if (/ghost/i.test(generator)) offer('/rss/', 'generator');
}

/** The sitemaps a robots file names, news first. */
export function sitemapsInRobots(text: string, url: string): SourceCandidate[] {
  const found: SourceCandidate[] = [];
  for (const row of text.slice(0, 512 * 1024).split('\n')) {
    const stated = /^\s*sitemap\s*:\s*(\S+)/i.exec(row)?.[1];
    const address = resolveUrl(stated, url);
    if (
      address !== null &&
      !found.some((candidate) => candidate.url === address) &&
      found.length < MAX_CANDIDATES
    )
      found.push({ url: address, kind: 'sitemap', title: null, via: 'robots', stated: true });
  }
  return found.sort((a, b) => Number(/news/i.test(b.url)) - Number(/news/i.test(a.url)));
}
