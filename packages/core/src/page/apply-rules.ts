import { type Options, selectAll } from 'css-select';
import { cleanLine } from './clean.ts';
import { type El, textOf } from './dom.ts';
import { type OutletRules, outletRules } from './rules.ts';

type Node = El | string;

const adapter: NonNullable<Options<Node, El>['adapter']> = {
  isTag: (node): node is El => typeof node !== 'string',
  getAttributeValue: (el, name) => el.attrs[name],
  getChildren: (node) => (typeof node === 'string' ? [] : node.children),
  getName: (el) => el.tag,
  getParent: (node) => (typeof node === 'string' ? null : node.parent),
  getSiblings: (node) => (typeof node === 'string' ? [node] : node.parent ? node.parent.children : [node]),
  getText: (node) => (typeof node === 'string' ? node : textOf(node, 5000)),
  hasAttrib: (el, name) => el.attrs[name] !== undefined,
  removeSubsets: (nodes) => nodes.filter((node, i) => nodes.indexOf(node) === i),
  equals: (a, b) => a === b,
};

/** How a rule fared on this page: which part, its selector or phrase, and what it matched (−1: it cannot be read). */
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
  const find = (part: string, selectors: readonly string[]): El[] => {
    for (const selector of selectors) {
      const found = query(root, selector);
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
    for (const el of find(kind, [selector])) el.flag = { kind, reason: 'outlet-rule' };
  return {
    title: field('title', rules.title),
    byline: field('byline', rules.byline),
    section: field('section', rules.section),
    date: field('date', rules.date),
    roots: find('body', rules.body),
    hits,
  };
}

/** Elements a selector matches, null when the selector cannot be read. */
function query(root: El, selector: string): El[] | null {
  try {
    return selectAll<Node, El>(selector, root, { adapter, xmlMode: true });
  } catch {
    return null;
  }
}
