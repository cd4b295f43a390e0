import { foldText } from '../text/index.ts';
import type { LabelLanguage, RosterActor, RosterName, RosterRole } from './record.ts';

/** What an actor says of itself here, and what a list once said of it. */
export type StandingActor = {
  label: Readonly<Record<string, string>>;
  names: readonly string[];
  roles: readonly RosterRole[];
  context: readonly string[];
  wikidata: string | null;
  countries: readonly string[];
  note: string | null;
  groups: readonly string[];
  given: Given | null;
};

/** What a list said of an actor when it was last brought in; kept beside the actor. */
export type Given = {
  label: Readonly<Record<string, string>>;
  /** Folded. */
  names: readonly string[];
  roles: readonly RosterRole[];
  context: readonly string[];
  wikidata: string | null;
  countries: readonly string[];
  note: string | null;
};

/** What bringing a row in would do to an actor; absent where nothing. */
export type ActorChange = {
  label?: Partial<Record<LabelLanguage, string>>;
  names?: RosterName[];
  roles?: RosterRole[];
  context?: string[];
  wikidata?: string;
  countries?: string[];
  note?: string;
  /** Groups it comes into. */
  groups?: string[];
};

/**
 * `fill` adds forms and says what nobody has said; what a person changed or took away here stays so. `replace` lets
 * the file's own words stand for what it says; what it does not say stays, and no form is ever taken away.
 */
export type MergeMode = 'fill' | 'replace';

const folded = (text: string): string => foldText(text).trim();
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a list says of an actor, to be kept as `given`. */
export const givenOf = (row: RosterActor): Given => ({
  label: row.label as Record<string, string>,
  names: [...new Set([...Object.values(row.label), ...row.names.map((one) => one.name)].map(folded))],
  roles: row.roles,
  context: row.context,
  wikidata: row.wikidata,
  countries: row.countries,
  note: row.note,
});

/** The difference that a row of a list makes to an actor that is here; empty when it makes none. */
export function mergeActor(standing: StandingActor, row: RosterActor, mode: MergeMode): ActorChange {
  const { given } = standing;
  const change: ActorChange = {};

  const label: ActorChange['label'] = {};
  for (const [language, said] of Object.entries(row.label) as [LabelLanguage, string][]) {
    if (takes(standing.label[language] ?? null, given?.label[language] ?? null, said, mode))
      label[language] = said;
  }
  if (Object.keys(label).length > 0) change.label = label;

  const here = new Set([...standing.names, ...Object.values(standing.label)].map(folded));
  const once = new Set(mode === 'fill' ? given?.names : []);
  const names: RosterName[] = [];
  const shown = Object.entries(row.label).map(
    ([language, name]): RosterName => ({ name, language, form: 'full', source: null }),
  );
  // A label's row in `names` tells its source, so those go first.
  for (const one of [...row.names, ...shown]) {
    const form = folded(one.name);
    // A form that the list gave before and that is gone was taken away here.
    if (here.has(form) || once.has(form)) continue;
    here.add(form);
    names.push(one);
  }
  if (names.length > 0) change.names = names;

  if (row.roles.length > 0 && takes(standing.roles, given?.roles ?? [], row.roles, mode))
    change.roles = row.roles;
  const words = joined(standing.context, row.context, mode === 'fill' ? (given?.context ?? []) : []);
  if (words) change.context = words;
  const countries = joined(
    standing.countries,
    row.countries,
    mode === 'fill' ? (given?.countries ?? []) : [],
  );
  if (countries) change.countries = countries;
  if (row.wikidata !== null && takes(standing.wikidata, given?.wikidata ?? null, row.wikidata, mode))
    change.wikidata = row.wikidata;
  if (row.note !== null && takes(standing.note, given?.note ?? null, row.note, mode)) change.note = row.note;

  const inside = new Set(standing.groups.map(folded));
  const groups = row.groups.filter((group) => !inside.has(folded(group)));
  if (groups.length > 0) change.groups = groups;
  return change;
}

/** Whether what a list says takes the place of what stands: nobody said anything yet, or it still stands as the list gave it. */
function takes<T>(standing: T, given: T, said: T, mode: MergeMode): boolean {
  if (same(standing, said)) return false;
  return mode === 'replace' || same(standing, given);
}

/** What stands with what is new in the list; null when nothing is. */
function joined(
  standing: readonly string[],
  said: readonly string[],
  before: readonly string[],
): string[] | null {
  const known = new Set([...standing, ...before].map(folded));
  const more = said.filter((one) => !known.has(folded(one)));
  return more.length > 0 ? [...standing, ...more] : null;
}
