import { type AlertSettings, alertSettingsSchema } from '@mirqab/core/alerts';
import type { Locale, StoredQuery } from '@mirqab/core/query';
import { storedQuerySchema } from '@mirqab/core/query';
import { type AlertListRow, listAlertRows } from '@mirqab/db/read/alerts';
import type { ReadContext } from './caller.ts';
import { ReadFailure } from './read-failure.ts';
import { printStored } from './stored-query.ts';

export type AlertView = {
  id: string;
  name: string;
  /** As it would be written in the reader's language. */
  query: string;
  /** Null when another version of the program wrote it and this one cannot read it. */
  tree: StoredQuery | null;
  settings: AlertSettings;
  version: number;
  owner: { id: string; name: string };
  paused: boolean;
  createdAt: string;
  lastAt: string | null;
  channels: AlertListRow['channels'];
  days: { day: string; count: number }[];
  /** Of the matches somebody judged. */
  judged: { right: number; wrong: number };
};

/** The workspace's alerts, newest first. */
export async function listAlerts(ctx: ReadContext, locale: Locale): Promise<AlertView[]> {
  const rows = await listAlertRows(ctx.db, ctx.caller.workspaceId);
  return rows.map((row) => viewOf(row, locale));
}

/** One alert. @throws ReadFailure not-found. */
export async function readAlert(ctx: ReadContext, id: string, locale: Locale): Promise<AlertView> {
  const [row] = await listAlertRows(ctx.db, ctx.caller.workspaceId, id);
  if (!row) throw new ReadFailure('not-found');
  return viewOf(row, locale);
}

function viewOf(row: AlertListRow, locale: Locale): AlertView {
  const tree = storedQuerySchema.safeParse(row.query);
  return {
    id: row.id,
    name: row.name,
    query: printStored(row.query, locale),
    tree: tree.success ? tree.data : null,
    settings: alertSettingsSchema.catch(alertSettingsSchema.parse({})).parse(row.settings),
    version: row.version,
    owner: { id: row.createdBy, name: row.ownerName },
    paused: row.pausedAt !== null,
    createdAt: row.createdAt.toISOString(),
    lastAt: row.lastAt?.toISOString() ?? null,
    channels: row.channels,
    days: row.days,
    judged: { right: row.right, wrong: row.wrong },
  };
}
