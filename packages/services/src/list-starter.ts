import { STARTER_REGIONS, type StarterRegion } from '@mirqab/core/actors';
import { createFinder, starterRoster } from '@mirqab/core/roster';
import { listRosterRows } from '@mirqab/db/read/roster';
import { definedOnly, knownActor } from './bring-actors.ts';
import type { ReadContext } from './caller.ts';
import { requireRole } from './require-role.ts';
import { homeHost, type StarterOutlet, starterOutlets } from './starter-outlets.ts';

export type StarterView = {
  outlets: (Omit<StarterOutlet, 'foundAt'> & { id: string; here: boolean })[];
  /** The register of actors in its parts, and how many of each are here already. */
  regions: { region: StarterRegion; actors: number; here: number; some: Record<string, string>[] }[];
};

/** What is offered to begin with, and what of it is here already. @throws WriteFailure forbidden. */
export async function listStarter(ctx: ReadContext): Promise<StarterView> {
  requireRole(ctx.caller, 'editor');
  const { rows: outlets } = await ctx.db.pool.query<{ url: string }>(
    'select home_url as url from outlet where home_url is not null union select url from source',
  );
  const hosts = new Set(outlets.flatMap(({ url }) => (URL.canParse(url) ? [homeHost(url)] : [])));
  const finder = createFinder((await listRosterRows(ctx.db.pool, ctx.caller.workspaceId)).map(knownActor));
  const rows = starterRoster();
  return {
    outlets: starterOutlets().map(({ foundAt: _, ...outlet }) => ({
      ...outlet,
      id: homeHost(outlet.homeUrl),
      here: hosts.has(homeHost(outlet.homeUrl)),
    })),
    regions: STARTER_REGIONS.map((region) => {
      const own = rows.filter((row) => row.region === region);
      return {
        region,
        actors: own.length,
        here: own.filter((row) => finder.find(row.actor).by !== 'nothing').length,
        some: own
          .toSorted((a, b) => Object.keys(b.actor.label).length - Object.keys(a.actor.label).length)
          .slice(0, 4)
          .map(({ actor }) => definedOnly(actor.label)),
      };
    }),
  };
}
