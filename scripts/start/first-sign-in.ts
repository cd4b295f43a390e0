import { createFirstAdminLink, ensureAdmin } from '@mirqab/auth';
import type { Db } from '@mirqab/db';
import { StartFailure } from './failure.ts';
import type { Settings } from './settings.ts';

/**
 * How to get in, as lines to print: the admin that the environment names, or a one-time link while
 * nobody has an account.
 */
export async function firstSignIn(db: Db, settings: Settings, env: NodeJS.ProcessEnv): Promise<string[]> {
  const email = env.MIRQAB_ADMIN_EMAIL;
  const password = env.MIRQAB_ADMIN_PASSWORD;
  if (email && password) {
    await ensureAdmin(db, { email, password }).catch((error: unknown) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      throw new StartFailure(
        `the admin of MIRQAB_ADMIN_EMAIL and MIRQAB_ADMIN_PASSWORD cannot be made: ${code}.`,
      );
    });
    return [`sign in as ${email}`];
  }
  const token = await createFirstAdminLink(db);
  if (!token) return [`sign in at ${settings.publicUrl}/sign-in`];
  return [
    'make the first account here (the link works once):',
    `  ${settings.publicUrl}/welcome?token=${token}`,
  ];
}
