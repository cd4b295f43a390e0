import { type AlertSettings, alertSettingsSchema } from '@mirqab/core/alerts';
import { createMatcherSet, type MatcherSet, resolveQuery, storedQuerySchema } from '@mirqab/core/query';
import type { DocumentFrequency } from '@mirqab/core/stories';
import { foldText } from '@mirqab/core/text';
import type { Db } from '@mirqab/db';
import { listGroupForms } from '@mirqab/db/read/groups';
import {
  type AlertRow,
  alertsVersion,
  listAlerts,
  listOutletNames,
  listWatched,
  type WatchedRow,
  watchedVersion,
} from '@mirqab/db/write/watched';
import type { Watched } from './read-findings.ts';
import { createFrequencies } from './term-frequency.ts';

export type LiveAlert = Omit<AlertRow, 'query' | 'settings'> & { settings: AlertSettings };
export type AlertSet = { matcher: MatcherSet; alerts: Map<string, LiveAlert>; broken: string[] };

/**
 * Watched actors and alerts as they are asked for, made anew when their rows change. One for each
 * database of a process; asking costs one small query.
 */
export type Compiled = {
  watched(): Promise<Watched>;
  alerts(): Promise<AlertSet>;
  /** How common words are in recent news. */
  frequency(): Promise<DocumentFrequency>;
};

export function createCompiled(db: Db): Compiled {
  let watched: (Watched & { rows: WatchedRow[] }) | undefined;
  let set: { version: string; value: AlertSet } | undefined;

  async function readWatched() {
    const version = await watchedVersion(db.pool);
    if (watched?.version !== version) {
      const rows = await listWatched(db.pool);
      const entities = rows.map(({ id, kind, context, ...row }) => ({
        id,
        kind,
        context,
        names: namesOf(row),
      }));
      watched = { version, rows, entities };
    }
    return watched;
  }

  return {
    watched: async () => {
      const { version, entities } = await readWatched();
      return { version, entities };
    },
    frequency: createFrequencies(db),
    alerts: async () => {
      const { rows, version: entities } = await readWatched();
      const version = `${entities} | ${await alertsVersion(db.pool)}`;
      if (set?.version !== version) {
        set = {
          version,
          value: compileAlerts(
            await listAlerts(db.pool),
            rows,
            await listOutletNames(db.pool),
            await listGroupForms(db.pool),
          ),
        };
      }
      return set.value;
    },
  };
}

/** Every written form: the names added, and the labels shown. */
export function namesOf(row: Pick<WatchedRow, 'label' | 'names'>): string[] {
  return [...new Set([...Object.values(row.label), ...row.names])].filter((name) => name.trim() !== '');
}

/** What stands behind a name typed in a query: by id, or by any folded form. */
export function resolverOf(watched: WatchedRow[], outlets: { id: string; names: string[] }[]) {
  const actors = new Map<string, string[]>();
  const papers = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, name: string, id: string) => {
    const ids = map.get(name);
    if (!ids) map.set(name, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  for (const row of watched) {
    // What was merged keeps its rows: a name stands for every id it may be stored under.
    for (const id of row.ids) {
      for (const own of row.ids) put(actors, own, id);
      for (const name of namesOf(row)) put(actors, foldText(name), id);
    }
  }
  for (const outlet of outlets) {
    put(papers, outlet.id, outlet.id);
    for (const name of outlet.names) put(papers, foldText(name), outlet.id);
  }
  return {
    actor: (name: string) => actors.get(name) ?? actors.get(foldText(name)) ?? [],
    outlet: (name: string) => papers.get(name) ?? papers.get(foldText(name)) ?? [],
  };
}

function compileAlerts(
  rows: AlertRow[],
  watched: WatchedRow[],
  outlets: { id: string; names: string[] }[],
  groups: { workspaceId: string; folded: string; ids: string[] }[],
): AlertSet {
  const resolver = resolverOf(watched, outlets);
  const members = new Map(groups.map((group) => [`${group.workspaceId} ${group.folded}`, group.ids]));
  const alerts = new Map<string, LiveAlert>();
  const entries: Parameters<typeof createMatcherSet>[0][number][] = [];
  const broken: string[] = [];
  for (const { query, settings, ...alert } of rows) {
    const tree = storedQuerySchema.safeParse(query);
    const wish = alertSettingsSchema.safeParse(settings);
    // One alert that cannot be read must not stop the others.
    if (!tree.success || !wish.success) {
      broken.push(alert.id);
      continue;
    }
    alerts.set(alert.id, { ...alert, settings: wish.data });
    // A group's name stands for all who are in it, in its own workspace.
    const actor = (name: string) => [
      ...new Set([
        ...resolver.actor(name),
        ...(members.get(`${alert.workspaceId} ${foldText(name).trim()}`) ?? []),
      ]),
    ];
    entries.push({ id: alert.id, query: resolveQuery(tree.data, { ...resolver, actor }).query });
  }
  return { matcher: createMatcherSet(entries), alerts, broken };
}
