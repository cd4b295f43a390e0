import type { Client } from './client.ts';

export type PrintedDate = { outletId: string; text: string };

/** Where on a page its own words stand; what machines wrote says nothing of the outlet's habit. */
const SHOWN = ['text', 'label', 'byline', 'time'];

/** The dates that the latest articles of each outlet print of themselves, as printed; at most `articles` of each. */
export async function listPrintedDates(
  client: Client,
  outletIds: string[],
  articles: number,
): Promise<PrintedDate[]> {
  const { rows } = await client.query<PrintedDate>(
    `select o.id as "outletId", left(d->>'evidence', 200) as text
     from unnest($1::uuid[]) as o(id)
       cross join lateral (select date_evidence from article where outlet_id = o.id order by sort_at desc limit $2) a
       cross join lateral jsonb_array_elements(
         case when jsonb_typeof(a.date_evidence) = 'array' then a.date_evidence else '[]' end) d
     where d->>'where' = any($3) and d->>'flag' is null and d->>'evidence' is not null`,
    [outletIds, articles, SHOWN],
  );
  return rows;
}
