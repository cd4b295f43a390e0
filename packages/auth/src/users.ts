import { type Db, inTransaction } from '@mirqab/db';
import type { Role } from './accounts.ts';

/** Ends every session of a person, except the one named. */
export async function endSessions(db: Db, userId: string, exceptToken?: string): Promise<number> {
  const { rowCount } = await db.pool.query(
    'delete from session where user_id = $1 and ($2::text is null or token <> $2)',
    [userId, exceptToken ?? null],
  );
  return rowCount ?? 0;
}

export type RoleChange = { userId: string; workspaceId: string; role: Role; by: string };

/** Changes a role. The last admin keeps theirs: answers false then, and for someone not of this workspace. */
export async function changeRole(db: Db, change: RoleChange): Promise<boolean> {
  return inTransaction(db, async (client) => {
    await client.query('select 1 from workspace where id = $1 for update', [change.workspaceId]);
    if (change.role !== 'admin' && (await isLastAdmin(client, change.workspaceId, change.userId)))
      return false;
    const done = await client.query('update member set role = $3 where workspace_id = $1 and user_id = $2', [
      change.workspaceId,
      change.userId,
      change.role,
    ]);
    if (done.rowCount !== 1) return false;
    await audit(client, change.workspaceId, change.by, 'user.role', change.userId, { role: change.role });
    return true;
  });
}

export type AccessChange = { userId: string; workspaceId: string; open: boolean; by: string };

/** Closes or opens an account; closing ends its sessions at once. The last admin stays open. */
export async function changeAccess(db: Db, change: AccessChange): Promise<boolean> {
  return inTransaction(db, async (client) => {
    await client.query('select 1 from workspace where id = $1 for update', [change.workspaceId]);
    if (!change.open && (await isLastAdmin(client, change.workspaceId, change.userId))) return false;
    const done = await client.query(
      `update "user" u set banned = $3, updated_at = now() from member m
       where m.user_id = u.id and m.workspace_id = $1 and u.id = $2`,
      [change.workspaceId, change.userId, !change.open],
    );
    if (done.rowCount !== 1) return false;
    if (!change.open) await client.query('delete from session where user_id = $1', [change.userId]);
    await audit(
      client,
      change.workspaceId,
      change.by,
      change.open ? 'user.open' : 'user.close',
      change.userId,
      {},
    );
    return true;
  });
}

type Query = { query(text: string, values: unknown[]): Promise<{ rowCount: number | null }> };

async function isLastAdmin(client: Query, workspaceId: string, userId: string): Promise<boolean> {
  const others = await client.query(
    `select 1 from member m join "user" u on u.id = m.user_id
     where m.workspace_id = $1 and m.role = 'admin' and not u.banned and m.user_id <> $2 limit 1`,
    [workspaceId, userId],
  );
  return (others.rowCount ?? 0) === 0;
}

async function audit(
  client: Query,
  workspaceId: string,
  by: string,
  action: string,
  subjectId: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await client.query(
    `insert into audit_event (workspace_id, actor_id, action, subject_kind, subject_id, detail)
     values ($1, $2, $3, 'user', $4, $5)`,
    [workspaceId, by, action, subjectId, JSON.stringify(detail)],
  );
}
