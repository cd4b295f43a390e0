import { type ActorReading, placeTitles, unlistedIn } from '@mirqab/core/actors';
import { type StoryFacts, storyFacts } from '@mirqab/core/stories';
import { inTransaction, newId } from '@mirqab/db';
import type { Client } from '@mirqab/db/write/client';
import { tellLive } from '@mirqab/db/write/live';
import { type NewMeeting, type NewMention, type NewQuote, replaceFindings } from '@mirqab/db/write/mentions';
import { listAskers, listLinked } from '@mirqab/db/write/name-runs';
import { addOutbox } from '@mirqab/db/write/outbox';
import { type NewSighting, replaceSightings } from '@mirqab/db/write/proposals';
import { awaitStage, finishStage, lockHeldStage } from '@mirqab/db/write/stages';
import { lockSettling, refreshStoryEntities } from '@mirqab/db/write/stories';
import { type ArticleText, listSegmentBodies, listTexts } from '@mirqab/db/write/texts';
import type { PipelineContext } from './hold.ts';
import { joinStories, type Telling } from './join-stories.ts';
import { noteFraming } from './note-framing.ts';
import type { Reader } from './ports.ts';
import type { ActorAnswer, ActorTask } from './read-findings.ts';
import type { Compiled } from './register-cache.ts';
import { settleNames } from './settle-names.ts';
import { takeStage } from './take-stage.ts';

export type EnrichReport = { taken: number; mentions: number; quotes: number; meetings: number };

/** Finds the actors of articles, what they said and whom they met, and lets matching begin. */
export async function enrichArticles(
  ctx: PipelineContext & {
    compiled: Pick<Compiled, 'watched' | 'frequency'>;
    reader: Pick<Reader, 'actors'>;
  },
  input: { articleIds: string[]; runId?: string | undefined },
): Promise<EnrichReport> {
  const report = { taken: 0, mentions: 0, quotes: 0, meetings: 0 };
  await takeStage(ctx, { stage: 'enrich', queue: 'article.enrich', ...input }, async (held) => {
    const texts = await listTexts(ctx.db.pool, held.articleIds);
    const bodies = await listSegmentBodies(
      ctx.db.pool,
      texts.filter((text) => text.segments.length > 1).map((text) => text.id),
    );
    const tasks = texts.map((text) => taskOf(text, bodies));
    const answers = await ctx.reader.actors(tasks, await ctx.compiled.watched());
    const found = collectAll(texts, answers);
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
      const linked = await listLinked(client, ids);
      await noteFraming(client, ids, kept.mentions);
      await replaceFindings(client, ids, kept);
      const now = texts[0]?.now ?? new Date(0);
      const tellings = found.tellings.filter((telling) => mine.has(telling.article.id));
      const joined = await joinStories(client, tellings, { frequency, now });
      // One settlement at a time counts proposals, too: two that count the same names must not wait for each other.
      await lockSettling(client);
      await replaceSightings(client, ids, own(found.sightings), () => newId(now));
      await finish(client, { ids, lease: held.lease, texts, joined });
      await settleNames(client, ids, linked);
      report.taken += ids.length;
      report.mentions += kept.mentions.length;
      report.quotes += kept.quotes.length;
      report.meetings += kept.meetings.length;
    });
  });
  return report;
}

type End = { ids: string[]; lease: string; texts: ArticleText[]; joined: string[] };

async function finish(client: Client, { ids, lease, texts, joined }: End): Promise<void> {
  await finishStage(client, { stage: 'enrich', articleIds: ids, lease });
  const mine = new Set(ids);
  const articles = texts.filter((text) => mine.has(text.id));
  const before = articles.flatMap((text) => (text.storyId === null ? [] : [text.storyId]));
  const stories = [...new Set([...joined, ...before])];
  await refreshStoryEntities(client, stories);
  // The rows say who asked, whatever job came first: news must not be taken for what a run read again.
  const askers = (await listAskers(client, ids)).filter((one) => !one.silent);
  const revisions = new Map(articles.map((text) => [text.id, text.revision]));
  for (const [runId, list] of Map.groupBy(askers, (one) => one.runId)) {
    const loud = list.flatMap(({ articleId: id }) => {
      const revision = revisions.get(id);
      return revision === undefined ? [] : [{ id, revision }];
    });
    if (loud.length === 0) continue;
    await awaitStage(client, { stage: 'match', version: 1, runId, articles: loud });
    const articleIds = loud.map((one) => one.id);
    await addOutbox(client, [
      { queue: 'alert.match', payload: { v: 1, articleIds, ...(runId ? { runId } : {}) }, runId },
    ]);
  }
  if (askers.length === 0) return;
  await tellLive(
    client,
    stories.map((id) => ({ kind: 'story', id })),
  );
}

type Findings = {
  mentions: NewMention[];
  quotes: NewQuote[];
  meetings: NewMeeting[];
  sightings: NewSighting[];
  tellings: Telling[];
};

function taskOf(text: ArticleText, bodies: { id: string; segment: number; body: string }[]): ActorTask {
  const { id, outletId, title, body, language, dateStated, datePrecision, copyOf, segments } = text;
  return {
    ...{ id, outletId, title, body, language, dateStated, datePrecision, copyOf, segments },
    firstSeenAt: text.firstSeenAt.toISOString(),
    bodies: bodies.filter((own) => own.id === id),
    // An article that has its story keeps it: an edit does not move it.
    tells: text.storyId === null,
  };
}

function collectAll(texts: ArticleText[], answers: (ActorAnswer | null)[]): Findings {
  const found: Findings = { mentions: [], quotes: [], meetings: [], sightings: [], tellings: [] };
  texts.forEach((text, at) => {
    const answer = answers[at];
    if (answer) collect(found, text, answer.reading);
    for (const facts of answer?.tellings ?? [bareFacts(text)]) found.tellings.push({ article: text, facts });
  });
  found.tellings = found.tellings.filter((telling) => telling.article.storyId === null);
  return found;
}

/** What a text too heavy to be read in full tells by its opening. */
function bareFacts(text: ArticleText): StoryFacts {
  const { id: articleId, outletId: outlet, language, title, copyOf } = text;
  const body = text.body.slice(0, 2_000);
  return storyFacts({ articleId, outlet, language, title, copyOf, body, at: text.firstSeenAt.toISOString() });
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function collect(found: Findings, text: ArticleText, reading: ActorReading): void {
  const base = { articleId: text.id, revision: text.revision, sortAt: text.sortAt };
  const id = () => newId(text.firstSeenAt);
  const entityOf = new Map<string, string>();
  for (const mention of placeTitles(reading.mentions)) {
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
  for (const { mention, ...unlisted } of unlistedIn(reading.mentions)) {
    const zone = mention.in === 'title' ? 'headline' : 'body';
    found.sightings.push({ ...base, ...unlisted, zone, start: mention.start, end: mention.end });
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
