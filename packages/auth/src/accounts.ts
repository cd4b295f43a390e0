import { type Db, inTransaction, newId } from '@mirqab/db';
import { AuthFailure } from './errors.ts';
import { passwordFits, seal } from './passwords.ts';
import { ensureWorkspace } from './workspace.ts';

export type Role = 'reader' | 'editor' | 'admin';

export type NewAccount = {
  email: string;
  name: string;
  password: string;
  role: Role;
  locale?: 'ar' | 'en';
  createdBy?: string | null;
};

type Query = { query(text: string, values?: unknown[]): Promise<{ rowCount: number | null }> };

/** One spelling for an address: trimmed and in lower case. */
export function foldEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Whether this can be an address at all; the mail that arrives is the real test. */
export function emailFits(email: string): boolean {
  if (email.length > 254 || /[\s<>"\\,;:]/u.test(email)) return false;
  const at = email.lastIndexOf('@');
  return at > 0 && at < email.length - 1 && email.indexOf('@') === at;
}

/** How many people have an account here. */
export async function countAccounts(db: Db): Promise<number> {
  const { rows } = await db.pool.query<{ n: number }>('select count(*)::int as n from "user"');
  return rows[0]?.n ?? 0;
}

/**
 * Makes a person with a password and a role in the workspace, in one transaction.
 * `guard` runs first inside it: a one-time link is spent there, so that it is spent once.
 *
 * @throws AuthFailure password-short, email-invalid, email-taken, or what `guard` throws.
 */
export async function createAccount(
  db: Db,
  account: NewAccount,
  now: Date,
  guard?: (client: Query) => Promise<void>,
): Promise<{ userId: string; workspaceId: string }> {
  const email = foldEmail(account.email);
  if (!emailFits(email)) throw new AuthFailure('email-invalid');
  if (!passwordFits(account.password)) throw new AuthFailure('password-short');
  const workspaceId = await ensureWorkspace(db, now);
  const hash = await seal(account.password);
  const userId = newId(now);
  return inTransaction(db, async (client) => {
    await guard?.(client);
    const made = await client.query(
      `insert into "user" (id, name, email, email_verified, created_at, updated_at)
       values ($1, $2, $3, true, $4, $4) on conflict (email) do nothing`,
      [userId, account.name.trim() || email, email, now],
    );
    if (made.rowCount === 0) throw new AuthFailure('email-taken');
    await client.query(
      `insert into account (id, account_id, provider_id, user_id, password, created_at, updated_at)
       values ($1, $2, 'credential', $2, $3, $4, $4)`,
      [newId(now), userId, hash, now],
    );
    await client.query(
      'insert into member (workspace_id, user_id, role, created_at) values ($1, $2, $3, $4)',
      [workspaceId, userId, account.role, now],
    );
    await client.query('insert into reader_settings (user_id, locale) values ($1, $2)', [
      userId,
      account.locale ?? 'ar',
    ]);
    await client.query(
      `insert into audit_event (workspace_id, actor_id, action, subject_kind, subject_id, detail)
       values ($1, $2, 'user.create', 'user', $3, $4)`,
      [workspaceId, account.createdBy ?? userId, userId, JSON.stringify({ role: account.role })],
    );
    return { userId, workspaceId };
  });
}
