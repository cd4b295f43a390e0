import { type ActorReading, type Register, readActors } from '@mirqab/core/actors';
import { foldText } from '@mirqab/core/text';
import { inTransaction, newId } from '@mirqab/db';
import type { Client } from '@mirqab/db/write/client';
import { tellLive } from '@mirqab/db/write/live';
import { type NewMeeting, type NewMention, type NewQuote, replaceFindings } from '@mirqab/db/write/mentions';
import { addOutbox } from '@mirqab/db/write/outbox';
import { awaitStage, finishStage, lockHeldStage } from '@mirqab/db/write/stages';
import { refreshStoryEntities } from '@mirqab/db/write/stories';
import { type ArticleText, listSegmentBodies, listTexts } from '@mirqab/db/write/texts';
import type { PipelineContext } from './hold.ts';
import { joinStories, type Telling, tellingsOf } from './join-stories.ts';
import type { Compiled } from './register-cache.ts';
import { takeStage } from './take-stage.ts';

export type EnrichReport = { taken: number; mentions: number; quotes: number; meetings: number };

/** Finds the actors of articles, what they said and whom they met, and lets matching begin. */
export async function enrichArticles(
  ctx: PipelineContext & { compiled: Pick<Compiled, 'register' | 'frequency'> },
  input: { articleIds: string[]; runId?: string | undefined },
): Promise<EnrichReport> {
  const report = { taken: 0, mentions: 0, quotes: 0, meetings: 0 };
  await takeStage(ctx, { stage: 'enrich', queue: 'article.enrich', ...input }, async (held) => {
    const { register } = await ctx.compiled.register();
    const texts = await listTexts(ctx.db.pool, held.articleIds);
    const bodies = await listSegmentBodies(
      ctx.db.pool,
      texts.filter((text) => text.segments.length > 1).map((text) => text.id),
    );
    const found = findAll(texts, register, bodies);
    const frequency = await ctx.compiled.frequency();
    await inTransaction(ctx.db, async (client) => {
      const mine = await lockHeldStage(client, {
        stage: 'enrich',
        articleIds: held.articleIds,
        lease: held.lease,
      });
      const ids = held.articleIds.filter((id) => mine.has(id));
      if (ids.length === 0) return;
      const own = <T extends { articleId: string }>(list: T[]) =>
        list.filter((row) => mine.has(row.articleId));
      const kept = {
        mentions: own(found.mentions),
        quotes: own(found.quotes),
        meetings: own(found.meetings),
      };
      await replaceFindings(client, ids, kept);
      const now = texts[0]?.now ?? new Date(0);
      const tellings = found.tellings.filter((telling) => mine.has(telling.article.id));
      const joined = await joinStories(client, tellings, { frequency, now });
      await finish(client, { ids, lease: held.lease, texts, joined, runId: input.runId ?? null });
      report.taken += ids.length;
      report.mentions += kept.mentions.length;
      report.quotes += kept.quotes.length;
      report.meetings += kept.meetings.length;
    });
  });
  return report;
}

type End = { ids: string[]; lease: string; texts: ArticleText[]; joined: string[]; runId: string | null };

async function finish(client: Client, { ids, lease, texts, joined, runId }: End): Promise<void> {
  await finishStage(client, { stage: 'enrich', articleIds: ids, lease, reached: 'enriched' });
  const mine = new Set(ids);
  const articles = texts.filter((text) => mine.has(text.id));
  const before = articles.flatMap((text) => (text.storyId === null ? [] : [text.storyId]));
  const stories = [...new Set([...joined, ...before])];
  await refreshStoryEntities(client, stories);
  await awaitStage(client, {
    stage: 'match',
    version: 1,
    runId,
    articles: articles.map((text) => ({ id: text.id, revision: text.revision })),
  });
  if (articles.length > 0) {
    const articleIds = articles.map((text) => text.id);
    await addOutbox(client, [
      { queue: 'alert.match', payload: { v: 1, articleIds, ...(runId ? { runId } : {}) }, runId },
    ]);
  }
  await tellLive(
    client,
    stories.map((id) => ({ kind: 'story', id })),
  );
}

type Findings = { mentions: NewMention[]; quotes: NewQuote[]; meetings: NewMeeting[]; tellings: Telling[] };

function findAll(
  texts: ArticleText[],
  register: Register,
  bodies: { id: string; segment: number; body: string }[],
): Findings {
  const found: Findings = { mentions: [], quotes: [], meetings: [], tellings: [] };
  for (const text of texts) {
    const reading = readActors(
      { text: text.body, title: text.title, publishedAt: text.dateStated, language: text.language },
      register,
    );
    collect(found, text, reading);
    // An article that has its story keeps it: an edit does not move it.
    if (text.storyId === null) {
      const own = bodies.filter((body) => body.id === text.id);
      found.tellings.push(...tellingsOf(text, own, namedIn(reading)));
    }
  }
  return found;
}

/** Whom and which places a reading names: by id where they are watched, by folded name otherwise. */
function namedIn(reading: ActorReading): { who: string[]; where: string[] } {
  const who = new Set<string>();
  const where = new Set<string>();
  for (const mention of reading.mentions) {
    (mention.kind === 'place' ? where : who).add(mention.entity ?? foldText(mention.name));
  }
  return { who: [...who], where: [...where] };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function collect(found: Findings, text: ArticleText, reading: ActorReading): void {
  const base = { articleId: text.id, revision: text.revision, sortAt: text.sortAt };
  const id = () => newId(text.firstSeenAt);
  const entityOf = new Map<string, string>();
  for (const mention of reading.mentions) {
    if (mention.entity !== null) entityOf.set(mention.name, mention.entity);
    found.mentions.push({
      ...base,
      id: id(),
      entityId: mention.entity,
      candidates: mention.candidates.filter((candidate) => UUID.test(candidate)),
      kind: mention.kind,
      zone: mention.in === 'title' ? 'headline' : 'body',
      surface: mention.surface,
      start: mention.start,
      end: mention.end,
      titles: mention.titles,
    });
  }
  for (const quote of reading.quotes) {
    found.quotes.push({
      ...base,
      id: id(),
      entityId: quote.entity,
      by: quote.by,
      text: quote.text,
      start: quote.start,
      end: quote.end,
      direct: quote.direct,
    });
  }
  for (const meeting of reading.meetings) {
    found.meetings.push({
      ...base,
      id: id(),
      place: meeting.where,
      onDay: meeting.when,
      whenText: meeting.whenText,
      status: meeting.status,
      means: meeting.means,
      evidence: meeting.evidence,
      start: meeting.start,
      end: meeting.end,
      people: meeting.who.map((name) => ({ name, entityId: entityOf.get(name) ?? null })),
    });
  }
}
