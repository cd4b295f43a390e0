import { compileRegister, readActors } from '@mirqab/core/actors';
import { compare, fingerprint } from '@mirqab/core/dedup';
import {
  foundStory,
  frequencyOf,
  joinStory,
  mergeStories,
  type StoryState,
  shouldMerge,
  storyFacts,
  storyKeys,
  WINDOW_HOURS,
  withTelling,
  worthJudging,
} from '@mirqab/core/stories';
import { expect, test } from 'vitest';
import { events } from '../data/events/index.ts';
import { starterActors } from './starter.ts';
import { bCubed, type Item, pressItems } from './tellings.testing.ts';

const hour = 3_600_000;
const items = pressItems();
type Clustering = (readonly [cluster: string, event: string])[];

/** The product's own decisions, telling by telling, with or without the sample's actors known to it. */
function byProduct(withActors: boolean): Clustering {
  const register = withActors ? compileRegister(starterActors()) : undefined;
  const counts = new Map<string, number>();
  const prints: { item: Item; print: ReturnType<typeof fingerprint> }[] = [];
  let stories: StoryState[] = [];
  // A story is found as it is in the database: under the keys of its tellings.
  const keptUnder = new Map<string, Set<string>>();
  const moved = new Map<string, string>();
  const assigned: [string, string][] = [];
  for (const [index, item] of items.entries()) {
    const reading = readActors({ text: item.body, title: item.title, language: item.language }, register);
    const ids = (kinds: readonly string[]): string[] => [
      ...new Set(reading.mentions.filter((m) => kinds.includes(m.kind)).map((m) => m.entity ?? m.name)),
    ];
    const print = fingerprint({ body: item.body, title: item.title });
    const copy = prints.find((other) => compare(other.print, print).nearDuplicate);
    prints.push({ item, print });
    const facts = storyFacts({
      articleId: `${item.id}#${item.segment}`,
      segment: item.segment,
      outlet: item.outlet,
      language: item.language,
      at: item.at,
      title: item.title,
      body: item.body,
      who: ids(['person', 'organisation']),
      where: ids(['place']),
      copyOf: copy ? `${copy.item.id}#${copy.item.segment}` : null,
    });
    for (const [term] of facts.terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const name of [...facts.who, ...facts.where]) counts.set(name, (counts.get(name) ?? 0) + 1);
    const frequency = frequencyOf((term) => counts.get(term) ?? 0, index + 1);
    const keys = storyKeys(facts, frequency);
    const near = stories.filter(
      (story) =>
        Math.abs(Date.parse(item.at) - Date.parse(story.lastAt)) <= WINDOW_HOURS * hour &&
        ((facts.copyOf != null && story.articleIds.includes(facts.copyOf)) ||
          worthJudging(keys.filter((key) => keptUnder.get(story.id)?.has(key)))),
    );
    const decision = joinStory(facts, near, { frequency });
    const joined = near.find((story) => story.id === decision.storyId);
    let grown = joined ? withTelling(joined, facts) : foundStory(`story-${index}`, facts);
    stories = [...stories.filter((story) => story.id !== grown.id), grown];
    keptUnder.set(grown.id, new Set([...(keptUnder.get(grown.id) ?? []), ...keys]));
    for (const other of near) {
      if (other.id === grown.id || !shouldMerge(grown, other, frequency)) continue;
      const { kept, redirect } = mergeStories(grown, other);
      stories = [...stories.filter((story) => story.id !== grown.id && story.id !== other.id), kept];
      moved.set(redirect.from, redirect.to);
      grown = kept;
    }
    assigned.push([grown.id, item.event]);
  }
  const standing = (id: string): string => {
    let now = id;
    for (let next = moved.get(now); next !== undefined; next = moved.get(now)) now = next;
    return now;
  };
  return assigned.map(([story, event]) => [standing(story), event]);
}

/** The baseline: TF-IDF of words, one pass, cosine with the cluster's sum, within the same window. */
function byWords(threshold: number): Clustering {
  const words = items.map(
    (item) => `${item.title} ${item.title} ${item.body}`.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [],
  );
  const seen = new Map<string, number>();
  for (const list of words) for (const word of new Set(list)) seen.set(word, (seen.get(word) ?? 0) + 1);
  const vectors = words.map((list) => {
    const vector = new Map<string, number>();
    for (const word of list)
      vector.set(word, (vector.get(word) ?? 0) + Math.log(items.length / seen.get(word)!));
    return vector;
  });
  const norm = (vector: ReadonlyMap<string, number>): number =>
    Math.sqrt([...vector.values()].reduce((sum, value) => sum + value * value, 0));
  const cosine = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
    let dot = 0;
    for (const [word, value] of a) dot += value * (b.get(word) ?? 0);
    return dot / (norm(a) * norm(b) || 1);
  };
  const clusters: { id: string; last: number; sum: Map<string, number> }[] = [];
  return items.map((item, index) => {
    const at = Date.parse(item.at);
    let best: (typeof clusters)[number] | undefined;
    let score = threshold;
    for (const cluster of clusters) {
      if (at - cluster.last > WINDOW_HOURS * hour) continue;
      const found = cosine(vectors[index]!, cluster.sum);
      if (found >= score) {
        best = cluster;
        score = found;
      }
    }
    if (!best) {
      best = { id: `c${index}`, last: at, sum: new Map() };
      clusters.push(best);
    }
    best.last = at;
    for (const [word, value] of vectors[index]!) best.sum.set(word, (best.sum.get(word) ?? 0) + value);
    return [best.id, item.event] as const;
  });
}

const show = (name: string, score: ReturnType<typeof bCubed>): string =>
  `${name.padEnd(34)} P ${score.precision.toFixed(3)}  R ${score.recall.toFixed(3)}  F1 ${score.f1.toFixed(3)}`;

test('stories of the sample press: B-cubed of the product, at least ten points above words and time', () => {
  const known = byProduct(true);
  const unknown = byProduct(false);
  const thresholds = [0.04, 0.06, 0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5];
  const baseline = thresholds
    .map((threshold) => ({ threshold, score: bCubed(byWords(threshold)) }))
    .reduce((best, next) => (next.score.f1 > best.score.f1 ? next : best));
  const product = bCubed(known);
  console.log(
    [
      `${items.length} tellings of ${new Set(items.map((item) => item.event)).size} events`,
      show('product, actors known', product),
      show('product, actors unknown', bCubed(unknown)),
      show(`TF-IDF + time, best at ${baseline.threshold}`, baseline.score),
    ].join('\n'),
  );
  expect(product.f1).toBeGreaterThanOrEqual(baseline.score.f1 + 0.1);
  expect(product.f1).toBeGreaterThanOrEqual(0.92);
}, 120_000);

test('look-alikes stay apart: no story holds both events of a pair', () => {
  const clusters = byProduct(true);
  const storiesOf = (event: string): Set<string> =>
    new Set(clusters.filter(([, other]) => other === event).map(([story]) => story));
  const joined = events
    .filter((event) => event.lookAlike !== undefined && event.id < event.lookAlike)
    .filter((event) => [...storiesOf(event.id)].some((story) => storiesOf(event.lookAlike!).has(story)));
  expect(joined.map((event) => event.id)).toEqual([]);
}, 120_000);

test('B-cubed of a perfect and of a useless clustering', () => {
  const perfect = [
    ['1', 'a'],
    ['1', 'a'],
    ['2', 'b'],
  ] as const;
  expect(bCubed(perfect).f1).toBe(1);
  const lumped = [
    ['1', 'a'],
    ['1', 'a'],
    ['1', 'b'],
  ] as const;
  expect(bCubed(lumped)).toMatchObject({ recall: 1 });
  expect(bCubed(lumped).precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3) / 3);
});
