import type { Client } from './client.ts';

/** The row that says who changed what, in the transaction of the change. */
export async function insertAudit(
  client: Client,
  who: { userId: string; workspaceId: string },
  action: string,
  subjectKind: string,
  subjectId: string,
  detail: object = {},
): Promise<void> {
  await client.query(
    `insert into audit_event (workspace_id, actor_id, action, subject_kind, subject_id, detail) values ($1, $2, $3, $4, $5, $6)`,
    [who.workspaceId, who.userId, action, subjectKind, subjectId, JSON.stringify(detail)],
  );
}
