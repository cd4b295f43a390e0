import { type PreparedArticle, tokenOfPlace, zoneOfPlace } from './article.ts';
import { type ActorLeaf, type Leaf, PARTING, type TermLeaf, type WordForms } from './compile.ts';
import type { ZoneKind } from './tree.ts';

/** Zones a query reads unless it names others. */
export const READ_ZONES: ReadonlySet<ZoneKind> = new Set<ZoneKind>(['headline', 'body']);

/** Which zones count, or all of them. */
export type Scope = ReadonlySet<ZoneKind> | 'every';

/** A place of a leaf: its tokens in a zone; raw offsets for a mention, else -1; the units detached before a word. */
export type Hit = {
  zone: number;
  first: number;
  last: number;
  start: number;
  end: number;
  cut: number;
  leaf: Leaf;
};

/** The forms of a query's word that an article holds. */
export type FormsIn = (forms: WordForms) => readonly string[];

function lookedUp(article: PreparedArticle): FormsIn {
  const known = new Map<WordForms, readonly string[]>();
  return (forms) => {
    let found = known.get(forms);
    if (found === undefined) {
      found = [...forms.cuts.keys()].filter((form) => article.words.has(form));
      known.set(forms, found);
    }
    return found;
  };
}

const inTextOrder = (a: Hit, b: Hit): number => a.zone - b.zone || a.first - b.first || a.last - b.last;

/** Finds the places of leaves in one article, each leaf once however many queries ask for it. */
export class HitFinder {
  readonly article: PreparedArticle;
  private readonly formsIn: FormsIn;
  private readonly known = new Map<Scope, Map<Leaf, readonly Hit[]>>();

  /** `formsIn` knows which forms of a word the article has, where many words were looked up at once. */
  constructor(article: PreparedArticle, formsIn?: FormsIn) {
    this.article = article;
    this.formsIn = formsIn ?? lookedUp(article);
  }

  /** All places of a leaf within scope, in text order. */
  hitsOf(leaf: Leaf, scope: Scope): readonly Hit[] {
    let byLeaf = this.known.get(scope);
    if (byLeaf === undefined) {
      byLeaf = new Map();
      this.known.set(scope, byLeaf);
    }
    let hits = byLeaf.get(leaf);
    if (hits === undefined) {
      hits = leaf.kind === 'term' ? this.termHits(leaf, scope) : this.actorHits(leaf, scope);
      byLeaf.set(leaf, hits);
    }
    return hits;
  }

  /** Places of any of several leaves, in text order. */
  hitsOfAny(leaves: readonly Leaf[], scope: Scope): readonly Hit[] {
    const [only, more] = leaves;
    if (only !== undefined && more === undefined) return this.hitsOf(only, scope);
    return leaves.flatMap((leaf) => this.hitsOf(leaf, scope)).sort(inTextOrder);
  }

  private inScope(zone: number, scope: Scope): boolean {
    const kind = this.article.zones[zone]?.kind;
    return kind !== undefined && (scope === 'every' || scope.has(kind));
  }

  private actorHits(leaf: ActorLeaf, scope: Scope): Hit[] {
    const hits: Hit[] = [];
    for (const id of leaf.ids)
      for (const mention of this.article.mentions.get(id) ?? [])
        if (this.inScope(mention.zone, scope)) hits.push({ ...mention, cut: 0, leaf });
    if (scope !== READ_ZONES && this.article.hasOutside) hits.push(...this.namesOutside(leaf, scope));
    return hits.sort(inTextOrder);
  }

  /** Where an actor's names stand in zones without mentions; of two names in one place the longer. */
  private namesOutside(leaf: ActorLeaf, scope: Scope): Hit[] {
    const all = leaf.names
      .flatMap((name) => this.hitsOf(name, scope))
      .filter((hit) => !this.inScope(hit.zone, READ_ZONES))
      .sort((a, b) => a.zone - b.zone || a.first - b.first || b.last - a.last);
    const kept: Hit[] = [];
    for (const hit of all) {
      const before = kept.at(-1);
      if (before === undefined || before.zone !== hit.zone || before.last < hit.last)
        kept.push({ ...hit, leaf });
    }
    return kept;
  }

  private termHits(leaf: TermLeaf, scope: Scope): Hit[] {
    const hits: Hit[] = [];
    const more = leaf.words.length - 1;
    const [word] = leaf.words;
    if (word === undefined || leaf.words.some((each) => this.formsIn(each).length === 0)) return hits;
    const forms = this.formsIn(word);
    for (const form of forms) {
      const cut = word.cuts.get(form) ?? 0;
      for (const place of this.article.words.get(form) ?? []) {
        const zone = zoneOfPlace(place);
        const first = tokenOfPlace(place);
        if (!this.inScope(zone, scope) || (more > 0 && !this.continues(leaf, zone, first))) continue;
        hits.push({ zone, first, last: first + more, start: -1, end: -1, cut, leaf });
      }
    }
    return forms.length > 1 ? hits.sort(inTextOrder) : hits;
  }

  /** Whether the words of a leaf after its first stand behind token `first` of a zone. */
  private continues(leaf: TermLeaf, zoneAt: number, first: number): boolean {
    const zone = this.article.zones[zoneAt];
    if (zone === undefined) return false;
    for (let at = 1; at < leaf.words.length; at += 1) {
      const before = zone.tokens[first + at - 1];
      const word = zone.tokens[first + at];
      if (before === undefined || word === undefined || !leaf.words[at]?.cuts.has(word.folded)) return false;
      if (!leaf.open[at - 1] && PARTING.test(zone.text.slice(before.end, word.start))) return false;
    }
    return true;
  }
}

/** Words between two hits of one zone: 1 when they touch, 0 when they overlap. */
const gap = (a: Hit, b: Hit): number => Math.max(0, a.first - b.last, b.first - a.last);

const isBefore = (other: Hit | undefined, hit: Hit, distance: number): boolean =>
  other !== undefined &&
  (other.zone < hit.zone || (other.zone === hit.zone && hit.first - other.last > distance));

const isBehind = (other: Hit, hit: Hit, distance: number): boolean =>
  other.zone > hit.zone || (other.zone === hit.zone && other.first - hit.last > distance);

/** The hits of `list` that have one of `others` within the distance, in their zone and not overlapping. */
function beside(list: readonly Hit[], others: readonly Hit[], distance: number): Hit[] {
  const found: Hit[] = [];
  let from = 0;
  for (const hit of list) {
    // Both lists are in text order, so the window only moves forward.
    while (from < others.length && isBefore(others[from], hit, distance)) from += 1;
    for (let at = from; at < others.length; at += 1) {
      const other = others[at];
      if (other === undefined || isBehind(other, hit, distance)) break;
      const between = gap(hit, other);
      if (other.zone === hit.zone && between >= 1 && between <= distance) {
        found.push(hit);
        break;
      }
    }
  }
  return found;
}

/** The hits that take part in a chain with one hit of each list, each within the distance of the one before; none when there is none. */
export function chained(lists: readonly (readonly Hit[])[], distance: number): Hit[] {
  const kept = [...lists];
  if (kept.some((list) => list.length === 0)) return [];
  for (let at = 1; at < kept.length; at += 1) kept[at] = beside(kept[at] ?? [], kept[at - 1] ?? [], distance);
  for (let at = kept.length - 2; at >= 0; at -= 1)
    kept[at] = beside(kept[at] ?? [], kept[at + 1] ?? [], distance);
  return kept.every((list) => list.length > 0) ? kept.flat() : [];
}
