import { decodeEntities, type OwnEntities, ownEntities } from './entities.ts';
import { extend, nameOf, rootScope, type Scope } from './names.ts';

/** An element as read: `kids` holds character data (references resolved) and elements in their order. */
export type XmlNode = {
  name: string;
  tag: string;
  attrs: Readonly<Record<string, string>>;
  kids: Array<XmlNode | string>;
};

export type XmlOptions = {
  /** Elements that are counted and never stand inside each other. */
  units: ReadonlySet<string>;
  maxUnits: number;
};

export type XmlDocument = { roots: XmlNode[]; warnings: string[] };

const MAX_DEPTH = 128;
const MAX_NODES = 2_000_000;
const NO_ATTRS: Readonly<Record<string, string>> = Object.freeze(Object.create(null));

/** Elements that hold text only: when one is not closed, the next field ends it. */
const LEAVES = new Set([
  'title',
  'link',
  'guid',
  'pubdate',
  'comments',
  'ttl',
  'language',
  'lastbuilddate',
  'category',
  'dc:creator',
  'dc:date',
  'dc:subject',
  'loc',
  'lastmod',
  'news:title',
  'atom:id',
  'atom:updated',
  'atom:published',
]);
const FIELDS = new Set([
  ...LEAVES,
  'item',
  'atom:entry',
  'entry',
  'description',
  'enclosure',
  'content:encoded',
  'url',
  'sitemap',
  'atom:title',
  'atom:link',
  'atom:content',
  'atom:summary',
  'channel',
]);

const ATTRIBUTE = /([^\s=>/"'<][^\s=>/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)?))?/y;
const NAME = /[A-Za-z_\u00c0-\uffff][^\s/><="']*/y;

/**
 * Reads XML as it is found: unclosed, wrongly nested, cut off, without declarations, with bare ampersands and raw markup
 * in text. Never throws, never fetches, expands only references to plain text under a budget, and takes time linear in
 * the text. Deeper than 128 levels is flattened. Source of the habits: what feed readers have learnt to forgive.
 */
export function readXml(source: string, options: XmlOptions): XmlDocument {
  return new Scanner(source, options).run();
}

class Scanner {
  readonly warnings = new Set<string>();
  readonly roots: XmlNode[] = [];
  readonly stack: XmlNode[] = [];
  readonly scopes: Scope[] = [rootScope()];
  readonly open = new Map<string, number>();
  readonly text: string;
  readonly options: XmlOptions;
  own: OwnEntities | null = null;
  pos = 0;
  nodes = 0;
  units = 0;
  over = 0;
  /** Where each terminator was found last; one that lies ahead, or never comes, is not looked for twice. */
  readonly found = new Map<string, number>();

  constructor(source: string, options: XmlOptions) {
    this.text = source;
    this.options = options;
  }

  run(): XmlDocument {
    const { text } = this;
    while (this.pos < text.length) {
      const lt = text.indexOf('<', this.pos);
      if (lt < 0) {
        this.addText(text.slice(this.pos));
        break;
      }
      if (lt > this.pos) this.addText(text.slice(this.pos, lt));
      this.pos = lt;
      const next = text.charCodeAt(lt + 1);
      if (next === 33) this.declaration();
      else if (next === 63) this.instruction();
      else if (next === 47) this.close();
      else this.openTag();
      if (this.units > this.options.maxUnits || this.nodes > MAX_NODES) {
        this.warnings.add('too-many-items');
        break;
      }
    }
    if (this.stack.length > 0 && !this.warnings.has('too-many-items')) this.warnings.add('truncated');
    if (this.own !== null && this.own.budget < 0) this.warnings.add('entity-limit');
    return { roots: this.roots, warnings: [...this.warnings] };
  }

  addText(raw: string, literal = false): void {
    const top = this.stack.at(-1);
    if (top === undefined || raw === '') return;
    top.kids.push(literal ? raw : decodeEntities(raw, this.own));
  }

  /** Index after the terminator, or -1. */
  after(terminator: string, from: number): number {
    let at = this.found.get(terminator) ?? -1;
    if (at < from) {
      const next = this.text.indexOf(terminator, from);
      at = next < 0 ? Number.POSITIVE_INFINITY : next;
      this.found.set(terminator, at);
    }
    return at === Number.POSITIVE_INFINITY ? -1 : at + terminator.length;
  }

  declaration(): void {
    const { text, pos } = this;
    if (text.startsWith('<!--', pos)) {
      const end = this.after('-->', pos + 4);
      this.pos = end >= 0 ? end : Math.max(this.after('>', pos), pos + 4);
      if (end < 0) this.warnings.add('unclosed-comment');
    } else if (text.startsWith('<![CDATA[', pos) || /^<!\[cdata\[/i.test(text.slice(pos, pos + 9))) {
      this.cdata();
    } else {
      const end = this.after('>', pos);
      const bracket = end < 0 ? -1 : text.slice(pos, end).indexOf('[');
      if (bracket >= 0) {
        const close = this.after(']>', pos);
        const stop = close >= 0 ? close : end;
        this.own ??= ownEntities(text.slice(pos, Math.min(stop, pos + 65_536)));
        this.pos = stop;
      } else this.pos = end < 0 ? text.length : end;
    }
  }

  cdata(): void {
    const { text, pos } = this;
    const end = this.after(']]>', pos + 9);
    if (end >= 0) {
      this.addText(text.slice(pos + 9, end - 3), true);
      this.pos = end;
      return;
    }
    this.warnings.add('unclosed-cdata');
    const tag = this.stack.at(-1)?.tag;
    const close = tag === undefined ? -1 : text.indexOf(`</${tag}`, pos);
    const stop = close < 0 ? text.length : close;
    this.addText(text.slice(pos + 9, stop), true);
    this.pos = stop;
  }

  instruction(): void {
    const end = this.after('?>', this.pos);
    const plain = this.text.indexOf('>', this.pos);
    // An instruction that is not closed properly ends at the first bracket.
    const stop =
      end >= 0 && (plain < 0 || end - 1 <= plain || end - this.pos < 1000) ? end : plain < 0 ? -1 : plain + 1;
    this.pos = stop < 0 ? this.text.length : stop;
  }

  close(): void {
    const { text, pos } = this;
    const end = this.after('>', pos);
    if (end < 0) {
      this.pos = text.length;
      return;
    }
    const tag = text.slice(pos + 2, end - 1).trim();
    this.pos = end;
    if (this.over > 0) {
      this.over--;
      return;
    }
    if ((this.open.get(tag) ?? 0) > 0) {
      if (this.stack.at(-1)!.tag !== tag) this.warnings.add('ill-formed');
      while (this.pop() !== tag);
    } else this.closeByName(tag);
  }

  /** `</Item>` for `<item>`: another spelling of an element that is open. */
  closeByName(tag: string): void {
    this.warnings.add('ill-formed');
    const lower = tag.toLowerCase();
    const top = this.stack.at(-1);
    if (top !== undefined && top.tag.toLowerCase() === lower) this.pop();
  }

  pop(): string {
    const node = this.stack.pop()!;
    this.scopes.pop();
    this.open.set(node.tag, (this.open.get(node.tag) ?? 1) - 1);
    return node.tag;
  }

  openTag(): void {
    const { text } = this;
    NAME.lastIndex = this.pos + 1;
    const found = NAME.exec(text);
    if (found === null) {
      this.addText('<', true);
      this.pos++;
      return;
    }
    const tag = found[0];
    const attrs = this.attributes(NAME.lastIndex);
    if (attrs === null) {
      this.warnings.add('truncated');
      this.pos = text.length;
      return;
    }
    if (this.over > 0 || this.stack.length >= MAX_DEPTH) {
      this.warnings.add('too-deep');
      if (!attrs.empty) this.over++;
      return;
    }
    const scope = extend(this.scopes.at(-1)!, tag, attrs.values);
    const name = nameOf(scope, tag);
    // An empty item inside an item is litter; it ends nothing.
    if (attrs.empty && this.options.units.has(name) && this.stack.some((open) => open.name === name)) return;
    this.makeRoom(name);
    const node: XmlNode = { name, tag, attrs: attrs.values, kids: [] };
    this.nodes++;
    const top = this.stack.at(-1);
    if (top === undefined) this.roots.push(node);
    else top.kids.push(node);
    if (this.options.units.has(name)) this.units++;
    if (attrs.empty) return;
    this.stack.push(node);
    this.scopes.push(scope);
    this.open.set(tag, (this.open.get(tag) ?? 0) + 1);
  }

  /** Ends what cannot hold the element that comes: an unclosed field before a field, an unclosed item before an item. */
  makeRoom(name: string): void {
    if (FIELDS.has(name)) {
      const top = this.stack.at(-1);
      if (top !== undefined && LEAVES.has(top.name)) {
        this.warnings.add('ill-formed');
        this.pop();
      }
    }
    if (!this.options.units.has(name)) return;
    const outer = this.stack.findLastIndex((node) => node.name === name);
    // Inside an element of some extension it is a quotation of an item, not the next one.
    if (
      outer < 0 ||
      this.stack.slice(outer + 1).some((node) => node.name.includes(':') && !FIELDS.has(node.name))
    )
      return;
    this.warnings.add('ill-formed');
    while (this.stack.length > outer) this.pop();
  }

  /** Reads attributes up to the end of the tag and moves on; null when the tag does not end. */
  attributes(from: number): { values: Readonly<Record<string, string>>; empty: boolean } | null {
    const { text } = this;
    let values: Record<string, string> | null = null;
    let at = from;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 62) {
        this.pos = at + 1;
        return { values: values ?? NO_ATTRS, empty: false };
      }
      if (code === 47 && text.charCodeAt(at + 1) === 62) {
        this.pos = at + 2;
        return { values: values ?? NO_ATTRS, empty: true };
      }
      if (Number.isNaN(code)) return null;
      if (code <= 32) {
        at++;
        continue;
      }
      if (code === 60) {
        this.warnings.add('ill-formed');
        this.pos = at;
        return { values: values ?? NO_ATTRS, empty: false };
      }
      ATTRIBUTE.lastIndex = at;
      const found = ATTRIBUTE.exec(text);
      if (found === null) {
        at++;
        continue;
      }
      at = ATTRIBUTE.lastIndex;
      const key = found[1]!.toLowerCase();
      values ??= Object.create(null) as Record<string, string>;
      if (!(key in values)) values[key] = decodeEntities(found[2] ?? found[3] ?? found[4] ?? '', this.own);
    }
  }
}
