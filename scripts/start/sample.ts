import { ensureWorkspace } from '@mirqab/auth';
import type { Db } from '@mirqab/db';
import { sampleGroup, sampleSources, starterActors } from '@mirqab/press';
import { seedSample } from '@mirqab/services/seed-sample';

/** Brings the sample press's sources and actors in, unless they are there or were removed. */
export async function bringSample(db: Db, base: string): Promise<void> {
  const now = new Date();
  const workspaceId = await ensureWorkspace(db, now);
  await seedSample(
    { db, now, workspaceId },
    {
      groupName: `${sampleGroup.nameAr} / ${sampleGroup.nameEn}`,
      outlets: sampleSources(base),
      actors: starterActors(),
    },
  );
}
