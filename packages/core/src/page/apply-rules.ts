import { type Options, selectAll } from 'css-select';
import { cleanLine } from './clean.ts';
import { type El, textOf } from './dom.ts';
import { parseHtml } from './parse-html.ts';
import { type OutletRules, outletRules } from './rules.ts';

type Node = El | string;

/** Steps one selector may take through a page, and all of a page's together: «* ~ *» on a flat page of 100,000 would take 10¹⁰. */
const MAX_STEPS = 3_000_000;
const MAX_STEPS_OF_PAGE = 20_000_000;

/** What css-select walks the tree by; every step counts, and one too many ends the walk. */
function countedAdapter(spend: () => void): NonNullable<Options<Node, El>['adapter']> {
  return {
    isTag: (node): node is El => {
      spend();
      return typeof node !== 'string';
    },
    getAttributeValue: (el, name) => el.attrs[name],
    getChildren: (node) => (typeof node === 'string' ? [] : node.children),
    getName: (el) => el.tag,
    getParent: (node) => {
      spend();
      return typeof node === 'string' ? null : node.parent;
    },
    getSiblings: (node) => (typeof node === 'string' ? [node] : node.parent ? node.parent.children : [node]),
    getText: (node) => (typeof node === 'string' ? node : textOf(node, 5000)),
    hasAttrib: (el, name) => el.attrs[name] !== undefined,
    removeSubsets: (nodes) => [...new Set(nodes)],
    equals: (a, b) => {
      spend();
      return a === b;
    },
  };
}

/** Finds elements by selector in one page; null when a selector cannot be read or takes more steps than it may. */
export type ElementFinder = (selector: string) => El[] | null;

export function elementFinder(root: El): ElementFinder {
  let left = MAX_STEPS_OF_PAGE;
  return (selector) => {
    let own = Math.min(MAX_STEPS, left);
    const before = own;
    const adapter = countedAdapter(() => {
      if (--own < 0) throw new RangeError('too many steps');
    });
    try {
      return selectAll<Node, El>(selector, root, { adapter, xmlMode: true });
    } catch {
      return null;
    } finally {
      left -= before - Math.max(0, own);
    }
  };
}

/** How a rule fared on this page: which part, its selector or phrase, and what it matched (−1: it cannot be read, or takes too long). */
export interface RuleHit {
  part: string;
  rule: string;
  matches: number;
}

/** What an outlet's rules say of this page. Null and empty where a part matched nothing. */
export interface Ruled {
  title: string | null;
  byline: string | null;
  section: string | null;
  date: string | null;
  roots: El[];
  hits: RuleHit[];
}

/** Apply an outlet's rules: marks forced zones on the tree and gives back the fields and containers they name. */
export function applyRules(root: El, raw: OutletRules): Ruled {
  const rules = outletRules.parse(raw);
  const hits: RuleHit[] = [];
  const select = elementFinder(root);
  const find = (part: string, selectors: readonly string[]): El[] => {
    for (const selector of selectors) {
      const found = select(selector);
      hits.push({ part, rule: selector, matches: found === null ? -1 : found.length });
      if (found && found.length > 0) return found;
    }
    return [];
  };
  const field = (part: string, selectors: readonly string[]): string | null => {
    const [el] = find(part, selectors);
    if (!el) return null;
    return cleanLine(el.attrs.content ?? el.attrs.datetime ?? textOf(el, 500)) || null;
  };
  for (const selector of rules.ignore)
    for (const el of find('ignore', [selector])) el.flag = { kind: 'chrome', reason: 'outlet-rule' };
  for (const { selector, kind } of rules.zones)
    for (const el of find(`zone:${kind}`, [selector])) el.flag = { kind, reason: 'outlet-rule' };
  return {
    title: field('title', rules.title),
    byline: field('byline', rules.byline),
    section: field('section', rules.section),
    date: field('date', rules.date),
    roots: find('body', rules.body),
    hits,
  };
}

/** Why a selector cannot be read: the piece of it that is at fault, as far as that is known; null when it is sound. */
export function selectorFault(selector: string): string | null {
  try {
    selectAll<Node, El>(selector, parseHtml('').root, { adapter: countedAdapter(() => {}), xmlMode: true });
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return /(?:selector|name|pseudo-class)[^:]*:? (.{1,80})$/i.exec(message)?.[1] ?? '';
  }
}
