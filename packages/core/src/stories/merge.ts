import { scoreAgainst } from './score.ts';
import type { DocumentFrequency, Judgement, StoryFacts, StoryState } from './types.ts';

export interface Merge {
  /** The story that stays: the older one, its id unchanged. */
  kept: StoryState;
  /** The id that from now on leads to it. */
  redirect: { from: string; to: string };
}

const union = (a: readonly string[], b: readonly string[], limit: number): string[] =>
  [...new Set([...a, ...b])].slice(0, limit);

function summed(a: StoryState['who'], b: StoryState['who']): StoryState['who'] {
  const sums = new Map(a);
  for (const [id, count] of b) sums.set(id, (sums.get(id) ?? 0) + count);
  return [...sums.entries()].sort((x, y) => y[1] - x[1]).slice(0, 64);
}

/** Make one story of two. The older stays, so its id and the marks readers put on it stay valid. */
export function mergeStories(a: StoryState, b: StoryState): Merge {
  const order = Date.parse(a.firstAt) - Date.parse(b.firstAt) || (a.id < b.id ? -1 : 1);
  const [older, newer] = order <= 0 ? [a, b] : [b, a];
  const kept: StoryState = {
    ...older,
    lastAt: Date.parse(newer.lastAt) > Date.parse(older.lastAt) ? newer.lastAt : older.lastAt,
    size: older.size + newer.size,
    articleIds: union(older.articleIds, newer.articleIds, 512),
    outlets: union(older.outlets, newer.outlets, 512),
    languages: union(older.languages, newer.languages, 32),
    who: summed(older.who, newer.who),
    where: summed(older.where, newer.where),
    days: union(older.days, newer.days, 6),
    titleTerms: union(older.titleTerms, newer.titleTerms, 32),
    names: union(older.names, newer.names, 160),
    figures: union(older.figures, newer.figures, 24),
    marks: union(older.marks, newer.marks, 12),
  };
  return { kept, redirect: { from: newer.id, to: older.id } };
}

function asTelling(story: StoryState): StoryFacts {
  return {
    articleId: story.id,
    segment: 0,
    outlet: null,
    language: story.languages[0] ?? null,
    at: story.firstAt,
    title: '',
    terms: story.terms,
    who: story.who.map(([id]) => id),
    where: story.where.map(([id]) => id),
    days: story.days,
    titleTerms: story.titleTerms,
    names: story.names,
    figures: story.figures,
    marks: story.marks,
  };
}

/** Are two stories one after all? Asked of a story that grew, against its neighbours; stricter than joining. */
export function shouldMerge(
  a: StoryState,
  b: StoryState,
  frequency: DocumentFrequency,
  judgements: readonly Judgement[] = [],
): boolean {
  const apart = judgements.some(
    ({ kind, a: x, b: y }) =>
      kind === 'not-same' && ((holds(a, x) && holds(b, y)) || (holds(a, y) && holds(b, x))),
  );
  if (apart) return false;
  const { score, joins } = scoreAgainst(asTelling(a), b, frequency);
  return joins && score >= 0.6;
}

const holds = (story: StoryState, id: string): boolean => story.id === id || story.articleIds.includes(id);
