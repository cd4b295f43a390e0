import { changeAccess, changeRole, createLink } from '@mirqab/auth';
import { listUsers } from '@mirqab/services/list-users';
import { UsageFailure } from '../failure.ts';
import { asOperator, print } from './operator.ts';

const ROLES = ['reader', 'editor', 'admin'] as const;
const INVITATION_HOURS = 168;

/** `users [list | invite [EMAIL] | role ID | open ID | close ID] --role ROLE` */
export function users(
  action = 'list',
  subject: string | undefined,
  flags: { role?: string },
): Promise<number> {
  return asOperator(async (ctx) => {
    const { db, caller, now, install } = ctx;
    const role = ROLES.find((one) => one === (flags.role ?? 'reader'));
    if (!role) throw new UsageFailure(`--role is one of ${ROLES.join(', ')}`);
    const to = { userId: subject ?? '', workspaceId: caller.workspaceId, by: caller.userId };
    if (action === 'list') {
      for (const person of await listUsers(ctx)) print(person);
    } else if (action === 'invite') {
      const link = {
        purpose: 'invitation',
        role,
        email: subject ?? null,
        createdBy: caller.userId,
        hours: INVITATION_HOURS,
      } as const;
      print({
        url: `${install.publicUrl}/welcome?token=${await createLink(db, link, now)}`,
        hours: INVITATION_HOURS,
      });
    } else if (!subject) {
      throw new UsageFailure(`users ${action} needs the id of a person`);
    } else if (action === 'role') {
      if (!(await changeRole(db, { ...to, role }))) throw new UsageFailure('the last admin must stay one');
    } else if (action === 'open' || action === 'close') {
      if (!(await changeAccess(db, { ...to, open: action === 'open' })))
        throw new UsageFailure('the last admin must stay in');
    } else {
      throw new UsageFailure(`users knows list, invite, role, open and close, not ${action}`);
    }
    return 0;
  });
}
