import { newId } from '@mirqab/db';
import { insertDiscovery } from '@mirqab/db/write/discoveries';
import { addOutbox } from '@mirqab/db/write/outbox';
import type { Caller } from '@mirqab/services/caller';
import { startRun } from '@mirqab/services/start-run';
import { z } from 'zod';
import { openHouse, type TestHouse } from './house.ts';
import { until } from './settled.ts';
import { type Attack, ascii, attacksOn, resolveTrap, startTrap, type Trap } from './trap.ts';

/** A running worker, a trap it must not reach, and every way of leading it there. */
export type Siege = {
  trap: Trap;
  house: TestHouse;
  /** An address to ask for, and the code that must come of it: each attack by itself and behind redirects (302 and 307, at hop one to five). */
  plants: Attack[];
  /** A name of this machine for each plant, of which the paper is allowed. */
  hosts: string[];
  serve(path: string, type: string, body: string): string;
  addSources(urls: string[], options?: { polite?: boolean; kind?: string }): Promise<string[]>;
  /** The codes of the sources' first polls. */
  polled(ids: string[]): Promise<(string | null)[]>;
  /** Looks at addresses as somebody does who pastes them. */
  look(urls: string[]): Promise<{ problem: unknown; steps: unknown }[]>;
  /** Reads a source's past to its end; how many addresses were asked for it. */
  readPast(sourceId: string): Promise<number>;
  isDirect(plant: Attack): boolean;
  /** How often the paper's redirects were asked. */
  redirectsAsked(): number;
  close(): Promise<void>;
};

const pastShape = z.object({ history: z.object({ steps: z.number() }) });

export async function laySiege(): Promise<Siege> {
  const trap = await startTrap();
  const house = await openHouse({ MIRQAB_TICK_MS: '20' });
  const { db, paper } = house;
  const attacks = attacksOn(trap.port);
  const behind = attacks.map((attack, n) => {
    const hops = (n % 5) + 1;
    for (let hop = 0; hop < hops; hop++) {
      const location = hop + 1 < hops ? `/r${n}/${hop + 1}` : ascii(attack.url);
      paper.override(`/r${n}/${hop}`, (_request, response) =>
        response.writeHead(hop % 2 === 0 ? 302 : 307, { location }).end(),
      );
    }
    const name = `${attack.name}, by a redirect at hop ${hops}`;
    return { ...attack, name, url: `${paper.url}/r${n}/0` };
  });
  const plants = [...attacks, ...behind];
  const hosts = plants.map((_, n) => `name-${n}.example:${new URL(paper.url).port}`);
  house.env.allowHosts.push(...hosts);
  const polite = await db.prisma.outletGroup.create({
    data: { workspaceId: house.workspaceId, name: 'polite', kind: 'sample', hostGapMs: 1 },
  });
  await house.start({
    ports: [trap.port],
    resolve: resolveTrap,
    timeouts: { connect: 2_000, headers: 3_000, total: 5_000 },
  });
  const isDirect = ({ url }: Attack): boolean => !url.startsWith(paper.url);

  return {
    trap,
    house,
    plants,
    hosts,
    serve: (path, type, body) => {
      paper.override(path, (_request, response) =>
        response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body),
      );
      return `${paper.url}${path}`;
    },
    addSources: async (urls, { polite: isPolite = false, kind = 'feed' } = {}) => {
      const ids: string[] = [];
      for (const url of urls) {
        const { id, outletId } = await house.addSource(url, { url });
        if (isPolite)
          await db.prisma.outlet.update({ where: { id: outletId }, data: { groupId: polite.id } });
        await db.prisma.source.update({ where: { id }, data: { kind } });
        ids.push(id);
      }
      return ids;
    },
    polled: async (ids) => {
      const { prisma } = db;
      const left = () => prisma.source.count({ where: { id: { in: ids }, lastPollAt: null } });
      await until('all are polled', async () => (await left()) === 0);
      await prisma.source.updateMany({ where: { id: { in: ids } }, data: { state: 'paused' } });
      const rows = await prisma.source.findMany({ where: { id: { in: ids } } });
      const byId = new Map(rows.map((row) => [row.id, row.lastError]));
      return ids.map((id) => codeOf(byId.get(id)));
    },
    look: async (urls) => {
      const ids = urls.map(() => newId(new Date()));
      for (const [n, url] of urls.entries()) {
        const id = ids[n] ?? '';
        await insertDiscovery(db.pool, { id, url, selector: null, createdBy: 'tester', keepMs: 600_000 });
        await addOutbox(db.pool, [{ queue: 'source.discover', payload: { v: 1, discoveryId: id } }]);
      }
      const left = () => db.prisma.discovery.count({ where: { id: { in: ids }, state: { not: 'done' } } });
      await until('all are looked at', async () => (await left()) === 0);
      const rows = await db.prisma.discovery.findMany({ where: { id: { in: ids } } });
      return ids.map((id) => rows.find((row) => row.id === id) ?? { problem: null, steps: [] });
    },
    readPast: async (sourceId) => {
      const nextPollAt = new Date(Date.now() + 3_600_000);
      await db.prisma.source.update({ where: { id: sourceId }, data: { state: 'active', nextPollAt } });
      const caller: Caller = { userId: 'chief', workspaceId: house.workspaceId, role: 'admin' };
      const scope = { kind: 'history' as const, sourceId };
      const runId = await startRun({ db, caller, now: new Date() }, { scope, stage: 'poll' });
      const run = () => db.prisma.ingestionRun.findUniqueOrThrow({ where: { id: runId } });
      await until('the past', async () => (await run()).state === 'done');
      // The last step ends the run and is not noted any more.
      return pastShape.parse((await run()).scope).history.steps + 1;
    },
    isDirect,
    redirectsAsked: () => behind.reduce((sum, { url }) => sum + paper.hits(new URL(url).pathname), 0),
    close: async () => {
      await house.close();
      await trap.close();
    },
  };
}

/** The code of a stored error. */
export function codeOf(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
}
