import { setImmediate } from 'node:timers/promises';
import { createNameIndex, type KnownName, type LikeName, type NameIndex } from '@mirqab/core/names';
import type { Db } from '@mirqab/db';
import { listKnownNames } from '@mirqab/db/read/known-names';
import { watchedVersion } from '@mirqab/db/write/watched';

/** Names taken in before others get their turn. */
const SLICE = 1_000;
const kept = new WeakMap<Db, { version: string; index: Promise<NameIndex> }>();

/** Actors whose names are like one, as a workspace may see them. */
export type LikeActors = (
  name: string,
  options: { kind: string; workspaceId: string; except?: ReadonlySet<string>; most?: number },
) => (LikeName & { score: number })[];

/** The index of all watched names, made anew when they change; one for each database of a process. */
export async function likeActors(db: Db): Promise<LikeActors> {
  const version = await watchedVersion(db.pool);
  let held = kept.get(db);
  if (held?.version !== version) {
    const made = { version, index: build(db) };
    held = made;
    kept.set(db, made);
    // Whoever awaits it is told; the next to ask has it made again.
    made.index.catch(() => kept.get(db) === made && kept.delete(db));
  }
  const index = await held.index;
  return (name, { kind, workspaceId, except, most = 3 }) =>
    index
      .nearest(name, { kind, most: most + (except?.size ?? 0) + 4 })
      .flatMap((found) => {
        const [id = '', workspace = ''] = found.id.split(' ');
        const mine = workspace === '' || workspace === workspaceId;
        return mine && !except?.has(id) ? [{ ...found, id }] : [];
      })
      .slice(0, most);
}

async function build(db: Db): Promise<NameIndex> {
  const names: KnownName[] = (await listKnownNames(db)).map((one) => ({
    id: `${one.id} ${one.workspaceId ?? ''}`,
    kind: one.kind,
    name: one.name,
  }));
  const index = createNameIndex();
  for (let at = 0; at < names.length; at += SLICE) {
    index.add(names.slice(at, at + SLICE));
    await setImmediate();
  }
  return index;
}
