import { STARTER_REGIONS, type StarterRegion } from '@mirqab/core/actors';
import {
  type ActorChange,
  givenOf,
  type MergeMode,
  type Refusal,
  type RosterActor,
  type RosterFormat,
  readRoster,
  starterRoster,
} from '@mirqab/core/roster';
import { foldText } from '@mirqab/core/text';
import { inTransaction, newId } from '@mirqab/db';
import { listRosterRows } from '@mirqab/db/read/roster';
import { insertAudit } from '@mirqab/db/write/audit';
import type { Client } from '@mirqab/db/write/client';
import {
  type ChangedActorRow,
  ensureGroups,
  holdRoster,
  insertActors,
  insertMembers,
  insertNames,
  type NewNameRow,
  updateActors,
} from '@mirqab/db/write/roster';
import { formsOf, isChange, type Plan, type PlannedRow, planActors } from './bring-actors.ts';
import type { ReadContext } from './caller.ts';
import { requireRole } from './require-role.ts';
import { WriteFailure } from './write-failure.ts';

/** Rows that a report names one by one; the counts are of all. */
const MOST_NAMED = 500;

export type ImportedRow = {
  line: number;
  name: string;
  outcome: 'new' | 'changed';
  id: string | null;
  /** What changes: label, names, roles, context, wikidata, countries, note, groups. */
  parts: string[];
  /** Forms that come in. */
  names: string[];
};
export type ImportReport = {
  applied: boolean;
  format: RosterFormat | null;
  new: number;
  changed: number;
  same: number;
  refused: number;
  rows: ImportedRow[];
  refusals: Refusal[];
};

type Origin = { origin: 'own' | 'register'; mode: MergeMode; apply: boolean; format: RosterFormat | null };

/**
 * Brings a file of actors in, or says what that would do (`apply: false`). Bad rows are named and the rest is taken.
 * @throws WriteFailure forbidden; file-empty, file-too-big, file-too-many-rows, file-not-this-format.
 */
export async function importActors(
  ctx: ReadContext,
  input: { text: string; format?: RosterFormat | undefined; mode: MergeMode; apply: boolean },
): Promise<ImportReport> {
  requireRole(ctx.caller, 'editor');
  const read = readRoster(input.text, input.format);
  if (!read.ok) throw new WriteFailure(`file-${read.code}`);
  const { mode, apply } = input;
  return bring(ctx, read.rows, read.refused, { origin: 'own', mode, apply, format: read.format });
}

/**
 * Brings the starter register in, whole or in parts. Again it adds what is new in it, and leaves alone what was changed
 * here; actors of the sample that it names are taken over, not doubled. @throws WriteFailure forbidden.
 */
export async function addStarterActors(
  ctx: ReadContext,
  regions: readonly StarterRegion[] = STARTER_REGIONS,
): Promise<ImportReport> {
  requireRole(ctx.caller, 'admin');
  const rows = starterRoster()
    .map(({ region, actor }, at) => ({ region, actor, line: at + 1 }))
    .filter((row) => regions.includes(row.region));
  return bring(ctx, rows, [], { origin: 'register', mode: 'fill', apply: true, format: null });
}

async function bring(
  ctx: ReadContext,
  list: readonly { line: number; actor: RosterActor }[],
  refused: readonly Refusal[],
  how: Origin,
): Promise<ImportReport> {
  return inTransaction(ctx.db, async (client) => {
    if (how.apply) await holdRoster(client);
    const here = await listRosterRows(client, ctx.caller.workspaceId);
    const plan = planActors(here, list, { mode: how.mode, remembers: how.origin === 'register' });
    const report = reportOf(plan, refused, how);
    if (!how.apply) return report;
    await write(client, ctx, plan, how);
    if (report.new + report.changed > 0) {
      const detail = { from: how.origin, new: report.new, changed: report.changed, refused: report.refused };
      await insertAudit(client, ctx.caller, 'entity.import', 'workspace', ctx.caller.workspaceId, detail);
    }
    return report;
  });
}

async function write(client: Client, ctx: ReadContext, plan: Plan, how: Origin): Promise<void> {
  const keeps = how.origin === 'register';
  const fresh = plan.rows.filter((one) => one.id === null).map((one) => ({ ...one, id: newId(ctx.now) }));
  const old = plan.rows.flatMap(({ id, change, ...one }) =>
    id !== null && change !== null && (isChange(change) || one.adopted || keeps)
      ? [{ ...one, id, change }]
      : [],
  );
  await insertActors(
    client,
    ctx.caller,
    fresh.map(({ id, row }) => ({
      id,
      kind: row.kind,
      label: row.label,
      roles: row.roles,
      context: row.context,
      wikidata: row.wikidata,
      countries: row.countries,
      note: row.note,
      origin: how.origin,
      originKey: row.key,
      given: keeps ? givenOf(row) : null,
    })),
  );
  await updateActors(
    client,
    old.map((one) => changedRow(one, keeps)),
  );
  const named = (entityId: string, forms: readonly Omit<NewNameRow, 'id' | 'entityId' | 'folded'>[]) =>
    forms.map(
      (form): NewNameRow => ({ ...form, id: newId(ctx.now), entityId, folded: foldText(form.name).trim() }),
    );
  await insertNames(client, ctx.caller.userId, [
    ...fresh.flatMap(({ id, row }) => named(id, formsOf(row))),
    ...old.flatMap(({ id, change }) => named(id, change.names ?? [])),
  ]);
  await joinGroups(client, ctx, [
    ...fresh.map(({ id, row }) => ({ id, groups: row.groups })),
    ...old.map(({ id, change }) => ({ id, groups: change.groups ?? [] })),
  ]);
}

function changedRow(
  { id, row, change, adopted }: Omit<PlannedRow, 'id' | 'change'> & { id: string; change: ActorChange },
  keeps: boolean,
): ChangedActorRow {
  return {
    id,
    label: change.label ?? null,
    roles: change.roles ?? null,
    context: change.context ?? null,
    wikidata: change.wikidata ?? null,
    countries: change.countries ?? null,
    note: change.note ?? null,
    origin: adopted ? 'register' : null,
    originKey: keeps ? row.key : null,
    given: keeps ? givenOf(row) : null,
  };
}

async function joinGroups(
  client: Client,
  ctx: ReadContext,
  actors: readonly { id: string; groups: readonly string[] }[],
): Promise<void> {
  const names = new Map(
    actors.flatMap((one) => one.groups.map((name) => [foldText(name).trim(), name] as const)),
  );
  const ids = await ensureGroups(
    client,
    ctx.caller,
    [...names].map(([folded, name]) => ({ id: newId(ctx.now), name, folded })),
  );
  const members = actors.flatMap((one) =>
    one.groups.flatMap((name) => {
      const groupId = ids.get(foldText(name).trim());
      return groupId === undefined ? [] : [{ groupId, entityId: one.id }];
    }),
  );
  await insertMembers(client, ctx.caller.userId, members);
}

function reportOf(plan: Plan, refused: readonly Refusal[], how: Origin): ImportReport {
  const refusals = [...refused, ...plan.refused].toSorted((a, b) => a.line - b.line);
  const fresh = plan.rows.filter((one) => one.id === null);
  const changed = plan.rows.filter((one) => one.id !== null && isChange(one.change));
  const rows = [...fresh, ...changed].toSorted((a, b) => a.line - b.line).slice(0, MOST_NAMED);
  return {
    applied: how.apply,
    format: how.format,
    new: fresh.length,
    changed: changed.length,
    same: plan.rows.length - fresh.length - changed.length,
    refused: refusals.length,
    rows: rows.map(({ line, name, id, change, row }) => ({
      line,
      name,
      outcome: id === null ? ('new' as const) : ('changed' as const),
      id,
      parts: Object.keys(change ?? {}),
      names: (change ? (change.names ?? []) : formsOf(row)).slice(0, 12).map((form) => form.name),
    })),
    refusals: refusals.slice(0, MOST_NAMED),
  };
}
