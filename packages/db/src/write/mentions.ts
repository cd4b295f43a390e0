import type { Client } from './client.ts';

export type NewMention = {
  id: string;
  articleId: string;
  revision: number;
  entityId: string | null;
  candidates: string[];
  kind: string;
  zone: 'headline' | 'body';
  surface: string;
  start: number;
  end: number;
  titles: unknown;
  sortAt: Date;
};
export type NewQuote = {
  id: string;
  articleId: string;
  revision: number;
  entityId: string | null;
  by: string | null;
  text: string;
  start: number;
  end: number;
  direct: boolean;
  sortAt: Date;
};
export type NewMeeting = {
  id: string;
  articleId: string;
  revision: number;
  place: string | null;
  /** YYYY-MM-DD */
  onDay: string | null;
  whenText: string | null;
  status: string;
  means: string | null;
  evidence: string;
  start: number;
  end: number;
  sortAt: Date;
  people: { name: string; entityId: string | null }[];
};

/** Replaces what was found in articles: actors, what they said, whom they met. Three statements for any number. */
export async function replaceFindings(
  client: Client,
  articleIds: string[],
  found: { mentions: NewMention[]; quotes: NewQuote[]; meetings: NewMeeting[] },
): Promise<void> {
  await client.query('delete from mention where article_id = any($1)', [articleIds]);
  await client.query('delete from quote where article_id = any($1)', [articleIds]);
  await client.query('delete from meeting where article_id = any($1)', [articleIds]);
  if (found.mentions.length > 0) {
    await client.query(
      `insert into mention (id, article_id, revision, entity_id, candidates, kind, zone, surface, start, "end", titles, sort_at)
       select x.id, x."articleId", x.revision, x."entityId", x.candidates, x.kind::entity_kind, x.zone, x.surface, x.start, x."end", x.titles, x."sortAt"
       from jsonb_to_recordset($1::jsonb) as x(id uuid, "articleId" uuid, revision int, "entityId" uuid, candidates uuid[], kind text,
         zone text, surface text, start int, "end" int, titles jsonb, "sortAt" timestamptz)`,
      [JSON.stringify(found.mentions)],
    );
  }
  if (found.quotes.length > 0) {
    await client.query(
      `insert into quote (id, article_id, revision, entity_id, "by", text, start, "end", direct, sort_at)
       select x.id, x."articleId", x.revision, x."entityId", x."by", x.text, x.start, x."end", x.direct, x."sortAt"
       from jsonb_to_recordset($1::jsonb) as x(id uuid, "articleId" uuid, revision int, "entityId" uuid, "by" text, text text,
         start int, "end" int, direct bool, "sortAt" timestamptz)`,
      [JSON.stringify(found.quotes)],
    );
  }
  if (found.meetings.length > 0) {
    await client.query(
      `insert into meeting (id, article_id, revision, place, on_day, when_text, status, means, evidence, start, "end", sort_at)
       select x.id, x."articleId", x.revision, x.place, x."onDay", x."whenText", x.status, x.means, x.evidence, x.start, x."end", x."sortAt"
       from jsonb_to_recordset($1::jsonb) as x(id uuid, "articleId" uuid, revision int, place text, "onDay" date, "whenText" text,
         status text, means text, evidence text, start int, "end" int, "sortAt" timestamptz)`,
      [JSON.stringify(found.meetings)],
    );
    const people = found.meetings.flatMap((meeting) =>
      meeting.people.map((person, position) => ({ ...person, position, meetingId: meeting.id })),
    );
    await client.query(
      `insert into meeting_person (meeting_id, position, name, entity_id)
       select * from unnest($1::uuid[], $2::int[], $3::text[], $4::uuid[])`,
      [
        people.map((person) => person.meetingId),
        people.map((person) => person.position),
        people.map((person) => person.name),
        people.map((person) => person.entityId),
      ],
    );
  }
}

/** Titles that an earlier revision of these articles gave to watched actors, as found then. */
export async function listFormerTitles(
  client: Client,
  articleIds: string[],
): Promise<{ articleId: string; entityId: string; title: string }[]> {
  const { rows } = await client.query<{ articleId: string; entityId: string; title: string }>(
    `select distinct m.article_id as "articleId", m.entity_id as "entityId", t.text as title
     from article a join mention m on m.article_id = a.id and m.revision < a.revision
     cross join lateral jsonb_to_recordset(m.titles) as t(text text)
     where a.id = any($1) and a.revision > 1 and m.entity_id is not null`,
    [articleIds],
  );
  return rows;
}

/** Keeps with articles' newest revisions whom they call otherwise than before. */
export async function writeFramings(
  client: Client,
  framings: { articleId: string; changes: object[] }[],
): Promise<void> {
  if (framings.length === 0) return;
  await client.query(
    `update revision r set change = r.change || jsonb_build_object('framing', x.changes)
     from unnest($1::uuid[], $2::jsonb[]) as x(article_id, changes) join article a on a.id = x.article_id
     where r.article_id = a.id and r.number = a.revision`,
    [framings.map((one) => one.articleId), framings.map((one) => JSON.stringify(one.changes))],
  );
}

/** Whom articles name: the watched one where it is certain, and the words of the text. */
export async function listNamed(
  client: Client,
  articleIds: string[],
): Promise<{ articleId: string; entityId: string | null; kind: string; surface: string }[]> {
  const { rows } = await client.query(
    `select article_id as "articleId", entity_id as "entityId", kind, surface from mention
     where article_id = any($1) order by article_id, zone desc, start`,
    [articleIds],
  );
  return rows;
}
