import type { Client } from './client.ts';

export type TraceRow = {
  outletId: string;
  articleId: string;
  rulesVersion: number;
  /** Lines and rule marks as core/page gives them. */
  lines: unknown;
  rules: unknown;
};

/** Pages of an outlet that are remembered: its latest by their articles' first sighting. */
export const TRACES_KEPT = 40;

/** Writes what was met on pages, a page once, and lets go of each outlet's older ones. A page read again replaces its trace. */
export async function writeTraces(client: Client, traces: TraceRow[]): Promise<void> {
  if (traces.length === 0) return;
  await client.query(
    `insert into page_trace (outlet_id, article_id, rules_version, lines, rules)
     select distinct on (1, 2) * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::jsonb[], $5::jsonb[]) order by 1, 2
     on conflict (outlet_id, article_id) do update set rules_version = excluded.rules_version, lines = excluded.lines,
       rules = excluded.rules, read_at = now()`,
    [
      traces.map((trace) => trace.outletId),
      traces.map((trace) => trace.articleId),
      traces.map((trace) => trace.rulesVersion),
      traces.map((trace) => JSON.stringify(trace.lines)),
      traces.map((trace) => JSON.stringify(trace.rules)),
    ],
  );
  await client.query(
    `delete from page_trace p using (
       select x.id, (select article_id from page_trace where outlet_id = x.id order by article_id desc offset $2 limit 1) as oldest
       from unnest($1::uuid[]) as x(id)) k
     where p.outlet_id = k.id and p.article_id <= k.oldest`,
    [[...new Set(traces.map((trace) => trace.outletId))], TRACES_KEPT],
  );
}

export type TemplateRow = {
  outletId: string;
  prints: number[];
  lines: unknown;
  refused: number[];
  pages: number;
  since: number;
  version: number;
  learntAt: Date | null;
};

const TEMPLATE = `outlet_id as "outletId", prints::float8[] as prints, lines, refused::float8[] as refused, pages, since, version, learnt_at as "learntAt"`;

/** Counts pages read since outlets' templates were last learnt, and locks the templates in the order of their outlets. */
export async function countPages(
  client: Client,
  outlets: { outletId: string; pages: number }[],
): Promise<TemplateRow[]> {
  const sorted = [...outlets].sort((a, b) => (a.outletId < b.outletId ? -1 : 1));
  const { rows } = await client.query<TemplateRow>(
    `insert into outlet_template (outlet_id, since) select * from unnest($1::uuid[], $2::int[])
     on conflict (outlet_id) do update set since = outlet_template.since + excluded.since returning ${TEMPLATE}`,
    [sorted.map(({ outletId }) => outletId), sorted.map(({ pages }) => pages)],
  );
  return rows;
}

export async function findTemplate(client: Client, outletId: string): Promise<TemplateRow | null> {
  const { rows } = await client.query<TemplateRow>(
    `select ${TEMPLATE} from outlet_template where outlet_id = $1`,
    [outletId],
  );
  return rows[0] ?? null;
}

/** What stood on an outlet's latest pages, the newest first. */
export async function listTraceLines(client: Client, outletId: string): Promise<unknown[]> {
  const { rows } = await client.query<{ lines: unknown }>(
    'select lines from page_trace where outlet_id = $1 order by article_id desc limit $2',
    [outletId, TRACES_KEPT],
  );
  return rows.map((row) => row.lines);
}

/** Replaces a template; its version rises when its lines are others. */
export async function saveTemplate(
  client: Client,
  template: { outletId: string; prints: number[]; lines: unknown; pages: number },
): Promise<void> {
  await client.query(
    `update outlet_template set prints = $2::bigint[], lines = $3, pages = $4, since = 0,
       version = version + (prints <> $2::bigint[])::int,
       learnt_at = case when prints <> $2::bigint[] or learnt_at is null then now() else learnt_at end
     where outlet_id = $1`,
    [template.outletId, template.prints, JSON.stringify(template.lines), template.pages],
  );
}

/** Empties a template and forgets the pages it was learnt from. False when there is none. */
export async function clearTemplate(client: Client, outletId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `update outlet_template set prints = '{}', lines = '[]', refused = '{}', pages = 0, since = 0, version = version + 1, learnt_at = null
     where outlet_id = $1`,
    [outletId],
  );
  if (rowCount) await client.query(`update page_trace set lines = '[]' where outlet_id = $1`, [outletId]);
  return rowCount === 1;
}

/** Takes one line out of a template for good. False when it holds no such line. */
export async function refuseLine(client: Client, outletId: string, print: number): Promise<boolean> {
  const { rowCount } = await client.query(
    `update outlet_template set prints = array_remove(prints, $2::bigint), refused = array_append(refused, $2::bigint), version = version + 1,
       lines = coalesce((select jsonb_agg(line) from jsonb_array_elements(lines) line where line->>'print' <> $2::text), '[]')
     where outlet_id = $1 and $2::bigint = any(prints)`,
    [outletId, String(print)],
  );
  return rowCount === 1;
}

export type RuleTraces = { outletId: string; marks: unknown[]; matched: { part: string; rule: string }[] };

/** For outlets that have rules: what each did on the latest pages read by them, newest first, and which had matched before. */
export async function listRuleTraces(client: Client, outletIds: string[]): Promise<RuleTraces[]> {
  const { rows } = await client.query<RuleTraces>(
    `select o.id as "outletId",
       coalesce((select jsonb_agg(p.rules order by p.article_id desc) from page_trace p
         where p.outlet_id = o.id and p.rules_version = o.rules_version), '[]') as marks,
       coalesce((select jsonb_agg(jsonb_build_object('part', r.part, 'rule', r.rule)) from rule_record r
         where r.outlet_id = o.id and r.last_match_at is not null), '[]') as matched
     from outlet o where o.id = any($1) and o.rules is not null order by o.id`,
    [outletIds],
  );
  return rows;
}

export type RuleRecordRow = {
  part: string;
  rule: string;
  state: string;
  pages: number;
  matched: number;
  misses: number;
  weighed: number;
  taken: number;
  agreed: number;
};

/** Writes how an outlet's rules fare today. A rule that matched at some time keeps the day of its last match. */
export async function saveRuleRecords(
  client: Client,
  outletId: string,
  records: RuleRecordRow[],
): Promise<void> {
  if (records.length === 0) return;
  await client.query(
    `insert into rule_record (outlet_id, part, rule, state, pages, matched, misses, weighed, taken, agreed, last_match_at)
     select $1::uuid, x.part, x.rule, x.state, x.pages, x.matched, x.misses, x.weighed, x.taken, x.agreed,
       case when x.matched > 0 then now() end
     from jsonb_to_recordset($2::jsonb) as x(part text, rule text, state text, pages int, matched int, misses int, weighed int, taken int, agreed int)
     order by 2, 3
     on conflict (outlet_id, part, rule) do update set state = excluded.state, pages = excluded.pages, matched = excluded.matched,
       misses = excluded.misses, weighed = excluded.weighed, taken = excluded.taken, agreed = excluded.agreed, at = now(),
       last_match_at = case when excluded.misses = 0 and excluded.matched > 0 then now() else coalesce(rule_record.last_match_at, excluded.last_match_at) end`,
    [outletId, JSON.stringify(records)],
  );
}

/** Forgets how rules fared that the outlet no longer has. */
export async function keepRuleRecords(
  client: Client,
  outletId: string,
  rules: { part: string; rule: string }[],
): Promise<void> {
  await client.query(
    `delete from rule_record r where outlet_id = $1 and not exists (
       select 1 from jsonb_to_recordset($2::jsonb) as x(part text, rule text) where x.part = r.part and x.rule = r.rule)`,
    [outletId, JSON.stringify(rules)],
  );
}
