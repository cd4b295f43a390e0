import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '@mirqab/db';
import { createAccount, foldEmail, type Role } from './accounts.ts';
import { AuthFailure } from './errors.ts';

export type LinkPurpose = 'first-admin' | 'invitation';

export type NewLink = {
  purpose: LinkPurpose;
  role: Role;
  email?: string | null;
  createdBy?: string | null;
  /** Hours it can be used. */
  hours: number;
};

export type LinkView = { purpose: LinkPurpose; role: Role; email: string | null };

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Makes a link that works once; only its hash is stored, so this is the one time the token is known. */
export async function createLink(db: Db, link: NewLink, now: Date): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await db.pool.query(
    `insert into one_time_link (token_hash, purpose, email, role, expires_at, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      hashOf(token),
      link.purpose,
      link.email ? foldEmail(link.email) : null,
      link.role,
      new Date(now.getTime() + link.hours * 3_600_000),
      link.createdBy ?? null,
      now,
    ],
  );
  return token;
}

/** What a link is for. @throws AuthFailure link-unknown, link-used, link-expired. */
export async function readLink(db: Db, token: string, now: Date): Promise<LinkView> {
  const { rows } = await db.pool.query<LinkRow>(
    'select purpose, role, email, expires_at, used_at from one_time_link where token_hash = $1',
    [hashOf(token)],
  );
  const row = rows[0];
  if (!row) throw new AuthFailure('link-unknown');
  if (row.used_at) throw new AuthFailure('link-used');
  if (row.expires_at <= now) throw new AuthFailure('link-expired');
  return { purpose: row.purpose, role: row.role, email: row.email };
}

type LinkRow = {
  purpose: LinkPurpose;
  role: Role;
  email: string | null;
  expires_at: Date;
  used_at: Date | null;
};

/**
 * Spends a link and makes the account it promises, both or neither.
 * The role comes from the link, never from whoever opens it.
 *
 * @throws AuthFailure for a link that cannot be used, or for an address or password that cannot be taken.
 */
export async function acceptLink(
  db: Db,
  input: { token: string; email: string; name: string; password: string; locale?: 'ar' | 'en' },
  now: Date,
): Promise<{ userId: string }> {
  const link = await readLink(db, input.token, now);
  const { userId } = await createAccount(
    db,
    { ...input, email: link.email ?? input.email, role: link.role },
    now,
    async (client) => {
      const spent = await client.query(
        `update one_time_link set used_at = $2
         where token_hash = $1 and used_at is null and expires_at > $2`,
        [hashOf(input.token), now],
      );
      if (spent.rowCount !== 1) throw new AuthFailure('link-used');
    },
  );
  return { userId };
}
