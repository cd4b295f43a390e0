import { decide } from './block.ts';
import type { El } from './dom.ts';
import { foldLine } from './fold-line.ts';
import { type HtmlBlock, linkDensity } from './html-blocks.ts';
import type { Spans } from './spans.ts';

const MORE =
  /(?:^|[\s.…!?])(?:mehr|weiterlesen|read more|more|continue reading|learn more|lire la suite|lire plus|leer mas|seguir leyendo|подробнее|читать далее|далее|اقرا المزيد|المزيد|التفاصيل|ادامه مطلب|devamini oku|devami|lees meer|leia mais|czytaj dalej|las mer|les mer)[\s»›>→….]*$/;
const MAX_TEASER = 500;

/** Boxes that announce another article inside this one: a linked heading with a line or two, or a text that ends in «more». */
export function markTeasers(blocks: readonly HtmlBlock[], roots: readonly El[], spans: Spans): void {
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.kind !== null) continue;
    if (
      block.linkChars > 2 &&
      block.text.length < MAX_TEASER &&
      MORE.test(foldLine(block.text.slice(-40))) &&
      endsLinked(block)
    ) {
      decide(block, 'related', 'teaser');
      continue;
    }
    if (block.role !== 'heading' || linkDensity(block) < 0.8 || block.text.length < 20) continue;
    const box = teaserBox(blocks, i, roots, spans);
    if (!box) continue;
    for (const other of blocks.slice(box[0], box[1]))
      if (other.kind === null) decide(other, 'related', 'teaser-box');
  }
}

/** Is the last word of the block part of a link? Judged by the link's share of a short tail. */
function endsLinked(block: HtmlBlock): boolean {
  const last = lastLink(block.el);
  return last !== null && block.text.endsWith(last);
}

function lastLink(el: El): string | null {
  for (let i = el.children.length - 1; i >= 0; i--) {
    const child = el.children[i]!;
    if (typeof child === 'string') {
      if (/\S/.test(child)) return null;
      continue;
    }
    if (child.tag === 'a') return textTail(child);
    const inner = lastLink(child);
    if (inner !== null) return inner;
  }
  return null;
}

function textTail(el: El): string {
  const last = el.children.findLast((child) => typeof child !== 'string' || /\S/.test(child));
  if (last === undefined) return '';
  return typeof last === 'string' ? last.replace(/\s+/g, ' ').trim() : textTail(last);
}

/** The box around a linked heading, when it holds little more: the stretch of its blocks. */
function teaserBox(
  blocks: readonly HtmlBlock[],
  at: number,
  roots: readonly El[],
  spans: Spans,
): readonly [number, number] | null {
  let box: readonly [number, number] | null = null;
  for (let el: El | null = blocks[at]!.el; el !== null && !roots.includes(el); el = el.parent) {
    const range = spans.of(el);
    if (!range) break;
    const [from, to] = range;
    if (to - from > 6 || spans.chars(from, to) > MAX_TEASER || spans.paragraphs(from, to) > 2) break;
    if (el.tag !== 'a' && !/^h[1-6]$/.test(el.tag)) box = range;
  }
  return box;
}
