/** What one telling (an article, or one segment of it) says of its event. */
export interface StoryFacts {
  articleId: string;
  segment: number;
  outlet: string | null;
  language: string | null;
  /** When it was published or first seen, ISO. */
  at: string;
  title: string;
  /** Stemmed words with how much of the telling they carry, heaviest first. */
  terms: readonly (readonly [term: string, weight: number])[];
  /** Ids (or folded names) of persons and organisations. */
  who: readonly string[];
  /** Ids (or folded names) of places. */
  where: readonly string[];
  /** Days the headline and opening speak of, `2024-05-16`. */
  days: readonly string[];
  /** Stemmed words of the headline. */
  titleTerms: readonly string[];
  /** Sound keys of possible names, and concepts (`=quake`), for meeting tellings in another language. */
  names: readonly string[];
  /** Numbers of the headline and opening that are no dates. */
  figures: readonly string[];
  /** What tells one of a series from another: `رحله=4` from «الرحلة الرابعة». */
  marks: readonly string[];
  /** The article this one is a copy of, when deduplication found one. */
  copyOf?: string | null;
}

/** What is kept of a story for deciding who joins it. */
export interface StoryState {
  id: string;
  /** Publication of its first and newest telling, ISO. */
  firstAt: string;
  lastAt: string;
  /** Tellings counted, and the ids of those that matter for copies and judgements. */
  size: number;
  articleIds: readonly string[];
  outlets: readonly string[];
  languages: readonly string[];
  /** Of the founding tellings only, so that a story cannot drift from its event. */
  terms: readonly (readonly [term: string, weight: number])[];
  who: readonly (readonly [id: string, tellings: number])[];
  where: readonly (readonly [id: string, tellings: number])[];
  days: readonly string[];
  titleTerms: readonly string[];
  names: readonly string[];
  figures: readonly string[];
  marks: readonly string[];
  /** How many tellings the profile above was made from. */
  founders: number;
}

export type WhyCode =
  | 'founded'
  | 'copy'
  | 'words'
  | 'who'
  | 'where'
  | 'day'
  | 'mark'
  | 'other-mark'
  | 'figures'
  | 'names'
  | 'time'
  | 'other-figures'
  | 'headline'
  | 'other-day'
  | 'other-people'
  | 'judged'
  | 'apart'
  | 'full';

/** One reason of a decision, for a reader to see. */
export interface Why {
  code: WhyCode;
  value: string;
}

/** A reader's word that two articles (or stories) are not, or are, of one event. */
export interface Judgement {
  kind: 'not-same' | 'same';
  /** Article or story ids. */
  a: string;
  b: string;
}

/** The share (0 to 1) of recent articles that carry a term or entity. */
export type DocumentFrequency = (term: string) => number;
