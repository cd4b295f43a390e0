import type { Db } from '@mirqab/db';
import { countAccounts, createAccount, foldEmail } from './accounts.ts';
import { createLink } from './links.ts';

/** Hours the first link works: long enough for a person who starts it in the evening. */
const FIRST_LINK_HOURS = 72;

/**
 * The one-time token with which the first admin is made, or null when somebody already has an account.
 * Earlier unused first links die, so that a line scrolled away in a terminal opens nothing later.
 * The page is `<PUBLIC_URL>/welcome?token=<token>`.
 */
export async function createFirstAdminLink(db: Db, now: Date = new Date()): Promise<string | null> {
  if ((await countAccounts(db)) > 0) return null;
  await db.pool.query("delete from one_time_link where purpose = 'first-admin' and used_at is null");
  return createLink(db, { purpose: 'first-admin', role: 'admin', hours: FIRST_LINK_HOURS }, now);
}

/**
 * Makes the admin named by the environment unless that address already has an account.
 * An existing account is left as it is: a start must not set a password back.
 *
 * @throws AuthFailure password-short, email-invalid.
 */
export async function ensureAdmin(
  db: Db,
  admin: { email: string; password: string; name?: string },
  now: Date = new Date(),
): Promise<'made' | 'there'> {
  const { rowCount } = await db.pool.query('select 1 from "user" where email = $1', [foldEmail(admin.email)]);
  if (rowCount) return 'there';
  await createAccount(
    db,
    { name: admin.name ?? '', email: admin.email, password: admin.password, role: 'admin' },
    now,
  );
  return 'made';
}
