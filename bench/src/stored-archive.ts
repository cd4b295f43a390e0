// An archive of any size in Postgres, filled in minutes: articles of 120 words whose frequencies fall as in
// a language (a word of rank r is one in r·ln V), stories of one to three tellings, actors from everyday to rare.
import { searchTerms } from '@mirqab/core/text';
import { type Db, newId } from '@mirqab/db';

export type Archive = {
  workspaceId: string;
  outletIds: string[];
  /** The everyday actor first. */
  actorIds: string[];
  storyIds: string[];
  /** Words by how many articles have them. */
  words: { common: string; mid: string; rare: string };
};

const LETTERS = 'بجدرزسشصطعغفقكلمن'.split('');
const VOCABULARY = 50_000;
const WORDS = 120;
const AT_ONCE = 2_000;
const OUTLETS = 50;
const ACTORS = 200;

/** mulberry32 */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + 5_000; rest > 0; rest = Math.floor(rest / LETTERS.length))
    word += LETTERS[rest % LETTERS.length];
  return word;
}

/** Fills an empty, migrated database; the newest article is of `now`, one a minute before it. */
export async function fillArchive(db: Db, articles: number, now: Date): Promise<Archive> {
  const next = generator(articles);
  const words = Array.from({ length: VOCABULARY }, (_, rank) => wordOf(rank));
  const terms = words.map((word) => searchTerms(word)[0] ?? word);
  const rank = (within: number) => Math.floor(Math.exp(next() * Math.log(within)));

  const { id: workspaceId } = await db.prisma.workspace.create({ data: { name: 'bench' } });
  await db.pool.query(
    `insert into "user" (id, name, email, email_verified, created_at, updated_at) values ('reader', 'reader', 'reader@example.org', true, now(), now())`,
  );
  const { id: groupId } = await db.prisma.outletGroup.create({ data: { workspaceId, name: 'bench' } });
  const outletIds: string[] = [];
  for (let at = 0; at < OUTLETS; at += 1) {
    const outlet = await db.prisma.outlet.create({
      data: { name: `صحيفة ${at}`, groupId, language: at % 5 === 4 ? 'en' : 'ar' },
    });
    outletIds.push(outlet.id);
  }
  const actorIds: string[] = [];
  for (let at = 0; at < ACTORS; at += 1) {
    const name = `${words[at * 7 + 900]} ${words[at * 11 + 1_300]}`;
    const actor = await db.prisma.entity.create({
      data: { kind: 'person', label: { ar: name }, names: { create: [{ name, folded: name }] } },
    });
    actorIds.push(actor.id);
  }

  const storyIds: string[] = [];
  let story: { id: string; left: number } | null = null;
  for (let from = 0; from < articles; from += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, articles - from) }, (_, offset) => {
      const at = new Date(now.getTime() - (articles - from - offset) * 60_000);
      const ranks = Array.from({ length: WORDS }, () => rank(VOCABULARY));
      const own = ranks.map((one) => words[one]);
      if (story === null || story.left === 0) {
        story = { id: newId(at), left: 1 + Math.floor(next() * 3) };
        storyIds.push(story.id);
      }
      story.left -= 1;
      const outlet = Math.floor(next() * OUTLETS);
      return {
        id: newId(at),
        outletId: outletIds[outlet],
        language: outlet % 5 === 4 ? 'en' : 'ar',
        title: own.slice(0, 8).join(' '),
        body: own.slice(8).join(' '),
        terms: ranks.map((one) => terms[one]).join(' '),
        at: at.toISOString(),
        storyId: story.id,
        actors: [...new Set([rank(ACTORS), rank(ACTORS), rank(ACTORS)])].map((one) => ({
          id: newId(at),
          entity: actorIds[one - 1],
        })),
      };
    });
    await writeRows(db, JSON.stringify(rows));
  }
  await db.pool.query(
    `insert into story (id, title, language, lead_id, first_at, sort_at, articles, outlets, tellings, entity_ids)
     select a.story_id, min(a.title), min(a.language), (array_agg(a.id order by a.sort_at))[1], min(a.sort_at), max(a.sort_at),
       count(*)::int, count(distinct a.outlet_id)::int, count(*)::int,
       coalesce((select array_agg(distinct m.entity_id) from mention m where m.article_id = any(array_agg(a.id))), '{}')
     from article a group by a.story_id`,
  );
  await db.pool.query(
    `insert into story_member (story_id, article_id, segment, why) select story_id, id, 0, '{}' from article`,
  );
  await db.pool.query('vacuum analyze');
  return {
    workspaceId,
    outletIds,
    actorIds,
    storyIds,
    words: { common: words[4] ?? '', mid: words[230] ?? '', rare: words[40_000] ?? '' },
  };
}

async function writeRows(db: Db, rows: string): Promise<void> {
  await db.pool.query(
    `insert into article (id, outlet_id, language, title, body, first_seen_at, sort_at, body_hash, story_id, search)
     select x.id, x."outletId", x.language, x.title, x.body, x.at, x.at, x.id::text, x."storyId", to_tsvector('simple', x.terms)
     from jsonb_to_recordset($1::jsonb) as x(id uuid, "outletId" uuid, language text, title text, body text,
       at timestamptz, "storyId" uuid, terms text)`,
    [rows],
  );
  await db.pool.query(
    `insert into mention (id, article_id, revision, entity_id, kind, zone, surface, start, "end", titles, sort_at)
     select (m->>'id')::uuid, x.id, 1, (m->>'entity')::uuid, 'person', 'body', 's', 0, 5, '[]', x.at
     from jsonb_to_recordset($1::jsonb) as x(id uuid, at timestamptz, actors jsonb), jsonb_array_elements(x.actors) m`,
    [rows],
  );
}
