import { createDb, type Db, migrate } from '@mirqab/db';
import type { Caller } from '@mirqab/services/caller';
import { type Install, openInstall } from '../env.ts';
import { UsageFailure } from '../failure.ts';

export type Operator = { db: Db; caller: Caller; now: Date; install: Install };

/**
 * Runs a command on the installation as its operator: whoever can read the data folder is its admin.
 * The rows it makes say so.
 */
export async function asOperator<T>(work: (ctx: Operator) => Promise<T>): Promise<T> {
  const install = await openInstall(process.env);
  try {
    await migrate(install.databaseUrl);
    const db = createDb(install.databaseUrl, { connections: 3 });
    try {
      const workspace = await db.prisma.workspace.findFirst({
        orderBy: { createdAt: 'asc' },
        select: { id: true },
      });
      if (!workspace) throw new UsageFailure('this install was never started; start it once with: npm start');
      const caller: Caller = { userId: 'operator', workspaceId: workspace.id, role: 'admin' };
      return await work({ db, caller, now: new Date(), install });
    } finally {
      await db.close();
    }
  } finally {
    await install.close();
  }
}

/** One result a line, as the doors print theirs. */
export function print(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
