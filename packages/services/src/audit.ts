import type { Caller } from './caller.ts';

/** The row that says who changed what; written in the transaction of the change. */
export function auditRow(
  caller: Caller,
  action: string,
  subjectKind: string,
  subjectId: string,
  detail: object = {},
) {
  return {
    workspaceId: caller.workspaceId,
    actorId: caller.userId,
    action,
    subjectKind,
    subjectId,
    detail: JSON.parse(JSON.stringify(detail)),
  };
}
