import {
  type DocumentFrequency,
  foundStory,
  frequencyOf,
  type StoryFacts,
  scoreAgainst,
  storyFacts,
} from '../stories/index.ts';
import { COPY_SIMILARITY, compare } from './compare.ts';
import { fingerprint } from './fingerprint.ts';
import type { DedupDocument } from './memory-index.ts';

export interface PairAnswer {
  similarity: number;
  nearDuplicate: boolean;
  sameStory: boolean;
}

/** A document as core/stories reads it; without a date it stands at no time of its own. */
export function storyFactsOf(document: DedupDocument): StoryFacts {
  return storyFacts({
    articleId: document.id,
    outlet: document.outlet || null,
    language: document.language ?? null,
    at: document.publishedAt || '1970-01-01',
    title: document.title ?? '',
    body: document.body,
  });
}

/** With no archive to tell rare words from common ones every word counts as one of some thousand. */
const FLAT: DocumentFrequency = () => 0.0005;

/** Compare two documents directly: the copy by fingerprint, the story by words, figures and days. */
export function comparePair(
  a: DedupDocument,
  b: DedupDocument,
  frequency: DocumentFrequency = FLAT,
): PairAnswer {
  const left = fingerprint({ body: a.body, title: a.title ?? null });
  const right = fingerprint({ body: b.body, title: b.title ?? null });
  const { similarity, containment, nearDuplicate } = compare(left, right);
  const shown = nearDuplicate && similarity < COPY_SIMILARITY ? containment : similarity;
  const joins = (): boolean =>
    scoreAgainst(storyFactsOf(b), foundStory('a', storyFactsOf(a)), frequency).joins;
  return {
    similarity: Math.round(shown * 1000) / 1000,
    nearDuplicate,
    sameStory: nearDuplicate || joins(),
  };
}

/** So many documents tell which words are rare; more would say the same. */
const SAMPLED = 1500;

/**
 * A comparer of pairs that knows the archive they come from, as `mirqab dedup --pairs --docs` does: which words are
 * rare is read from an even sample of its documents, once, when the first pair is asked for.
 */
export function createPairComparer(
  documents: readonly DedupDocument[],
): (a: DedupDocument, b: DedupDocument) => PairAnswer {
  let frequency: DocumentFrequency | null = null;
  const learn = (): DocumentFrequency => {
    const counts = new Map<string, number>();
    const step = Math.max(1, Math.ceil(documents.length / SAMPLED));
    let total = 0;
    for (let at = 0; at < documents.length; at += step) {
      const document = documents[at];
      if (!document) continue;
      total++;
      for (const [term] of storyFactsOf(document).terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    return frequencyOf((term) => counts.get(term) ?? 0, total);
  };
  return (a, b) => {
    frequency ??= learn();
    return comparePair(a, b, frequency);
  };
}
