import type { Db } from '../client.ts';

export type DiscoveryRow = {
  id: string;
  url: string;
  selector: string | null;
  state: 'waiting' | 'looking' | 'done';
  steps: unknown;
  found: unknown;
  problem: unknown;
};

/** A person's own discovery while it is kept. */
export async function readDiscoveryRow(
  client: Pick<Db['pool'], 'query'>,
  id: string,
  createdBy: string,
): Promise<DiscoveryRow | null> {
  const { rows } = await client.query<DiscoveryRow>(
    `select id, url, selector, state, steps, found, problem from discovery
     where id = $1 and created_by = $2 and expires_at > now()`,
    [id, createdBy],
  );
  return rows[0] ?? null;
}

/** Which of these addresses are sources already. */
export async function knownSources(
  client: Pick<Db['pool'], 'query'>,
  urls: string[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; url: string }>(
    'select id, url from source where url = any($1)',
    [urls],
  );
  return new Map(rows.map((row) => [row.url, row.id]));
}

/** The outlet whose home an address lies under, the nearest one; null when there is none. */
export async function outletAt(
  client: Pick<Db['pool'], 'query'>,
  url: URL,
): Promise<{ id: string; name: string } | null> {
  const { rows } = await client.query<{ id: string; name: string; homeUrl: string }>(
    `select id, name, home_url as "homeUrl" from outlet
     where home_url in ($1, $1 || '/') or home_url like $2 escape '\\' order by length(home_url) desc limit 200`,
    [url.origin, `${url.origin.replace(/[\\%_]/g, '\\$&')}/%`],
  );
  const below = (home: string): string => (home.endsWith('/') ? home : `${home}/`);
  const under = rows.filter(({ homeUrl }) =>
    below(url.href.split(/[?#]/, 1)[0] ?? '').startsWith(below(homeUrl)),
  );
  const [found] = under;
  return found ? { id: found.id, name: found.name } : null;
}
