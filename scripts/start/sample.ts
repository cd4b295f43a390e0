import { ensureWorkspace } from '@mirqab/auth';
import type { Db } from '@mirqab/db';
import { sampleGroup, sampleSources, starterActors } from '@mirqab/press';
import { seedSample } from '@mirqab/services/seed-sample';

/** Brings in the sample press's sources and actors on the first start; a sample that was removed stays removed. */
export async function bringSample(db: Db, pressUrl: string): Promise<boolean> {
  const now = new Date();
  const groupName = `${sampleGroup.nameAr} / ${sampleGroup.nameEn}`;
  const workspaceId = await ensureWorkspace(db, now);
  return seedSample(
    { db, now, workspaceId },
    { groupName, outlets: sampleSources(pressUrl), actors: starterActors() },
  );
}
