import {
  NAME_FORMS,
  type NameForm,
  ROSTER_FILES,
  type RosterActor,
  type RosterFormat,
  writeRoster,
} from '@mirqab/core/roster';
import { listRosterRows, type RosterRow } from '@mirqab/db/read/roster';
import { readRosterRoles } from './bring-actors.ts';
import type { ReadContext } from './caller.ts';

const isForm = (form: string): form is NameForm => NAME_FORMS.some((one) => one === form);

/** All actors of the workspace as a file; those merged into another are in it with that one. */
export async function exportActors(
  ctx: ReadContext,
  format: RosterFormat,
): Promise<{ text: string; type: string; name: string; actors: number }> {
  const rows = await listRosterRows(ctx.db.pool, ctx.caller.workspaceId);
  const merged = Map.groupBy(
    rows.filter((row) => row.mergedInto !== null),
    (row) => row.mergedInto ?? '',
  );
  const actors = rows
    .filter((row) => row.mergedInto === null)
    .map((row) => actorOf(row, merged.get(row.id) ?? []));
  const { type, extension } = ROSTER_FILES[format];
  const name = `mirqab-actors-${ctx.now.toISOString().slice(0, 10)}.${extension}`;
  return { text: writeRoster(actors, format), type, name, actors: actors.length };
}

function actorOf(row: RosterRow, merged: readonly RosterRow[]): RosterActor {
  const label: RosterActor['label'] = {};
  for (const language of ['ar', 'en', 'ru'] as const) {
    const name = row.label[language] ?? merged.find((one) => one.label[language])?.label[language];
    if (name) label[language] = name;
  }
  const shown = new Set(Object.values(label));
  const names = [row, ...merged].flatMap((one) => one.names);
  return {
    id: row.id,
    key: row.originKey,
    kind: row.kind,
    label,
    // The shown form is written once more when it is known where it was found.
    names: names
      .filter((form) => form.source !== null || !shown.has(form.name))
      .map(({ form, ...one }) => ({ ...one, form: isForm(form) ? form : 'full' })),
    roles: [row, ...merged].flatMap((one) => readRosterRoles(one.roles)),
    context: [...new Set([row, ...merged].flatMap((one) => one.context))],
    wikidata: row.wikidata ?? merged.find((one) => one.wikidata)?.wikidata ?? null,
    countries: row.countries,
    note: row.note,
    groups: [...new Set([row, ...merged].flatMap((one) => one.groups))],
  };
}
