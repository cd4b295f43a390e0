import type { ActorTruth } from '../telling.ts';

/** Two lists of what is said of actors as one: an actor in both keeps the titles of both, each once. */
export function mergeActors(first: readonly ActorTruth[], second: readonly ActorTruth[]): ActorTruth[] {
  const merged = new Map(first.map((truth) => [truth.actor, truth]));
  for (const truth of second) {
    const former = merged.get(truth.actor);
    merged.set(truth.actor, former ? join(former, truth) : truth);
  }
  return [...merged.values()];
}

function join(a: ActorTruth, b: ActorTruth): ActorTruth {
  const joined: ActorTruth = { actor: a.actor };
  for (const key of ['titles', 'attributed', 'denied', 'headlineTitles'] as const) {
    const all = [...new Set([...(a[key] ?? []), ...(b[key] ?? [])])];
    if (all.length > 0) joined[key] = all;
  }
  return joined;
}
