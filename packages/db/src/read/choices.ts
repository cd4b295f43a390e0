import type { Db } from '../client.ts';

export type Choices = {
  actors: {
    id: string;
    kind: 'person' | 'organisation' | 'place';
    label: Record<string, string>;
    followed: boolean;
  }[];
  outlets: { id: string; name: string }[];
  languages: string[];
};

/** What a reader can filter by: watched actors (the followed first), outlets that wrote, their languages. */
export async function listChoices(db: Db, userId: string): Promise<Choices> {
  const [actors, outlets, languages] = await Promise.all([
    db.pool.query(
      `select e.id, e.kind, e.label, exists (select 1 from follow f where f.created_by = $1
         and f.entity_id in (select x.id from entity x where x.id = e.id or x.merged_into = e.id)) as followed
       from entity e
       where e.watched and e.merged_into is null
       order by followed desc, e.label->>'ar' collate "ar-x-icu", e.id limit 500`,
      [userId],
    ),
    db.pool.query('select id, name from outlet order by name collate "ar-x-icu" limit 1000'),
    db.pool.query(
      `select distinct language from outlet where language is not null order by language limit 50`,
    ),
  ]);
  return {
    actors: actors.rows,
    outlets: outlets.rows,
    languages: languages.rows.map((row) => row.language),
  };
}
