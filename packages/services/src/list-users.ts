import type { ReadContext } from './caller.ts';

export type Person = {
  id: string;
  name: string;
  email: string;
  role: 'reader' | 'editor' | 'admin';
  closed: boolean;
  createdAt: string;
  lastSeenAt: string | null;
};

/** The people of the workspace, the first to come first. */
export async function listUsers(ctx: ReadContext): Promise<Person[]> {
  const rows = await ctx.db.prisma.member.findMany({
    where: { workspaceId: ctx.caller.workspaceId },
    include: { user: { include: { sessions: { orderBy: { updatedAt: 'desc' }, take: 1 } } } },
    orderBy: { createdAt: 'asc' },
    take: 500,
  });
  return rows.map(({ user, role }) => ({
    id: user.id,
    name: user.name,
    email: user.email,
    role,
    closed: user.banned,
    createdAt: user.createdAt.toISOString(),
    lastSeenAt: user.sessions[0]?.updatedAt.toISOString() ?? null,
  }));
}
