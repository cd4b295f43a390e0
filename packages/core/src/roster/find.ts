import { foldText } from '../text/index.ts';
import type { RosterActor, RosterKind } from './record.ts';

/** What is known of an actor that is here, to find it by. */
export type KnownActor = {
  id: string;
  kind: RosterKind;
  /** Its key in the list it came from. */
  key: string | null;
  wikidata: string | null;
  label: Readonly<Record<string, string>>;
  names: readonly { name: string; form: string }[];
};

export type Found =
  | { by: 'id' | 'key' | 'wikidata' | 'name'; id: string }
  | { by: 'nothing' }
  | { by: 'ambiguous'; ids: string[] };

/** A name as lists are compared: folded, without spaces, hyphens and apostrophes («عبد الحميد» is «عبدالحميد»). */
export const nameKey = (name: string): string => foldText(name).replace(/[\s\-‐–'’ʼ`.]+/g, '');

/** Names that tell one apart: what is shown, and full names; a person's of one word is shared by a family. */
function tellingNames(
  kind: RosterKind,
  label: Readonly<Record<string, string>>,
  names: KnownActor['names'],
): string[] {
  const full = names.filter((one) => one.form === 'full' && (kind !== 'person' || /\S\s+\S/.test(one.name)));
  return [...new Set([...Object.values(label), ...full.map((one) => one.name)].map(nameKey))].filter(Boolean);
}

/**
 * Finds which actor here a row of a list speaks of: by its id, by its key in its list, by its Wikidata id, else by a
 * name of the same kind. A name that two actors have is ambiguous; nobody is guessed.
 */
export function createFinder(known: readonly KnownActor[]) {
  const ids = new Map<string, KnownActor>();
  const keys = new Map<string, string>();
  const wikidata = new Map<string, string>();
  const names = new Map<string, Set<string>>();

  function add(actor: KnownActor): void {
    ids.set(actor.id, actor);
    if (actor.key !== null) keys.set(actor.key, actor.id);
    if (actor.wikidata !== null) wikidata.set(actor.wikidata, actor.id);
    for (const name of tellingNames(actor.kind, actor.label, actor.names)) {
      const at = `${actor.kind} ${name}`;
      const there = names.get(at);
      if (there) there.add(actor.id);
      else names.set(at, new Set([actor.id]));
    }
  }
  for (const actor of known) add(actor);

  function find(row: RosterActor): Found {
    if (row.id !== null && ids.has(row.id)) return { by: 'id', id: row.id };
    const keyed = row.key === null ? undefined : keys.get(row.key);
    if (keyed !== undefined) return { by: 'key', id: keyed };
    const linked = row.wikidata === null ? undefined : wikidata.get(row.wikidata);
    if (linked !== undefined) return { by: 'wikidata', id: linked };
    const found = new Set<string>();
    for (const name of tellingNames(row.kind, row.label as Record<string, string>, row.names))
      for (const id of names.get(`${row.kind} ${name}`) ?? []) found.add(id);
    const [only] = found;
    if (only === undefined) return { by: 'nothing' };
    return found.size === 1 ? { by: 'name', id: only } : { by: 'ambiguous', ids: [...found] };
  }

  return { find, add };
}
