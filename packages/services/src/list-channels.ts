import { z } from 'zod';
import type { ReadContext } from './caller.ts';

export type ChannelView = {
  id: string;
  kind: 'email' | 'webhook';
  name: string;
  /** The mail address or the webhook's address. */
  target: string;
  disabled: { at: string; why: string | null } | null;
  alerts: number;
  createdAt: string;
};

const target = z.object({ address: z.string().optional(), url: z.string().optional() });

/** The workspace's channels by name. */
export async function listChannels(ctx: ReadContext): Promise<ChannelView[]> {
  const rows = await ctx.db.prisma.channel.findMany({
    where: { workspaceId: ctx.caller.workspaceId, deletedAt: null },
    include: { _count: { select: { alerts: true } } },
    orderBy: { name: 'asc' },
    take: 200,
  });
  return rows.map((row) => {
    const read = target.catch({}).parse(row.target);
    return {
      id: row.id,
      kind: row.kind === 'webhook' ? 'webhook' : 'email',
      name: row.name,
      target: read.address ?? read.url ?? '',
      disabled: row.disabledAt ? { at: row.disabledAt.toISOString(), why: row.disabledWhy } : null,
      alerts: row._count.alerts,
      createdAt: row.createdAt.toISOString(),
    };
  });
}
