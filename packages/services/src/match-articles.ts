import { decideDelivery } from '@mirqab/core/alerts';
import type { MatchSpan } from '@mirqab/core/query';
import { inTransaction, newId } from '@mirqab/db';
import type { Client } from '@mirqab/db/write/client';
import { tellLive } from '@mirqab/db/write/live';
import {
  countInstantLastDay,
  findToldStories,
  insertDeliveries,
  insertMatches,
  type NewDelivery,
  type NewMatch,
  removeLostMatches,
  type Triple,
} from '@mirqab/db/write/matches';
import { addOutbox } from '@mirqab/db/write/outbox';
import { runAlerts, settleRunItems } from '@mirqab/db/write/runs';
import { finishStage, lockHeldStage } from '@mirqab/db/write/stages';
import { listMatchable, listStoryIds, type MatchableArticle } from '@mirqab/db/write/texts';
import type { PipelineContext } from './hold.ts';
import type { AlertSet, Compiled, LiveAlert } from './register-cache.ts';
import { takeStage } from './take-stage.ts';

export type MatchReport = { taken: number; matches: number; deliveries: number };

/** Spans kept with a match: enough to show why, not a concordance. */
const MOST_SPANS = 20;

/**
 * Asks every alert of every article and decides, for each new match and channel, what is sent. The
 * keys of the rows make repeating harmless: one match for an alert and article, one telling of a
 * story to a channel. What a run found again is silent unless the run was told to alert.
 */
export async function matchArticles(
  ctx: PipelineContext & { compiled: Pick<Compiled, 'alerts'> },
  input: { articleIds: string[]; runId?: string | undefined },
): Promise<MatchReport> {
  const report = { taken: 0, matches: 0, deliveries: 0 };
  await takeStage(ctx, { stage: 'match', queue: 'alert.match', ...input }, async (held) => {
    const set = await ctx.compiled.alerts();
    const articles = await listMatchable(ctx.db.pool, held.articleIds);
    const sends = input.runId === undefined || (await runAlerts(ctx.db.pool, input.runId));
    const matches = articles.flatMap((article) => matchOne(article, set, sends));
    await inTransaction(ctx.db, async (client) => {
      const mine = await lockHeldStage(client, {
        stage: 'match',
        articleIds: held.articleIds,
        lease: held.lease,
      });
      const ids = held.articleIds.filter((id) => mine.has(id));
      if (ids.length === 0) return;
      // A merge may have moved an article since its text was read.
      const storyOf = await listStoryIds(client, ids);
      const own = matches
        .filter((match) => mine.has(match.articleId))
        .map((match) => ({ ...match, storyId: storyOf.get(match.articleId) ?? null }));
      await removeLostMatches(client, ids, own);
      const fresh = await insertMatches(client, own);
      const freshKeys = new Set(fresh.map((match) => `${match.alertId} ${match.articleId}`));
      const news = own.filter((match) => freshKeys.has(`${match.alertId} ${match.articleId}`));
      report.deliveries += await deliver(client, news, set, articles);
      await finishStage(client, { stage: 'match', articleIds: ids, lease: held.lease });
      if (input.runId) await countRun(client, input.runId, ids, news);
      report.taken += ids.length;
      report.matches += fresh.length;
    });
  });
  return report;
}

function matchOne(article: MatchableArticle, set: AlertSet, sends: boolean): NewMatch[] {
  const { matches } = set.matcher.match({
    title: article.title,
    body: article.body,
    zones: article.zones,
    publishedAt: article.dateStated,
    outlet: { id: article.outletId, name: article.outletName },
    language: article.language,
    mentions: article.mentions.map((mention) => ({ ...mention, certain: true })),
  });
  return matches.map(({ id, spans }) => ({
    alertId: id,
    articleId: article.id,
    storyId: article.storyId,
    alertVersion: set.alerts.get(id)?.version ?? 1,
    revision: article.revision,
    spans: spans.slice(0, MOST_SPANS).map((span) => keptSpan(article, span)),
    sends,
  }));
}

function keptSpan(article: MatchableArticle, { zone, index, start, end, term, sentence }: MatchSpan) {
  const text =
    index !== undefined ? article.zones[index]?.text : zone === 'headline' ? article.title : article.body;
  return {
    zone,
    ...(index === undefined ? {} : { index }),
    start,
    end,
    term,
    surface: text?.slice(start, end) ?? term,
    sentence: sentence.slice(0, 1000),
  };
}

/** Decides about every new match on every channel and writes what is to be sent; returns how many deliveries are new. */
async function deliver(
  client: Client,
  matches: NewMatch[],
  set: AlertSet,
  articles: MatchableArticle[],
): Promise<number> {
  const now = articles[0]?.now;
  const wanted = matches.flatMap((match) => {
    const alert = set.alerts.get(match.alertId);
    if (!alert || !match.sends || match.storyId === null) return [];
    const { storyId } = match;
    return alert.channels.map((channel) => ({ match, alert, channel, storyId }));
  });
  if (wanted.length === 0 || now === undefined) return 0;
  const key = ({ alertId, channelId, storyId }: Triple) => `${alertId} ${channelId} ${storyId}`;
  const triples = wanted.map((one) => ({
    alertId: one.alert.id,
    channelId: one.channel.id,
    storyId: one.storyId,
  }));
  const told = new Set((await findToldStories(client, triples)).map(key));
  const lastDay = await countSends(
    client,
    wanted.map((one) => one.alert),
  );
  const deliveries = new Map<string, NewDelivery>();
  for (const { match, alert, channel, storyId } of wanted) {
    const triple = { alertId: alert.id, channelId: channel.id, storyId };
    const count = `${alert.id} ${channel.id}`;
    const decision = decideDelivery(
      {
        storyId,
        sends: match.sends,
        paused: alert.paused || channel.paused,
        storyKnown: told.has(key(triple)),
        instantLastDay: lastDay.get(count) ?? 0,
      },
      alert.settings,
      now.toISOString(),
    );
    if (!('subject' in decision)) continue;
    // Two articles of one story in one batch: the first tells it.
    told.add(key(triple));
    if (decision.kind !== 'hold-for-digest') lastDay.set(count, (lastDay.get(count) ?? 0) + 1);
    const name = `${count} ${decision.subject}`;
    const delivery = deliveries.get(name) ?? {
      alertId: alert.id,
      channelId: channel.id,
      subject: decision.subject,
      dueAt: decision.dueAt,
      stories: [],
    };
    delivery.stories.push({ storyId, articleId: match.articleId });
    deliveries.set(name, delivery);
  }
  const made = await insertDeliveries(client, [...deliveries.values()], () => newId(now));
  await addOutbox(
    client,
    made.map(({ id, waitMs }) => ({ queue: 'alert.deliver', payload: { v: 1, deliveryIds: [id] }, waitMs })),
  );
  await tellLive(
    client,
    made.map(({ id }) => ({ kind: 'delivery', id })),
  );
  return made.length;
}

async function countSends(client: Client, alerts: LiveAlert[]): Promise<Map<string, number>> {
  const rows = await countInstantLastDay(client, [...new Set(alerts.map((alert) => alert.id))]);
  return new Map(rows.map((row) => [`${row.alertId} ${row.channelId}`, row.count]));
}

/** Runs that begin at matching are counted here; for the others the reading said what changed. */
async function countRun(client: Client, runId: string, ids: string[], news: NewMatch[]): Promise<void> {
  const changed = new Set(news.map((match) => match.articleId));
  await settleRunItems(
    client,
    runId,
    ids.map((id) => ({
      subjectId: id,
      outcome: changed.has(id) ? ('changed' as const) : ('same' as const),
      reason: null,
      articleId: id,
    })),
    { pendingOnly: true },
  );
}
