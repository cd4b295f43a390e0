import { scoreAgainst } from './score.ts';
import type { DocumentFrequency, Judgement, StoryFacts, StoryState, Why } from './types.ts';

export interface JoinContext {
  frequency: DocumentFrequency;
  judgements?: readonly Judgement[];
}

export interface JoinDecision {
  /** The story to join, or null for a story of its own. */
  storyId: string | null;
  score: number;
  why: Why[];
}

/**
 * Decide which story a telling belongs to. Candidates are the stories that share a copy, an entity or a rare word
 * with it inside the window; the best one above the bar wins, the older one of equals. With none the telling founds
 * a story, and `why` tells what the nearest one lacked.
 */
export function joinStory(
  facts: StoryFacts,
  candidates: readonly StoryState[],
  context: JoinContext,
): JoinDecision {
  let best: JoinDecision = { storyId: null, score: -1, why: [] };
  let bestFirst = '';
  for (const story of candidates) {
    const { score, joins, why } = scoreAgainst(facts, story, context.frequency, context.judgements);
    const better =
      joins !== (best.storyId !== null)
        ? joins
        : score > best.score || (score === best.score && joins && story.firstAt < bestFirst);
    if (!better) continue;
    best = { storyId: joins ? story.id : null, score, why };
    bestFirst = story.firstAt;
  }
  return { ...best, score: Math.max(0, best.score) };
}

/** Tellings whose words make a story's profile. Later ones only count. */
const FOUNDERS = 4;
const TERMS = 48;
const KEPT_IDS = 512;

/** A story of one telling. */
export function foundStory(id: string, facts: StoryFacts): StoryState {
  return {
    id,
    firstAt: facts.at,
    lastAt: facts.at,
    size: 1,
    articleIds: [facts.articleId],
    outlets: facts.outlet === null ? [] : [facts.outlet],
    languages: facts.language === null ? [] : [facts.language],
    terms: facts.terms.slice(0, TERMS),
    who: facts.who.map((id) => [id, 1] as const),
    where: facts.where.map((id) => [id, 1] as const),
    days: facts.days,
    titleTerms: facts.titleTerms,
    names: facts.names,
    figures: facts.figures,
    marks: facts.marks,
    founders: 1,
  };
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];
const earlier = (a: string, b: string): string => (Date.parse(b) < Date.parse(a) ? b : a);
const later = (a: string, b: string): string => (Date.parse(b) > Date.parse(a) ? b : a);

function added(counts: StoryState['who'], ids: readonly string[]): StoryState['who'] {
  const next = new Map(counts);
  for (const id of ids) next.set(id, (next.get(id) ?? 0) + 1);
  return [...next.entries()].sort((a, b) => b[1] - a[1]).slice(0, 64);
}

function blended(story: StoryState['terms'], weight: number, own: StoryFacts['terms']): StoryState['terms'] {
  const next = new Map<string, number>();
  for (const [term, value] of story) next.set(term, (value * weight) / (weight + 1));
  for (const [term, value] of own) next.set(term, (next.get(term) ?? 0) + value / (weight + 1));
  return [...next.entries()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, TERMS);
}

/** The story with a telling more. Words of another language and of late tellings leave the profile as it is. */
export function withTelling(story: StoryState, facts: StoryFacts): StoryState {
  const same =
    facts.language === null || story.languages.length === 0 || story.languages[0] === facts.language;
  const founding = story.founders < FOUNDERS;
  return {
    ...story,
    firstAt: earlier(story.firstAt, facts.at),
    lastAt: later(story.lastAt, facts.at),
    size: story.size + 1,
    articleIds: union(story.articleIds, [facts.articleId]).slice(0, KEPT_IDS),
    outlets: facts.outlet === null ? story.outlets : union(story.outlets, [facts.outlet]),
    languages: facts.language === null ? story.languages : union(story.languages, [facts.language]),
    terms: founding && same ? blended(story.terms, story.founders, facts.terms) : story.terms,
    who: added(story.who, facts.who),
    where: added(story.where, facts.where),
    days: founding ? union(story.days, facts.days).slice(0, 6) : story.days,
    titleTerms: founding ? union(story.titleTerms, facts.titleTerms).slice(0, 32) : story.titleTerms,
    names: founding ? union(story.names, facts.names).slice(0, 160) : story.names,
    figures: founding ? union(story.figures, facts.figures).slice(0, 24) : story.figures,
    marks: founding ? union(story.marks, facts.marks).slice(0, 12) : story.marks,
    founders: founding && same ? story.founders + 1 : story.founders,
  };
}
