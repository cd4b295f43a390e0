import type { ClassCue } from './class-cues.ts';
import type { ZoneKind } from './types.ts';

/** A light element: enough of the tree to read an article from, nothing else. */
export interface El {
  tag: string;
  attrs: Readonly<Record<string, string>>;
  children: (El | string)[];
  parent: El | null;
  depth: number;
  /** Why everything below is some other zone than body, when a rule said so. */
  flag: { kind: ZoneKind; reason: string } | null;
  /** What its class and id say of it, once asked for. */
  cue: ClassCue | null | undefined;
}

export const isEl = (node: El | string | undefined): node is El => typeof node === 'object';

/** Walk elements in document order; `enter` returning false skips what is below. Iterative, so depth costs no stack. */
export function walk(root: El, enter: (el: El) => boolean | undefined): void {
  const stack: El[] = [root];
  while (stack.length > 0) {
    const el = stack.pop()!;
    if (enter(el) === false) continue;
    for (let i = el.children.length - 1; i >= 0; i--) {
      const child = el.children[i]!;
      if (typeof child === 'object') stack.push(child);
    }
  }
}

const SILENT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object']);

/** All text below an element, white space as it stands; at most `limit` characters. */
export function textOf(root: El, limit = 100_000): string {
  let out = '';
  // Depth is bounded by the parser, so recursion is safe.
  const visit = (el: El): void => {
    for (const child of el.children) {
      if (out.length >= limit) return;
      if (typeof child === 'string') {
        out += child;
        continue;
      }
      if (SILENT.has(child.tag)) continue;
      if (BLOCK_TAGS.has(child.tag) || child.tag === 'br') out += ' ';
      visit(child);
    }
  };
  visit(root);
  return out.slice(0, limit);
}

/** The nearest ancestor (or the element itself) that satisfies a test. */
export function closest(el: El | null, test: (el: El) => boolean): El | null {
  for (let at = el; at !== null; at = at.parent) if (test(at)) return at;
  return null;
}

export function contains(outer: El, inner: El): boolean {
  for (let at: El | null = inner; at !== null && at.depth >= outer.depth; at = at.parent)
    if (at === outer) return true;
  return false;
}

const words = (list: string): Set<string> => new Set(list.split(' '));

export const BLOCK_TAGS = words(
  'html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table caption tbody td tfoot th thead tr ul option select noscript template video audio iframe object canvas button textarea time-block',
);
