import { compareMarks } from './marks.ts';
import { isConcept } from './sound.ts';
import type { DocumentFrequency, Judgement, StoryFacts, StoryState, Why } from './types.ts';

type Weighted = readonly (readonly [string, number])[];

/** Hours beyond which two tellings are not of one event, and how long a story may run in all. */
export const WINDOW_HOURS = 72;
export const SPAN_HOURS = 144;
/** Scores from which a telling joins: in the story's language, and across languages. */
export const JOIN = 0.43;
export const JOIN_ACROSS = 0.5;

/** Rarity of a term, 0 (in every article) to 1 (in fewer than one of ten thousand). */
export function rarity(share: number): number {
  return Math.min(1, Math.max(0, -Math.log10(Math.max(share, 0.0001)) / 4));
}

/** Counts made into shares that stay sober while an archive is small: as if 2,000 other articles stood beside it. */
export function frequencyOf(count: (term: string) => number, total: number): DocumentFrequency {
  return (term) => (count(term) + 0.5) / (total + 2000);
}

/** Cosine of two weighted word lists, each word weighed by its rarity, and the shared words that made it. */
export function wordCosine(
  a: Weighted,
  b: Weighted,
  frequency: DocumentFrequency,
): { cosine: number; shared: string[] } {
  const weights = new Map<string, number>();
  let normA = 0;
  for (const [term, weight] of a) {
    const value = weight * rarity(frequency(term));
    weights.set(term, value);
    normA += value * value;
  }
  let normB = 0;
  let dot = 0;
  const shared: [string, number][] = [];
  for (const [term, weight] of b) {
    const value = weight * rarity(frequency(term));
    normB += value * value;
    const both = value * (weights.get(term) ?? 0);
    if (both > 0) shared.push([term, both]);
    dot += both;
  }
  shared.sort((x, y) => y[1] - x[1]);
  const cosine = normA > 0 && normB > 0 ? dot / Math.sqrt(normA * normB) : 0;
  return { cosine, shared: shared.slice(0, 6).map(([term]) => term) };
}

interface Overlap {
  /** Rarity-weighted share of the smaller side, 0 to 1; null when one side names nobody. */
  share: number | null;
  shared: string[];
  weight: number;
}

function overlap(mine: readonly string[], theirs: Weighted, frequency: DocumentFrequency): Overlap {
  if (mine.length === 0 || theirs.length === 0) return { share: null, shared: [], weight: 0 };
  const there = new Set(theirs.map(([id]) => id));
  const weigh = (ids: readonly string[]) => ids.reduce((sum, id) => sum + 0.1 + rarity(frequency(id)), 0);
  const shared = mine.filter((id) => there.has(id));
  const weight = weigh(shared);
  return { share: weight / Math.min(weigh(mine), weigh([...there])), shared, weight };
}

/** Hours between a telling and the nearest end of a story; 0 inside it. */
export function hoursApart(at: string, story: Pick<StoryState, 'firstAt' | 'lastAt'>): number {
  const time = Date.parse(at);
  const before = Date.parse(story.firstAt) - time;
  const after = time - Date.parse(story.lastAt);
  const apart = Math.max(0, before, after);
  return Number.isNaN(apart) ? 0 : apart / 3600000;
}

/** Shares of the rarer headline words of one that stand in the other's, 0 to 1; null when one has none. */
function headlineShare(
  a: readonly string[],
  b: readonly string[],
  frequency: DocumentFrequency,
): number | null {
  if (a.length < 2 || b.length < 2) return null;
  const there = new Set(b);
  const weigh = (terms: readonly string[]) => terms.reduce((sum, term) => sum + rarity(frequency(term)), 0);
  const smaller = Math.min(weigh(a), weigh(b));
  return smaller === 0 ? null : Math.min(1, weigh(a.filter((term) => there.has(term))) / smaller);
}

export interface StoryScore {
  score: number;
  joins: boolean;
  why: Why[];
}

const round = (n: number): number => Math.round(n * 1000) / 1000;

function judged(facts: StoryFacts, story: StoryState, judgements: readonly Judgement[]): Judgement | null {
  const there = new Set([story.id, ...story.articleIds]);
  let found: Judgement | null = null;
  for (const judgement of judgements) {
    const other =
      judgement.a === facts.articleId ? judgement.b : judgement.b === facts.articleId ? judgement.a : null;
    if (other === null || !there.has(other)) continue;
    if (judgement.kind === 'not-same') return judgement;
    found = judgement;
  }
  return found;
}

/** What one shared figure is worth: 1,250 or 37.4 is hardly chance, 12 may be. */
const figureWeight = (figure: string): number => (figure.length >= 3 ? 1 : 0.5);

interface Evidence {
  who: Overlap;
  where: Overlap;
  /** Shared names of unwatched people and places, as sound keys. */
  names: string[];
  figures: string[];
  figureWeight: number;
  otherFigures: boolean;
  sameDay: string | null;
  otherDay: boolean;
  hours: number;
  /** Both sides tell the hour, so that closeness in time says something. */
  timed: boolean;
  marks: ReturnType<typeof compareMarks>;
}

const isTimed = (at: string): boolean => /T(?!00:00(?::00(?:\.0+)?)?(?:Z|$))/.test(at);

function gather(facts: StoryFacts, story: StoryState, frequency: DocumentFrequency): Evidence {
  const sameDay = facts.days.find((day) => story.days.includes(day)) ?? null;
  const there = new Set(story.names);
  const figures = facts.figures.filter((figure) => story.figures.includes(figure));
  return {
    who: overlap(facts.who, story.who, frequency),
    where: overlap(facts.where, story.where, frequency),
    names: facts.names.filter((name) => there.has(name)),
    figures,
    figureWeight: Math.min(
      2,
      figures.reduce((sum, figure) => sum + figureWeight(figure), 0),
    ),
    otherFigures: figures.length === 0 && facts.figures.length >= 3 && story.figures.length >= 3,
    sameDay,
    otherDay: sameDay === null && facts.days.length > 0 && story.days.length > 0,
    hours: hoursApart(facts.at, story),
    timed: isTimed(facts.at) && isTimed(story.firstAt),
    marks: compareMarks(facts.marks, story.marks),
  };
}

function reasons(facts: StoryFacts, story: StoryState, found: Evidence): Why[] {
  const why: Why[] = [];
  const { who, where, figures, marks } = found;
  if (who.shared.length > 0) why.push({ code: 'who', value: who.shared.slice(0, 4).join(', ') });
  if (where.shared.length > 0) why.push({ code: 'where', value: where.shared.slice(0, 3).join(', ') });
  if (figures.length > 0) why.push({ code: 'figures', value: figures.slice(0, 4).join(', ') });
  if (found.sameDay) why.push({ code: 'day', value: found.sameDay });
  if (found.timed && found.hours <= 3) why.push({ code: 'time', value: `${Math.round(found.hours * 60)}m` });
  if (marks.same) why.push({ code: 'mark', value: marks.same });
  if (marks.other) why.push({ code: 'other-mark', value: marks.other });
  if (found.otherDay) why.push({ code: 'other-day', value: `${facts.days[0]} / ${story.days[0]}` });
  if (found.otherFigures)
    why.push({ code: 'other-figures', value: `${facts.figures[0]} / ${story.figures[0]}` });
  if (who.share === 0) why.push({ code: 'other-people', value: facts.who.slice(0, 3).join(', ') });
  return why;
}

/** Shared people count, but a second person on each side whom the other does not name speaks against it. */
const bothNameOthers = (facts: StoryFacts, story: StoryState, who: Overlap): boolean =>
  facts.who.length > who.shared.length && story.who.length > who.shared.length;

/** Closeness in time, 0 to 1: tellings of one event come within hours. */
const closeness = ({ timed, hours }: Evidence): number => (!timed || hours > 8 ? 0 : hours <= 3 ? 1 : 0.5);

/** In one language the words carry most: 0.05 of cosine is worth about a factor of two in odds. */
function scoreWithin(
  facts: StoryFacts,
  story: StoryState,
  found: Evidence,
  frequency: DocumentFrequency,
  why: Why[],
): number {
  const words = wordCosine(facts.terms, story.terms, frequency);
  if (words.cosine > 0.1) why.unshift({ code: 'words', value: words.shared.join(', ') });
  let score = words.cosine;
  const { who, where } = found;
  if (who.share !== null) score += who.share > 0 ? Math.min(0.12, who.share * who.weight * 0.15) : -0.05;
  if (who.shared.length > 0 && bothNameOthers(facts, story, who)) score -= 0.06;
  if (where.share !== null) score += where.share > 0 ? 0.04 : -0.06;
  if (found.sameDay) score += 0.03;
  if (found.otherDay) score -= 0.05;
  const headline = headlineShare(facts.titleTerms, story.titleTerms, frequency);
  if (headline !== null) score += Math.max(-0.04, Math.min(0.12, (headline - 0.2) * 0.25));
  score += found.figureWeight * 0.06 - (found.otherFigures ? 0.1 : 0);
  // Days alone bring many more events together than hours do.
  score += found.timed ? closeness(found) * 0.08 : -0.07;
  if (found.hours > 36) score -= 0.06;
  if (facts.outlet !== null && story.outlets.includes(facts.outlet)) score -= 0.05;
  return score;
}

/** Across languages only names, figures and time speak; each counts as a part of what is needed. */
function scoreAcross(facts: StoryFacts, story: StoryState, found: Evidence, why: Why[]): number {
  const { who, where, names } = found;
  const spoken = names.filter((name) => !isConcept(name));
  const concepts = names
    .filter(isConcept)
    .reduce((sum, name) => sum + (name.startsWith('=*') ? 0.1 : 0.35), 0);
  // Whoever is known by id is heard among the names too.
  const heard = spoken.reduce((sum, name) => sum + (name.length >= 4 ? 0.5 : 0.25), 0);
  const named = Math.max(0, heard - who.shared.length * 0.5);
  if (names.length > 0)
    why.push({
      code: 'names',
      value: [...spoken.slice(0, 4), ...names.filter(isConcept).slice(0, 3)].join(', '),
    });
  let evidence = who.weight + where.weight * 0.6 + Math.min(2, named) + found.figureWeight * 0.7;
  // Concepts support a link that names or figures make; alone they are what news is always of.
  if (evidence < 0.25) return 0;
  evidence += Math.min(1.2, concepts);
  if (who.share === 0) evidence -= 0.5;
  if (who.shared.length > 0 && bothNameOthers(facts, story, who)) evidence -= 0.4;
  evidence += (found.sameDay ? 0.3 : 0) - (found.otherDay ? 0.3 : 0) - (found.otherFigures ? 0.4 : 0);
  evidence += closeness(found) * 0.5 - (found.hours > 36 ? 1 : found.hours > 18 ? 0.4 : 0);
  return evidence / 4;
}

/** How far a telling belongs to a story, with the reasons. A reader's judgement outranks all of it. */
export function scoreAgainst(
  facts: StoryFacts,
  story: StoryState,
  frequency: DocumentFrequency,
  judgements: readonly Judgement[] = [],
): StoryScore {
  const verdict = judged(facts, story, judgements);
  if (verdict) {
    const joins = verdict.kind === 'same';
    return { score: joins ? 1 : 0, joins, why: [{ code: 'judged', value: verdict.kind }] };
  }
  if (facts.copyOf && story.articleIds.includes(facts.copyOf))
    return { score: 1, joins: true, why: [{ code: 'copy', value: facts.copyOf }] };
  const found = gather(facts, story, frequency);
  const span = (Date.parse(facts.at) - Date.parse(story.firstAt)) / 3600000;
  if (found.hours > WINDOW_HOURS || Math.abs(span) > SPAN_HOURS)
    return { score: 0, joins: false, why: [{ code: 'apart', value: `${Math.round(found.hours)}h` }] };
  const why = reasons(facts, story, found);
  const across =
    facts.language !== null && story.languages.length > 0 && !story.languages.includes(facts.language);
  let score = across
    ? scoreAcross(facts, story, found, why)
    : scoreWithin(facts, story, found, frequency, why);
  const { marks } = found;
  if (marks.same) score += 0.06;
  if (marks.other) score = marks.headline ? Math.min(score - 0.35, 0.3) : score - 0.2;
  const limit = (across ? JOIN_ACROSS : JOIN) + (story.size > 300 ? 0.15 : 0);
  return { score: round(Math.max(0, Math.min(1, score))), joins: score >= limit, why };
}
