import { Document, type Element } from 'domhandler';
import { DomHandler, Parser } from 'htmlparser2';

const MAX_HTML = 4_000_000;
const MAX_DEPTH = 1_000;
const MAX_ELEMENTS = 200_000;

export type HtmlTree = { document: Document; warnings: string[] };

class Stop extends Error {}

/** Builds the tree until its end or a limit; what is deeper than a thousand levels or beyond 200,000 elements is not looked at. */
class Bounded extends DomHandler {
  depth = 0;
  elements = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    this.elements++;
    if (++this.depth > MAX_DEPTH || this.elements > MAX_ELEMENTS) throw new Stop();
    super.onopentag(name, attributes);
  }

  override onclosetag(): void {
    this.depth--;
    super.onclosetag();
  }
}

/** A page as a tree for selectors, bounded in size and depth. Never throws. */
export function htmlTree(html: string): HtmlTree {
  const handler = new Bounded();
  const warnings: string[] = [];
  const parser = new Parser(handler, { lowerCaseTags: true, lowerCaseAttributeNames: true });
  try {
    parser.write(html.slice(0, MAX_HTML));
    parser.end();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    warnings.push('too-deep');
  }
  if (html.length > MAX_HTML) warnings.push('truncated');
  return { document: handler.root ?? new Document([]), warnings };
}

/** An attribute trimmed; null when absent or empty. */
export function attribute(element: Element, name: string): string | null {
  const value = Object.hasOwn(element.attribs, name) ? element.attribs[name]!.trim() : '';
  return value === '' ? null : value;
}
