import { type Anchors, anchorFactors } from './anchors.ts';
import { cueOf } from './class-cues.ts';
import { type Sum, sumUp } from './density.ts';
import { closest, contains, type El } from './dom.ts';
import type { HtmlBlock } from './html-blocks.ts';

/** Where the article's own text stands: the elements that hold it, and how they were found. */
export interface Content {
  roots: El[];
  how: string;
}

/**
 * Find the element that holds the article. Two witnesses: the subtree of greatest net worth, and containers that call
 * themselves the article's body. A named container wins when it holds most of the prose the first one found.
 */
export function findContent(root: El, blocks: readonly HtmlBlock[], anchors: Anchors): Content | null {
  const open = blocks.filter((block) => block.kind === null && flaggedBy(block.el) === null);
  const sums = sumUp(open, anchorFactors(open, anchors));
  const best = worthiest(root, sums);
  const named = namedContainers(sums);
  if (!best) return null;
  const mass = (els: readonly El[]) =>
    els.reduce((sum, el) => sum + Math.max(0, sums.get(el)?.worth ?? 0), 0);
  const bestMass = mass([best]);
  let chosen: Content = { roots: [best], how: 'densest-subtree' };
  for (const group of named) {
    const own = mass(group.els);
    const inside = group.els.every((el) => contains(best, el) || contains(el, best));
    if (own >= bestMass * (inside ? 0.6 : 0.7) && own > 0) {
      chosen = { roots: group.els, how: group.how };
      break;
    }
  }
  return chosen;
}

export function flaggedBy(el: El): El | null {
  return closest(el, (at) => at.flag !== null);
}

const TOO_SMALL = /^(?:p|span|b|strong|em|i|font|li|td|h[1-6]|blockquote)$/;

/** The element of greatest net worth; a child nearly as worthy is preferred, so that wrappers fall away. */
function worthiest(root: El, sums: ReadonlyMap<El, Sum>): El | null {
  const hasBody = root.children.some(
    (child) => typeof child === 'object' && /^(?:html|body)$/.test(child.tag),
  );
  let best = root;
  let most = Number.NEGATIVE_INFINITY;
  for (const [el, sum] of sums) {
    if ((el === root && hasBody) || sum.worth <= most) continue;
    best = el;
    most = sum.worth;
  }
  if (best === root && !sums.has(root)) return null;
  for (let next: El | null = best; next !== null; ) {
    best = next;
    next = heirOf(best, most, sums);
  }
  while (best.parent && TOO_SMALL.test(best.tag)) best = best.parent;
  return best;
}

function heirOf(el: El, most: number, sums: ReadonlyMap<El, Sum>): El | null {
  for (const child of el.children) {
    if (typeof child !== 'object') continue;
    const sum = sums.get(child);
    if (sum && sum.worth >= most * 0.95 && sum.paragraphs > 1) return child;
  }
  return null;
}

interface Named {
  els: El[];
  how: string;
}

/** Containers that call themselves the article's body, by property then by names; the richest group first. */
function namedContainers(sums: ReadonlyMap<El, Sum>): Named[] {
  const groups = new Map<string, Named & { mass: number }>();
  for (const [el, sum] of sums) {
    if (sum.prose === 0) continue;
    const property = el.attrs.itemprop === 'articleBody' || el.attrs.property === 'articleBody';
    if (!property && cueOf(el)?.kind !== 'body') continue;
    const key = property ? '#property' : `${el.parent?.depth ?? 0}:${el.attrs.class ?? el.attrs.id ?? ''}`;
    const group = groups.get(key);
    if (group?.els.some((other) => contains(other, el))) continue;
    if (group) {
      group.els.push(el);
      group.mass += sum.prose;
    } else
      groups.set(key, {
        els: [el],
        how: property ? 'article-body-property' : 'article-body-names',
        mass: sum.prose,
      });
  }
  // The tightest of groups that hold nearly the same prose comes first.
  return [...groups.values()].sort((a, b) => b.mass - a.mass || b.els[0]!.depth - a.els[0]!.depth);
}
