import { cueOf } from './class-cues.ts';
import type { Sum } from './density.ts';
import { contains, type El, walk } from './dom.ts';
import type { ZoneKind } from './types.ts';

type Flag = NonNullable<El['flag']>;

const TAG_FLAGS: Record<string, [ZoneKind, string]> = {
  nav: ['chrome', 'nav-element'],
  footer: ['chrome', 'footer-element'],
  aside: ['related', 'aside-element'],
  dialog: ['chrome', 'dialog-element'],
  form: ['chrome', 'form-element'],
  button: ['chrome', 'button'],
  menu: ['chrome', 'menu-element'],
  noscript: ['chrome', 'no-script'],
  figcaption: ['caption', 'figcaption'],
  address: ['byline', 'address-element'],
  label: ['chrome', 'form-label'],
  time: ['chrome', 'time-element'],
};
const ROLE_FLAGS: Record<string, [ZoneKind, string]> = {
  navigation: ['chrome', 'navigation-role'],
  banner: ['chrome', 'banner-role'],
  contentinfo: ['chrome', 'contentinfo-role'],
  complementary: ['related', 'complementary-role'],
  search: ['chrome', 'search-role'],
  dialog: ['chrome', 'dialog-role'],
  alertdialog: ['chrome', 'dialog-role'],
  menu: ['chrome', 'menu-role'],
  menubar: ['chrome', 'menu-role'],
};
const ITEM_FLAGS: Record<string, [ZoneKind, string]> = {
  author: ['byline', 'author-property'],
  datePublished: ['chrome', 'date-property'],
  dateModified: ['chrome', 'date-property'],
  publisher: ['chrome', 'publisher-property'],
  keywords: ['tags', 'keywords-property'],
  comment: ['comments', 'comment-property'],
  breadcrumb: ['chrome', 'breadcrumb-property'],
};
const NEVER = new Set(['html', 'body', 'main', 'article', '#root']);

/**
 * Mark the elements that by tag, role, property or names are some other zone than body. An element that holds much of
 * the page's prose is never marked: names lie («sidebar-layout», a form around the whole page).
 */
export function flagElements(root: El, sums: ReadonlyMap<El, Sum>, hiddenCounts: boolean): void {
  const whole = sums.get(root)?.prose ?? 0;
  const chars = sums.get(root)?.chars ?? 0;
  walk(root, (el) => {
    if (el.children.length === 0 || el.flag) return false;
    const flag = flagOf(el, hiddenCounts);
    if (!flag) return true;
    const sum = sums.get(el);
    if (sum && (sum.prose > allowance(flag, whole) || (sum.chars > chars * 0.9 && flag.kind !== 'comments')))
      return true;
    el.flag = flag;
    return false;
  });
}

/** How much prose may vanish under a flag, in characters: comments may be long, a caption or a menu may not. */
function allowance(flag: Flag, whole: number): number {
  const most = (chars: number, share: number) => Math.min(whole * 0.5, Math.max(chars, whole * share));
  if (flag.kind === 'comments') return whole * 0.75;
  if (flag.reason === 'hidden' || flag.reason === 'footer-element' || flag.reason === 'nav-element')
    return whole * 0.5;
  if (flag.kind === 'related') return most(400, 0.3);
  if (flag.kind === 'caption')
    return flag.reason === 'figcaption' || flag.reason === 'figure' ? most(600, 0.1) : most(180, 0);
  if (flag.kind === 'tags') return most(300, 0.06);
  return most(600, 0.12);
}

function flagOf(el: El, hiddenCounts: boolean): Flag | null {
  if (NEVER.has(el.tag)) return null;
  const { attrs } = el;
  if (hiddenCounts && isHidden(el)) return { kind: 'chrome', reason: 'hidden' };
  const property = attrs.itemprop ? ITEM_FLAGS[attrs.itemprop] : undefined;
  const named = property ?? (attrs.role ? ROLE_FLAGS[attrs.role] : undefined);
  if (named) return { kind: named[0], reason: named[1] };
  if (attrs.itemprop === 'articleBody') return null;
  const cue = cueOf(el);
  if (cue && cue.kind !== 'body') {
    const isText = el.tag === 'p' || /^h[1-6]$/.test(el.tag);
    return isText && cue.kind === 'chrome' ? null : cue;
  }
  if (el.tag === 'figure' && !holdsText(el))
    return { kind: 'caption', reason: hasCaption(el) ? 'figure' : 'bare-figure' };
  const tag = Object.hasOwn(TAG_FLAGS, el.tag) ? TAG_FLAGS[el.tag] : undefined;
  return tag ? { kind: tag[0], reason: tag[1] } : null;
}

const TEXT_IN_FIGURE = /^(?:table|pre|blockquote|ul|ol|h[2-4])$/;

function hasCaption(figure: El): boolean {
  let found = false;
  walk(figure, (el) => {
    if (el.tag === 'figcaption') found = true;
    return !found;
  });
  return found;
}

/** A figure around a table, a quotation or code is part of the text. */
function holdsText(figure: El): boolean {
  let found = false;
  walk(figure, (el) => {
    if (TEXT_IN_FIGURE.test(el.tag)) found = true;
    return !found;
  });
  return found;
}

/** Not shown to a reader: hidden by attribute or style, or set aside for assistive technology only. */
export function isHidden(el: El): boolean {
  const { attrs } = el;
  if ('hidden' in attrs && attrs.hidden !== 'until-found') return true;
  if (attrs['aria-hidden'] === 'true' && el.tag !== 'p') return true;
  return attrs.style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attrs.style);
}

/**
 * With several article elements on a page, those that do not hold the headline announce or append other stories: mark
 * them, unless together they hold more than the one that does (a live page's updates).
 */
export function flagOtherArticles(root: El, sums: ReadonlyMap<El, Sum>, headline: El | null): void {
  if (!headline) return;
  let own: El | null = null;
  for (let at: El | null = headline; at !== null; at = at.parent) if (at.tag === 'article') own ??= at;
  if (!own) return;
  const others: El[] = [];
  walk(root, (el) => {
    if (el.tag !== 'article' || el === own) return true;
    if (contains(el, own!)) return true;
    others.push(el);
    return false;
  });
  const inner = others
    .filter((el) => contains(own!, el))
    .reduce((sum, el) => sum + (sums.get(el)?.prose ?? 0), 0);
  const all = sums.get(own)?.prose ?? 0;
  if (all < 200) return;
  const nestedToo = all - inner >= inner * 0.5 && all - inner >= 200;
  for (const el of others)
    if (nestedToo || !contains(own, el)) el.flag ??= { kind: 'related', reason: 'another-article' };
}

/** Take off every mark but those an outlet's rules set. */
export function clearFlags(root: El): void {
  walk(root, (el) => {
    if (el.flag && el.flag.reason !== 'outlet-rule') el.flag = null;
    return true;
  });
}
