import { selectAll } from 'css-select';
import { type AnyNode, type Element, isTag } from 'domhandler';
import { findAll, findOne, getElementsByTagName, textContent } from 'domutils';
import { outletHost, resolveUrl, urlKey } from '../url/index.ts';
import { feedDate } from './dates.ts';
import { attribute, htmlTree } from './html-tree.ts';
import { isTelegramPreview, readTelegram } from './telegram.ts';
import { collapse } from './text.ts';
import { emptyItem, type FeedItem } from './types.ts';

export type Listing = {
  items: FeedItem[];
  /** The structure that was taken for the list, as a selector the user may keep or change. */
  selector: string | null;
  warnings: string[];
};

type Hit = { link: Element; url: string; key: string; title: string; home: boolean };
type Group = { signature: string; hits: Hit[]; score: number };

const ASIDE = new Set(['nav', 'footer', 'header', 'aside', 'form', 'menu']);
const ASIDE_NAMES =
  /(?:^|[\s_-])(?:nav|menu|footer|header|sidebar|breadcrumb|social|share|tags?|pagination|pager|login|lang|related|most-?read|trending|ticker|ad|ads|advert|cookie|widget)(?:[\s_-]|$)/i;
const MAX_LINKS = 5_000;
const MAX_LISTED = 500;

/**
 * The entries of a page that lists articles and has no feed: the links that repeat one structure and read like headlines. With a `selector`
 * (CSS, matching the entries or their links) nothing is guessed. Dates come from `time` elements; pictures and summaries from the entry around a link.
 */
export function readListing(html: string, url: string, selector?: string | null): Listing {
  if (isTelegramPreview(url) && !selector)
    return { items: readTelegram(html, url), selector: '.tgme_widget_message', warnings: [] };
  const tree = htmlTree(html);
  const base =
    resolveUrl(
      getElementsByTagName('base', tree.document, true, 1).map((element) => attribute(element, 'href'))[0],
      url,
    ) ?? url;
  if (selector) return bySelector(tree.document.children, base, url, selector, tree.warnings);
  const groups = grouped(getElementsByTagName('a', tree.document, true, MAX_LINKS), base, url);
  const chosen = groups[0];
  if (chosen === undefined)
    return { items: [], selector: null, warnings: [...tree.warnings, 'no-list-found'] };
  // The same list often has a lead entry of its own build: groups that read as well as the first belong to it.
  const hits = groups
    .filter((group) => group === chosen || group.score > chosen.score * 0.6)
    .flatMap((group) => group.hits);
  return { items: entries(hits), selector: chosen.signature, warnings: tree.warnings };
}

function bySelector(
  nodes: AnyNode[],
  base: string,
  url: string,
  selector: string,
  warnings: string[],
): Listing {
  if (selector.length > 300) return { items: [], selector, warnings: [...warnings, 'bad-selector'] };
  let matched: Element[];
  try {
    matched = selectAll<AnyNode, Element>(selector, nodes).slice(0, MAX_LINKS);
  } catch {
    return { items: [], selector, warnings: [...warnings, 'bad-selector'] };
  }
  const hits: Hit[] = [];
  for (const element of matched) {
    const links = element.name === 'a' ? [element] : getElementsByTagName('a', element, true, 50);
    const best = links
      .map((link) => hitOf(link, base, url))
      .filter((hit) => hit !== null)
      .sort((a, b) => b.title.length - a.title.length)[0];
    if (best) hits.push(best);
  }
  return {
    items: entries(hits),
    selector,
    warnings: hits.length === 0 ? [...warnings, 'no-list-found'] : warnings,
  };
}

function hitOf(link: Element, base: string, url: string): Hit | null {
  const href = attribute(link, 'href');
  if (href === null || href.startsWith('#')) return null;
  const address = resolveUrl(href, base);
  const key = address === null ? null : urlKey(address);
  if (address === null || key === null || key === urlKey(url)) return null;
  const heading = findOne((element) => /^h[1-6]$/.test(element.name), link.children);
  const title =
    collapse(textContent(heading ?? link)) || attribute(link, 'title') || attribute(link, 'aria-label') || '';
  return { link, url: address, key, title: collapse(title), home: outletHost(address) === outletHost(url) };
}

function grouped(links: readonly Element[], base: string, url: string): Group[] {
  const groups = new Map<string, Hit[]>();
  for (const link of links) {
    const hit = hitOf(link, base, url);
    if (hit === null || !hit.home || aside(link)) continue;
    const signature = signatureOf(link);
    groups.set(signature, [...(groups.get(signature) ?? []).slice(0, MAX_LISTED), hit]);
  }
  return [...groups]
    .map(([signature, hits]) => ({ signature, hits, score: score(hits) }))
    .filter((group) => group.score > 0)
    .sort((a, b) => b.score - a.score);
}

/** Tag and first class of a link and of the three elements around it: what one template repeats. */
function signatureOf(link: Element): string {
  const parts: string[] = [];
  for (
    let at: Element | null = link;
    at !== null && parts.length < 4 && at.name !== 'body';
    at = parentOf(at)
  ) {
    const name = (at.attribs.class ?? '')
      .split(/\s+/)
      .find(
        (word) => /^[a-z_][\w-]*$/i.test(word) && !/\d{2,}|active|first|last|odd|even|current/i.test(word),
      );
    parts.unshift(name === undefined ? at.name : `${at.name}.${name}`);
  }
  return parts.join(' > ');
}

function parentOf(element: Element): Element | null {
  return element.parent !== null && isTag(element.parent) ? element.parent : null;
}

function aside(link: Element): boolean {
  for (
    let at: Element | null = parentOf(link), steps = 0;
    at !== null && steps < 40;
    at = parentOf(at), steps++
  ) {
    if (ASIDE.has(at.name) && at.name !== 'header') return true;
    if (at.name === 'body' || at.name === 'html' || at.name === 'main' || at.name === 'article') return false;
    if (ASIDE_NAMES.test(`${at.attribs.class ?? ''} ${at.attribs.id ?? ''}`)) return true;
  }
  return false;
}

/** How much a group of links reads like a list of articles; 0 when it is none. */
function score(hits: readonly Hit[]): number {
  const distinct = new Map<string, string>();
  for (const hit of hits)
    if (hit.title.length > (distinct.get(hit.key)?.length ?? -1)) distinct.set(hit.key, hit.title);
  const titles = [...distinct.values()];
  const headlines = titles.filter((title) => title.length >= 18 && /\s/.test(title)).length;
  if (distinct.size < 3 || headlines < 3 || headlines < titles.length * 0.5) return 0;
  const length = titles.reduce((sum, title) => sum + Math.min(title.length, 120), 0) / titles.length;
  const articles =
    [...distinct.keys()].filter((key) => /\d{3,}|\/\d{4}\/|[^/]{25,}$/.test(key)).length / distinct.size;
  return Math.min(headlines, 60) * (0.5 + articles) * Math.min(length / 40, 1.5);
}

function entries(hits: readonly Hit[]): FeedItem[] {
  const found = new Map<string, FeedItem>();
  for (const hit of hits) {
    const known = found.get(hit.key);
    if (known !== undefined) {
      if (hit.title.length > (known.title?.length ?? 0)) known.title = hit.title;
      continue;
    }
    if (found.size >= MAX_LISTED) break;
    found.set(hit.key, entryOf(hit));
  }
  return [...found.values()];
}

function entryOf(hit: Hit): FeedItem {
  const item = emptyItem();
  item.url = hit.url;
  item.guid = null;
  item.title = hit.title === '' ? null : hit.title;
  const around = container(hit);
  const time = findOne((element) => element.name === 'time', [around]);
  item.publishedAt =
    time === null ? null : feedDate(attribute(time, 'datetime') ?? collapse(textContent(time)));
  const paragraph = findAll((element) => element.name === 'p', [around])
    .map((element) => collapse(textContent(element)))
    .find((text) => text.length > 30 && text !== item.title);
  if (paragraph) item.summary = paragraph.slice(0, 1000);
  const image = findOne((element) => element.name === 'img', [around]);
  const source =
    image && (attribute(image, 'data-src') ?? attribute(image, 'data-lazy-src') ?? attribute(image, 'src'));
  const picture = source?.startsWith('data:') ? null : resolveUrl(source, hit.url);
  if (picture) item.image = picture;
  return item;
}

/** The largest element around a link that holds no other article's link. */
function container(hit: Hit): Element {
  let around = hit.link;
  for (
    let at = parentOf(hit.link), steps = 0;
    at !== null && steps < 6 && at.name !== 'body' && at.name !== 'main';
    at = parentOf(at), steps++
  ) {
    const others = getElementsByTagName('a', at, true, 20).some((link) => {
      const address = resolveUrl(attribute(link, 'href'), hit.url);
      return address !== null && urlKey(address) !== hit.key && collapse(textContent(link)).length >= 18;
    });
    if (others) break;
    around = at;
  }
  return around;
}
