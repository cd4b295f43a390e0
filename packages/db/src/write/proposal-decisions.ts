import type { Client } from './client.ts';

export type ProposalState = 'open' | 'unsure' | 'accepted' | 'rejected' | 'merged';
export type LockedProposal = {
  id: string;
  name: string;
  kind: 'person' | 'organisation';
  script: string;
  state: ProposalState;
  mergedInto: string | null;
  entityId: string | null;
  articles: number;
};

/** Proposals, held until the transaction ends; unknown ids are left out. */
export async function lockProposals(
  client: Client,
  ids: readonly string[],
): Promise<Map<string, LockedProposal>> {
  const { rows } = await client.query<LockedProposal>(
    `select id, name, kind, script, state, merged_into as "mergedInto", entity_id as "entityId", articles
     from proposal where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** A proposal's name and the names of those merged into it. */
export async function listProposalNames(client: Client, id: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'select name from proposal where id = $1 or merged_into = $1 order by (id = $1) desc, id',
    [id],
  );
  return rows.map((row) => row.name);
}

/** Writes what was decided of a proposal; `open` with no judgement lets it wait again. */
export async function writeProposalState(
  client: Client,
  id: string,
  decision: { state: ProposalState; entityId?: string; judgementId?: string; at?: Date },
): Promise<void> {
  await client.query(
    'update proposal set state = $2, entity_id = $3, judgement_id = $4, decided_at = $5 where id = $1',
    [id, decision.state, decision.entityId ?? null, decision.judgementId ?? null, decision.at ?? null],
  );
}

/** Lets a proposal, and those merged into it, count as another's; with null it stands by itself again. */
export async function redirectProposal(
  client: Client,
  { id, to, from }: { id: string; to: string | null; from: string | null },
): Promise<void> {
  await client.query(
    `with moved as (update proposal set merged_into = $2 where id = $1 returning articles)
     update proposal p set articles = greatest(0, p.articles + case when p.id = $2 then moved.articles else -moved.articles end)
     from moved where p.id in ($2, $3)`,
    [id, to, from],
  );
}
