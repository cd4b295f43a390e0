import {
  type ActorChange,
  createFinder,
  type Given,
  type KnownActor,
  type MergeMode,
  mergeActor,
  type Refusal,
  type RosterActor,
  type RosterRole,
  type StandingActor,
} from '@mirqab/core/roster';
import { foldText } from '@mirqab/core/text';
import type { RosterRow } from '@mirqab/db/read/roster';
import { z } from 'zod';

/** A row of a list, and what bringing it in would do. */
export type PlannedRow = {
  line: number;
  row: RosterActor;
  name: string;
  /** The actor it speaks of; null for a new one. */
  id: string | null;
  change: ActorChange | null;
  /** The sample's actor becomes the list's own, so that it stays when the sample goes. */
  adopted: boolean;
};
export type Plan = { rows: PlannedRow[]; refused: Refusal[] };

const role = z.object({
  text: z.union([z.string().transform((ar) => ({ ar })), z.record(z.string(), z.string())]),
  from: z
    .string()
    .nullish()
    .transform((at) => at ?? null),
  to: z
    .string()
    .nullish()
    .transform((at) => at ?? null),
  asOf: z
    .string()
    .nullish()
    .transform((at) => at ?? null),
});
const roles = z.array(role).catch([]);
const given = z
  .object({
    label: z.record(z.string(), z.string()),
    names: z.array(z.string()),
    roles,
    context: z.array(z.string()),
    wikidata: z.string().nullable(),
    countries: z.array(z.string()),
    note: z.string().nullable(),
  })
  .nullable()
  .catch(null);

export const readRosterRoles = (value: unknown): RosterRole[] => roles.parse(value);

/** An actor here, as lists find it: one that was merged is found by its own key and names, and leads to where it went. */
export function knownActor(row: RosterRow): KnownActor {
  const { kind, label, names, wikidata } = row;
  return { id: row.mergedInto ?? row.id, kind, key: row.originKey, wikidata, label, names };
}

/**
 * Lays a list beside the actors that are here: what would be new, what would change and what cannot be taken. Nothing is
 * written. `remembers` compares with what the same list said before (a register), so that what was changed here stays.
 */
export function planActors(
  here: readonly RosterRow[],
  list: readonly { line: number; actor: RosterActor }[],
  { mode, remembers }: { mode: MergeMode; remembers: boolean },
): Plan {
  const finder = createFinder(here.map(knownActor));
  const survivors = new Map(here.map((row) => [row.id, row.mergedInto ?? row.id]));
  const standing = standingActors(here, remembers);
  const taken = new Map<string, number>();
  const plan: Plan = { rows: [], refused: [] };
  for (const { line, actor } of list) {
    const row = { ...actor, id: actor.id === null ? null : (survivors.get(actor.id) ?? null) };
    const name = row.label.ar ?? row.label.en ?? row.label.ru ?? '';
    const found = finder.find(row);
    if (found.by === 'ambiguous') {
      plan.refused.push({ line, name, code: 'ambiguous' });
      continue;
    }
    const id = found.by === 'nothing' ? `row ${line}` : found.id;
    if (taken.has(id)) {
      plan.refused.push({ line, name, code: 'twice' });
      continue;
    }
    taken.set(id, line);
    const actorHere = standing.get(id);
    if (!actorHere) {
      finder.add({
        id,
        kind: row.kind,
        key: row.key,
        wikidata: row.wikidata,
        label: definedOnly(row.label),
        names: row.names,
      });
      plan.rows.push({ line, row, name, id: null, change: null, adopted: false });
      continue;
    }
    const change = mergeActor(actorHere, row, mode);
    const adopted = remembers && actorHere.origin === 'sample';
    plan.rows.push({ line, row, name, id, change, adopted });
  }
  return plan;
}

type Here = StandingActor & { origin: string };

/** What each actor says of itself today, with all that was merged into it. */
function standingActors(rows: readonly RosterRow[], remembers: boolean): Map<string, Here> {
  const merged = Map.groupBy(
    rows.filter((row) => row.mergedInto !== null),
    (row) => row.mergedInto ?? '',
  );
  return new Map(
    rows
      .filter((row) => row.mergedInto === null)
      .map((row): [string, Here] => {
        const all = [row, ...(merged.get(row.id) ?? [])];
        const ownRoles = readRosterRoles(row.roles);
        return [
          row.id,
          {
            origin: row.origin,
            label: row.label,
            names: all.flatMap((one) => [...Object.values(one.label), ...one.names.map((form) => form.name)]),
            roles: ownRoles,
            context: [...new Set(all.flatMap((one) => one.context))],
            wikidata: row.wikidata,
            countries: row.countries,
            note: row.note,
            groups: all.flatMap((one) => one.groups),
            given: remembers ? readGiven(row.given) : null,
          },
        ];
      }),
  );
}

const readGiven = (value: unknown): Given | null => given.parse(value ?? null);
/** The shown forms that there are. */
export const definedOnly = (label: RosterActor['label']): Record<string, string> =>
  Object.fromEntries(Object.entries(label).flatMap(([language, name]) => (name ? [[language, name]] : [])));

/** Every written form of a row as rows of names, the shown ones too. */
export function formsOf(
  row: RosterActor,
): { name: string; folded: string; language: string | null; form: string; source: string | null }[] {
  const forms = new Map<
    string,
    { name: string; folded: string; language: string | null; form: string; source: string | null }
  >();
  const shown = Object.entries(definedOnly(row.label)).map(([language, name]) => ({
    name,
    language,
    form: 'full',
    source: null,
  }));
  for (const one of [...row.names, ...shown]) {
    const folded = foldText(one.name).trim();
    if (folded && !forms.has(folded)) forms.set(folded, { ...one, folded });
  }
  return [...forms.values()];
}

export const isChange = (change: ActorChange | null): boolean =>
  change !== null && Object.keys(change).length > 0;
