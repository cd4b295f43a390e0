import { type DeliveryRow, listDeliveryRows } from '@mirqab/db/read/alerts';
import { type Problem, readProblem } from './article-json.ts';
import type { ReadContext } from './caller.ts';
import { decodePosition, type Page, toPage } from './paging.ts';

export type DeliveryView = {
  id: string;
  alert: { id: string; name: string };
  channel: { id: string; name: string; kind: string };
  digest: boolean;
  state: 'pending' | 'sending' | 'sent' | 'dead';
  attempts: number;
  dueAt: string;
  sentAt: string | null;
  createdAt: string;
  problem: Problem | null;
  stories: DeliveryRow['stories'];
};

const STATES = ['pending', 'sending', 'sent', 'dead'] as const;

/** What was sent, waits or failed, newest first; of one alert or of all. */
export async function listDeliveries(
  ctx: ReadContext,
  input: {
    alertId?: string | undefined;
    state?: DeliveryView['state'] | undefined;
    cursor?: string | null | undefined;
    limit: number;
  },
): Promise<Page<DeliveryView>> {
  const filter = {
    workspaceId: ctx.caller.workspaceId,
    alertId: input.alertId ?? null,
    state: input.state ?? null,
  };
  const rows = await listDeliveryRows(ctx.db, filter, input.limit + 1, decodePosition(input.cursor));
  const page = toPage(rows, input.limit, (row) => row.createdAt.toISOString());
  return { items: page.items.map(viewOf), next: page.next };
}

function viewOf(row: DeliveryRow): DeliveryView {
  return {
    id: row.id,
    alert: { id: row.alertId, name: row.alertName },
    channel: { id: row.channelId, name: row.channelName, kind: row.channelKind },
    digest: row.subject.startsWith('period:'),
    state: STATES.find((state) => state === row.state) ?? 'pending',
    attempts: row.attempts,
    dueAt: row.dueAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    problem: readProblem(row.error),
    stories: row.stories,
  };
}
