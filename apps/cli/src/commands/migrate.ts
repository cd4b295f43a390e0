import { migrate } from '@mirqab/db';
import { openInstall } from '../env.ts';
import { print } from './operator.ts';

/** `migrate`: brings the database to this program's schema. */
export async function migrateInstall(): Promise<number> {
  const install = await openInstall(process.env);
  try {
    print({ applied: await migrate(install.databaseUrl) });
    return 0;
  } finally {
    await install.close();
  }
}
