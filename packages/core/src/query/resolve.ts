import type { QueryNode, StoredQuery } from './tree.ts';

/** What stands behind a typed name: the ids of the entities or outlets, none when unknown. */
export type Resolver = {
  actor: (name: string) => readonly string[];
  /** Every name of an entity, to find it by in zones where nobody links mentions (related articles, captions). */
  actorNames?: (id: string) => readonly string[];
  outlet?: (name: string) => readonly string[];
};

/** A name nobody knew; the condition it stands in matches nothing but its own text as an id. */
export type Unresolved = { kind: 'actor' | 'outlet'; name: string };

/** The names a query asks for, to be looked up before resolveQuery. */
export function namesIn(query: StoredQuery): { actors: string[]; outlets: string[] } {
  const actors = new Set<string>();
  const outlets = new Set<string>();
  const walk = (node: QueryNode): void => {
    if (node.kind === 'actor') actors.add(node.name);
    else if (node.kind === 'outlet') outlets.add(node.name);
    else if (node.kind === 'and' || node.kind === 'or' || node.kind === 'near') node.of.forEach(walk);
    else if (node.kind === 'not' || node.kind === 'in') walk(node.of);
  };
  walk(query.root);
  return { actors: [...actors], outlets: [...outlets] };
}

/** Puts the ids of entities and outlets beside the names typed, and tells the names that stayed unknown. */
export function resolveQuery(
  query: StoredQuery,
  resolver: Resolver,
): { query: StoredQuery; unresolved: Unresolved[] } {
  const unresolved: Unresolved[] = [];
  const resolve = (node: QueryNode): QueryNode => {
    switch (node.kind) {
      case 'actor': {
        const ids = [...resolver.actor(node.name)];
        const names = [...new Set(ids.flatMap((id) => resolver.actorNames?.(id) ?? []))];
        if (ids.length > 0)
          return { kind: 'actor', name: node.name, ids, ...(names.length > 0 ? { names } : {}) };
        if (node.ids === undefined) unresolved.push({ kind: 'actor', name: node.name });
        return node;
      }
      case 'outlet': {
        if (resolver.outlet === undefined) return node;
        const ids = [...resolver.outlet(node.name)];
        if (ids.length > 0) return { kind: 'outlet', name: node.name, ids };
        if (node.ids === undefined) unresolved.push({ kind: 'outlet', name: node.name });
        return node;
      }
      case 'near':
        return { ...node, of: node.of.map(resolve) };
      case 'and':
      case 'or':
        return { kind: node.kind, of: node.of.map(resolve) };
      case 'not':
        return { kind: 'not', of: resolve(node.of) };
      case 'in':
        return { ...node, of: resolve(node.of) };
      default:
        return node;
    }
  };
  return { query: { v: 1, root: resolve(query.root) }, unresolved };
}
