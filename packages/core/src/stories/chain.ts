import { foldText } from '../text/index.ts';

/** One telling as the chain of publication sees it. */
export interface ChainMember {
  articleId: string;
  outlet: string;
  /** As the page states it, with its precision; null when it does not say. */
  publishedAt: string | null;
  datePrecision: 'minute' | 'day' | 'month' | 'year' | null;
  /** When we first saw it, ISO. */
  firstSeenAt: string;
  /** Who it says had it first. */
  originalSource: readonly string[];
  copyOf: string | null;
  /** Of the text it repeats it is, or holds, only a part: no copy, but no telling that stands alone either. */
  partly?: boolean;
}

export type ChainRole = 'first' | 'copy' | 'attributed' | 'own';

export interface ChainLink {
  articleId: string;
  outlet: string;
  role: ChainRole;
  /** Of a copy, the head of its text; of an attributed telling, the member it names, when it is one of the story. */
  of: string | null;
  /** The source it names. */
  source: string | null;
  /** The time it stands at: stated when that is exact, else first seen. */
  at: string;
}

export interface PublicationChain {
  /** Whose telling came first, by attribution, then by stated time, then by when it was seen. */
  first: string | null;
  firstSeen: string | null;
  firstDated: string | null;
  chain: ChainLink[];
  /** Tellings that are neither copies of nor attributed to one another. */
  independent: number;
}

const name = (text: string): string =>
  foldText(text)
    .replace(/^(?:وكاله|صحيفه|موقع|قناه|جريده|شبكه|وكالات)\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Where a telling stands in time. A stated minute counts, a stated day only when it is not the day it was seen. */
function timeOf(member: ChainMember): number {
  const seen = Date.parse(member.firstSeenAt);
  if (!member.publishedAt) return seen;
  if (member.datePrecision === 'minute') {
    const stated = Date.parse(member.publishedAt);
    return Number.isNaN(stated) ? seen : Math.min(stated, seen);
  }
  if (member.datePrecision !== 'day') return seen;
  const endOfDay = Date.parse(`${member.publishedAt}T23:59:59Z`);
  return Number.isNaN(endOfDay) ? seen : Math.min(endOfDay, seen);
}

/** Sets of members joined as they are found (union-find). */
function createGroups(ids: Iterable<string>) {
  const parent = new Map<string, string>();
  for (const id of ids) parent.set(id, id);
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    parent.set(id, at);
    return at;
  };
  return {
    root,
    join(a: string, b: string): void {
      parent.set(root(a), root(b));
    },
    count: (): number => [...parent.keys()].filter((id) => root(id) === id).length,
  };
}

/** So long may a chain of "according to" be followed. */
const MAX_STEPS = 8;

/**
 * Who had it first, who copied whom, and how many tellings stand on their own. Copies of one text form a set, in
 * whatever order they were found to be alike; its head is whom the others name as their source, else the earliest.
 */
export function publicationChain(members: readonly ChainMember[]): PublicationChain {
  const ordered = [...members].sort((a, b) => timeOf(a) - timeOf(b) || (a.articleId < b.articleId ? -1 : 1));
  const byId = new Map(ordered.map((member) => [member.articleId, member]));
  const byOutlet = new Map<string, string>();
  for (const { outlet, articleId } of ordered)
    if (!byOutlet.has(name(outlet))) byOutlet.set(name(outlet), articleId);
  const texts = createGroups(byId.keys());
  const groups = createGroups(byId.keys());
  const bySource = new Map<string, string>();
  for (const { articleId, copyOf, partly, originalSource } of ordered) {
    if (copyOf && byId.has(copyOf)) {
      if (!partly) texts.join(articleId, copyOf);
      groups.join(articleId, copyOf);
    }
    for (const source of originalSource) {
      const key = name(source);
      const other = byOutlet.get(key) ?? bySource.get(key);
      if (other) groups.join(articleId, other);
      else if (key) bySource.set(key, articleId);
    }
  }
  const named = (member: ChainMember): string | null => {
    for (const source of member.originalSource) {
      const told = byOutlet.get(name(source));
      if (told && told !== member.articleId) return told;
    }
    return null;
  };
  const origin = (start: ChainMember, follow: (id: string) => boolean): string => {
    let at = start;
    for (let step = 0; step < MAX_STEPS; step++) {
      const up = named(at);
      const next = up !== null && follow(up) ? byId.get(up) : undefined;
      if (!next) break;
      at = next;
    }
    return at.articleId;
  };
  const heads = new Map<string, string>();
  for (const member of ordered) {
    const text = texts.root(member.articleId);
    if (!heads.has(text))
      heads.set(
        text,
        origin(member, (id) => texts.root(id) === text),
      );
  }
  const headOf = (id: string): string => heads.get(texts.root(id)) ?? id;
  const earliest = ordered[0];
  const first = earliest ? headOf(origin(earliest, () => true)) : null;
  const chain = ordered.map((member): ChainLink => {
    const head = headOf(member.articleId);
    const source = named(member);
    const role: ChainRole =
      member.articleId === first
        ? 'first'
        : head !== member.articleId
          ? 'copy'
          : member.originalSource.length > 0
            ? 'attributed'
            : 'own';
    return {
      articleId: member.articleId,
      outlet: member.outlet,
      role,
      of: role === 'first' ? null : role === 'copy' ? head : source,
      source: member.originalSource[0] ?? null,
      at: new Date(timeOf(member)).toISOString(),
    };
  });
  const seen = [...ordered].sort((a, b) => Date.parse(a.firstSeenAt) - Date.parse(b.firstSeenAt));
  const dated = ordered.find(({ datePrecision }) => datePrecision === 'minute');
  return {
    first,
    firstSeen: seen[0]?.articleId ?? null,
    firstDated: dated?.articleId ?? null,
    chain,
    independent: groups.count(),
  };
}
