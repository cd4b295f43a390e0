import { Tokenizer } from 'htmlparser2';
import type { El } from './dom.ts';

/** Deeper elements are read flat, as children of the deepest one kept. */
export const MAX_DEPTH = 512;
/** Longer documents are cut, in UTF-16 units. */
export const MAX_HTML = 8_000_000;
const MAX_ELEMENTS = 100_000;
const MAX_ATTRIBUTE = 20_000;

export interface ParsedHtml {
  root: El;
  /** The first element of each of these tags, and all scripts that hold data. */
  head: El | null;
  body: El | null;
  notes: string[];
}

const words = (list: string): Set<string> => new Set(list.split(' '));
const VOID = words(
  'area base basefont br col command embed frame hr img input keygen link meta param source track wbr',
);
const CLOSES_P = words(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul',
);
const TABLE_PARTS = words('td th tr tbody thead tfoot table');
/** A new element of this tag closes an open one of these, unless one of the second set stands between. */
const CLOSES: Record<string, [close: Set<string>, scope: Set<string>]> = {
  li: [words('li'), words('ul ol menu')],
  dt: [words('dt dd'), words('dl')],
  dd: [words('dt dd'), words('dl')],
  option: [words('option'), words('select')],
  tr: [words('tr td th'), words('table')],
  td: [words('td th'), words('tr table')],
  th: [words('td th'), words('tr table')],
  tbody: [words('tr td th tbody thead tfoot'), words('table')],
  tfoot: [words('tr td th tbody thead tfoot'), words('table')],
  a: [words('a'), words('div section article li td table p body')],
};
const P_SCOPE = words(
  'div section article td th li table body blockquote main aside header footer button figure',
);
// A stray end tag does not close what lies beyond these.
const BARRIER: Record<string, Set<string>> = {
  p: P_SCOPE,
  li: words('ul ol menu body'),
  a: words('td body'),
  span: words('p div li td section article body'),
  b: words('p div li td body'),
  i: words('p div li td body'),
  em: words('p div li td body'),
  strong: words('p div li td body'),
  font: words('td body'),
};

/**
 * Tokenize once (htmlparser2) and build a light tree. Depth and size are bounded while tokenizing, end tags look no
 * further than the depth limit, so the time is linear in the input whatever it holds.
 */
export function parseHtml(html: string): ParsedHtml {
  const notes: string[] = [];
  let source = html;
  if (source.length > MAX_HTML) {
    source = source.slice(0, MAX_HTML);
    notes.push('truncated');
  }
  const root: El = {
    tag: '#root',
    attrs: {},
    children: [],
    parent: null,
    depth: 0,
    flag: null,
    cue: undefined,
  };
  const builder = new TreeBuilder(source, root);
  const tokenizer = new Tokenizer({ decodeEntities: true, xmlMode: false }, builder);
  builder.tokenizer = tokenizer;
  tokenizer.write(source);
  tokenizer.end();
  if (builder.tooDeep) notes.push('too-deep');
  if (builder.full) notes.push('too-many-elements');
  return { root, head: builder.head, body: builder.body, notes };
}

const tagNames = new Map<string, string>();

function tagName(raw: string): string {
  let name = tagNames.get(raw);
  if (name === undefined) {
    name = raw.toLowerCase();
    if (tagNames.size < 2000 && raw.length < 40) tagNames.set(raw, name);
  }
  return name;
}

class TreeBuilder {
  head: El | null = null;
  body: El | null = null;
  tooDeep = false;
  full = false;
  tokenizer: Tokenizer | null = null;
  private current: El;
  private root: El;
  private source: string;
  private elements = 0;
  private text = '';
  private tag = '';
  private attrs: Record<string, string> = {};
  private attrName = '';
  private attrValue = '';
  // Names of elements opened beyond the depth limit.
  private beyond: string[] = [];
  private foreign = 0;

  constructor(source: string, root: El) {
    this.source = source;
    this.root = root;
    this.current = root;
  }

  isInForeignContext(): boolean {
    return this.foreign > 0;
  }

  ontext(start: number, end: number): void {
    this.text += this.source.slice(start, end);
  }

  ontextentity(codepoint: number): void {
    this.text += String.fromCodePoint(codepoint);
  }

  oncdata(start: number, end: number, offset: number): void {
    if (this.foreign > 0) this.text += this.source.slice(start, end - offset);
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  onopentagname(start: number, end: number): void {
    this.tag = tagName(this.source.slice(start, end));
    this.attrs = {};
  }

  onattribname(start: number, end: number): void {
    this.attrName = tagName(this.source.slice(start, end));
    this.attrValue = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.attrValue.length < MAX_ATTRIBUTE)
      this.attrValue += this.source.slice(start, Math.min(end, start + MAX_ATTRIBUTE));
  }

  onattribentity(codepoint: number): void {
    if (this.attrValue.length < MAX_ATTRIBUTE) this.attrValue += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    if (this.attrName !== '' && this.attrName !== '__proto__' && !(this.attrName in this.attrs))
      this.attrs[this.attrName] = this.attrValue;
    this.attrName = '';
  }

  onopentagend(): void {
    this.open(false);
  }

  onselfclosingtag(): void {
    this.open(this.foreign > 0);
  }

  onclosetag(start: number, end: number): void {
    this.flushText();
    const tag = tagName(this.source.slice(start, end).trim());
    if (this.beyond.length > 0) {
      const limit = Math.max(0, this.beyond.length - 64);
      for (let i = this.beyond.length - 1; i >= limit; i--)
        if (this.beyond[i] === tag) {
          this.beyond.length = i;
          return;
        }
      return;
    }
    if (tag === 'br' || (tag === 'p' && !this.isOpen('p'))) {
      this.append({
        tag: tag === 'br' ? 'br' : 'p',
        attrs: {},
        children: [],
        parent: this.current,
        depth: this.current.depth + 1,
        flag: null,
        cue: undefined,
      });
      return;
    }
    if (tag === 'html' || tag === 'body') return;
    const barrier = BARRIER[tag];
    for (let at: El | null = this.current; at !== null && at !== this.root; at = at.parent) {
      if (at.tag === tag) {
        this.moveTo(at.parent ?? this.root);
        return;
      }
      if (barrier?.has(at.tag)) return;
    }
  }

  onend(): void {
    this.flushText();
  }

  private isOpen(tag: string): boolean {
    for (let at: El | null = this.current; at !== null; at = at.parent) {
      if (at.tag === tag) return true;
      if (P_SCOPE.has(at.tag)) return false;
    }
    return false;
  }

  private moveTo(el: El): void {
    for (let at: El | null = this.current; at !== null && at !== el; at = at.parent)
      if (at.tag === 'svg' || at.tag === 'math') this.foreign = Math.max(0, this.foreign - 1);
    this.current = el;
  }

  private flushText(): void {
    if (this.text === '') return;
    this.current.children.push(this.text);
    this.text = '';
  }

  private append(el: El): void {
    this.flushText();
    this.current.children.push(el);
  }

  private open(selfClosed: boolean): void {
    const { tag } = this;
    if (this.full) return;
    if (++this.elements > MAX_ELEMENTS) {
      this.full = true;
      this.tokenizer?.pause();
      return;
    }
    if (tag === 'html' || tag === 'body') {
      const known =
        tag === 'body'
          ? this.body
          : (this.root.children.find((c) => typeof c === 'object' && c.tag === 'html') ?? null);
      if (known) return;
      if (tag === 'body' && this.current.tag !== 'html') this.leaveHead();
    }
    if (this.beyond.length === 0) this.closeImplied(tag);
    const el: El = {
      tag,
      attrs: this.attrs,
      children: [],
      parent: this.current,
      depth: this.current.depth + 1,
      flag: null,
      cue: undefined,
    };
    this.append(el);
    if (tag === 'head') this.head ??= el;
    if (tag === 'body') this.body ??= el;
    if (selfClosed || VOID.has(tag)) return;
    if (el.depth >= MAX_DEPTH) {
      this.tooDeep = true;
      if (this.beyond.length < 1_000_000) this.beyond.push(tag);
      return;
    }
    if (tag === 'svg' || tag === 'math') this.foreign++;
    this.current = el;
  }

  private leaveHead(): void {
    for (let at: El | null = this.current; at !== null; at = at.parent)
      if (at.tag === 'head') {
        this.flushText();
        this.moveTo(at.parent ?? this.root);
        return;
      }
  }

  private closeImplied(tag: string): void {
    if (CLOSES_P.has(tag)) {
      for (let at: El | null = this.current; at !== null; at = at.parent) {
        if (at.tag === 'p') {
          this.flushText();
          this.moveTo(at.parent ?? this.root);
          break;
        }
        if (P_SCOPE.has(at.tag)) break;
      }
    }
    const rule = Object.hasOwn(CLOSES, tag) ? CLOSES[tag] : undefined;
    if (!rule) return;
    const [close, scope] = rule;
    let target: El | null = null;
    for (let at: El | null = this.current; at !== null && !scope.has(at.tag); at = at.parent)
      if (close.has(at.tag)) target = at;
      else if (
        TABLE_PARTS.has(at.tag) &&
        tag !== 'td' &&
        tag !== 'th' &&
        tag !== 'tr' &&
        tag !== 'tbody' &&
        tag !== 'tfoot'
      )
        break;
    if (target) {
      this.flushText();
      this.moveTo(target.parent ?? this.root);
    }
  }
}
