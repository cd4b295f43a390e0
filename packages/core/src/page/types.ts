import type { DateCandidate, DatePrecision } from '../date/index.ts';
import type { RuleHit } from './apply-rules.ts';
import type { OutletRules } from './rules.ts';

/** The parts a page is split into; alerts and actors read `headline` and `body` unless told otherwise. */
export const ZONE_KINDS = [
  'headline',
  'byline',
  'body',
  'caption',
  'related',
  'tags',
  'comments',
  'credit',
  'embed',
  'chrome',
  'spam',
] as const;
export type ZoneKind = (typeof ZONE_KINDS)[number];

export type PageKind = 'article' | 'index' | 'wall' | 'error' | 'video' | 'empty';

/** One stretch of the page. `reason` is a code that says why it got its kind; `segment` indexes `segments`. */
export interface Zone {
  kind: ZoneKind;
  text: string;
  language: string | null;
  reason: string;
  segment?: number;
}

/** A story inside the page: the first words of its body, and its subheading when it has one. */
export interface Segment {
  starts: string;
  title?: string;
}

/** What one place on the page said about a field. */
export interface Said {
  field: 'title' | 'byline' | 'outlet' | 'section' | 'image' | 'canonicalUrl';
  where: string;
  value: string;
}

/** How far the reading can be trusted: score 0–1 and the codes that moved it. */
export interface Quality {
  score: number;
  reasons: string[];
  chars: number;
  words: number;
  paragraphs: number;
  linkDensity: number;
}

export interface PageInput {
  url?: string;
  html?: string;
  bytes?: Uint8Array;
  contentType?: string;
  text?: string;
  /** When the page was fetched, ISO; no publication date lies after it. */
  fetchedAt?: string;
  rules?: OutletRules;
  /** Prints of the lines this outlet repeats from page to page, as `learnLines` gives them. */
  template?: readonly number[];
  /** The order of day and month the outlet is used to, as `dayFirstHabit` gives it; a rule's word goes before it. */
  dayFirst?: boolean | null;
  feedItem?: { title?: string; publishedAt?: string; authors?: string[] };
}

/** What `mirqab read` prints, and `html` for the reading view. */
export interface PageReading {
  pageKind: PageKind;
  title: string | null;
  byline: string | null;
  outlet: string | null;
  section?: string;
  originalSource: string[];
  language: string | null;
  canonicalUrl: string | null;
  image: string | null;
  publishedAt: string | null;
  datePrecision: DatePrecision | null;
  dateCandidates: DateCandidate[];
  zones: Zone[];
  segments: Segment[];
  body: string;
  quality: Quality;
  said: Said[];
  /** How each part of the outlet's rules fared, when rules were given. */
  ruleHits?: RuleHit[];
  /** The body as sanitised HTML, for pages read from HTML. */
  html?: string;
}
