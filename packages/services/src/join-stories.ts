import {
  type DocumentFrequency,
  foundStory,
  type JoinDecision,
  joinStory,
  type StoryFacts,
  type StoryState,
  storyKeys,
  type Why,
  withTelling,
  worthJudging,
} from '@mirqab/core/stories';
import { newId } from '@mirqab/db';
import type { Client } from '@mirqab/db/write/client';
import { listApart } from '@mirqab/db/write/judgements';
import {
  findStories,
  findStoriesOf,
  insertMembers,
  insertStories,
  lockSettling,
  setArticleStories,
  writeStoryStates,
} from '@mirqab/db/write/stories';
import type { ArticleText } from '@mirqab/db/write/texts';
import { recountStories } from './recount-stories.ts';
import { readState } from './story-state.ts';

/** One telling: an article, or one of the stories in it. */
export type Telling = { article: ArticleText; facts: StoryFacts };

/** Tellings of a story, and first ones of another language, under whose keys it is kept. */
const KEYED_TELLINGS = 4;
const FOUNDED: Why = { code: 'founded', value: '' };
/** A story may run so long, so that is how far around a telling others are looked for. */
const SPAN_MS = 144 * 3_600_000;
const PER_KEY = 12;
const PER_TELLING = 40;

/**
 * Gives tellings their stories, in the caller's transaction and one transaction at a time (see
 * lockSettling): each joins the story that core/stories chooses among those that share a copy, an actor
 * or a rare word with it, or founds one; what an editor set apart stays apart. Returns every story that
 * has a new member.
 */
export async function joinStories(
  client: Client,
  tellings: Telling[],
  context: { frequency: DocumentFrequency; now: Date },
): Promise<string[]> {
  if (tellings.length === 0) return [];
  await lockSettling(client);
  const { frequency, now } = context;
  const stories = await readCandidates(client, tellings, frequency);
  const apart = await listApart(
    client,
    tellings.map(({ article: { id, copyOf } }) => ({ id, copyOf })),
  );
  const judgements = Map.groupBy(
    apart.map(({ articleId, storyId }) => ({ kind: 'not-same' as const, a: articleId, b: storyId })),
    (judgement) => judgement.a,
  );
  const founded = new Map<string, Telling>();
  const touched = new Map<string, Set<string>>();
  // In the order of their telling: who joins whom is judged as it would have been at the time.
  const members = tellings.toSorted(byTime).map((telling) => {
    const { facts } = telling;
    const keys = storyKeys(facts, frequency);
    const decision: JoinDecision = joinStory(facts, stories.near(facts, keys), {
      frequency,
      judgements: judgements.get(telling.article.id) ?? [],
    });
    const id = decision.storyId ?? newId(now);
    const before = decision.storyId === null ? undefined : stories.get(decision.storyId);
    stories.put(before ? withTelling(before, facts) : foundStory(id, facts), keys);
    if (!before) founded.set(id, telling);
    const known = touched.get(id) ?? new Set();
    const keyed = !before || before.size < KEYED_TELLINGS || speaksAnew(before, facts);
    for (const key of keyed ? keys : []) known.add(key);
    touched.set(id, known);
    // What founds a story has no reason to belong but itself; `why` would say what the nearest story lacked.
    const why = before ? decision.why : [FOUNDED];
    return { storyId: id, articleId: telling.article.id, segment: facts.segment, why };
  });
  await insertStories(
    client,
    [...founded].map(([id, { article, facts }]) => ({
      id,
      title: facts.title,
      language: article.language,
      leadId: article.id,
      firstAt: article.sortAt.toISOString(),
      sortAt: article.sortAt.toISOString(),
    })),
  );
  await insertMembers(client, members);
  await setArticleStories(
    client,
    members
      .filter((member) => member.segment === 0)
      .map(({ articleId, storyId }) => ({ id: articleId, storyId })),
  );
  await writeStoryStates(
    client,
    [...touched].flatMap(([id, keys]) => {
      const state = stories.get(id);
      return state ? [{ id, state, keys: [...keys] }] : [];
    }),
  );
  const ids = [...touched.keys()];
  // A story founded here by one telling is already as it would be counted.
  await recountStories(
    client,
    ids.filter((id) => !founded.has(id) || (stories.get(id)?.size ?? 1) > 1),
  );
  return ids;
}

/** Under which any telling of this batch may find a story that another has brought along. */
const profileKeys = ({ terms, who, where, names }: StoryState): string[] => [
  ...terms.map(([term]) => `w:${term}`),
  ...[...who, ...where].map(([id]) => `e:${id}`),
  ...names.map((name) => `n:${name}`),
];

const speaksAnew = (story: StoryState, { language }: StoryFacts): boolean =>
  language !== null && !story.languages.includes(language);

/** The earlier first; what has no time after the rest. */
function byTime(a: Telling, b: Telling): number {
  const [one, other] = [Date.parse(a.facts.at), Date.parse(b.facts.at)];
  return (Number.isNaN(one) ? Infinity : one) - (Number.isNaN(other) ? Infinity : other) || 0;
}

/** The stories that may be joined: what is stored around these tellings, and what is founded on the way. */
async function readCandidates(client: Client, tellings: Telling[], frequency: DocumentFrequency) {
  const states = new Map<string, StoryState>();
  const byKey = new Map<string, Set<string>>();
  const byArticle = new Map<string, string>();
  const put = (state: StoryState, keys: string[]) => {
    states.set(state.id, state);
    for (const key of new Set(keys)) byKey.set(key, (byKey.get(key) ?? new Set()).add(state.id));
    for (const id of state.articleIds) byArticle.set(id, state.id);
  };
  const times = tellings.map(({ facts }) => Date.parse(facts.at)).filter((time) => !Number.isNaN(time));
  const from = new Date(Math.min(...times) - SPAN_MS);
  const to = new Date(Math.max(...times) + SPAN_MS);
  const keys = [...new Set(tellings.flatMap(({ facts }) => storyKeys(facts, frequency)))];
  const found = await findStories(client, keys, {
    from,
    to,
    perKey: PER_KEY,
    most: PER_TELLING * tellings.length,
  });
  const copies = tellings.flatMap(({ facts }) => (facts.copyOf ? [facts.copyOf] : []));
  for (const story of await findStoriesOf(client, copies)) {
    const state = readState(story);
    if (state) put(state, []);
  }
  for (const story of found) {
    const state = readState(story);
    if (state) put(state, [...story.keys, ...profileKeys(state)]);
  }
  return {
    get: (id: string) => states.get(id),
    put,
    near: (facts: StoryFacts, own: string[]): StoryState[] => {
      const shared = new Map<string, string[]>();
      for (const key of own)
        for (const id of byKey.get(key) ?? []) shared.set(id, [...(shared.get(id) ?? []), key]);
      const copied = facts.copyOf ? byArticle.get(facts.copyOf) : undefined;
      const likely = [...shared]
        .filter(([id, keys]) => id !== copied && worthJudging(keys))
        .toSorted((a, b) => b[1].length - a[1].length)
        .map(([id]) => id);
      return [...(copied === undefined ? [] : [copied]), ...likely]
        .slice(0, PER_TELLING)
        .flatMap((id) => states.get(id) ?? []);
    },
  };
}
