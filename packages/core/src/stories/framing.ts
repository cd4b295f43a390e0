/** A title that a text gives to someone. */
export interface GivenTitle {
  entityId: string;
  title: string;
}

/** Someone is called otherwise than before: titles given up, and those given in their place. */
export interface FramingChange {
  entityId: string;
  from: string[];
  to: string[];
}

/**
 * Whom an edited text calls otherwise: those of whom a title was dropped and another taken up («المشير» became
 * «اللواء المتقاعد»). A title merely added, or merely left out, changes no framing.
 */
export function framingChanges(before: readonly GivenTitle[], after: readonly GivenTitle[]): FramingChange[] {
  const [old, now] = [byEntity(before), byEntity(after)];
  const changes: FramingChange[] = [];
  for (const [entityId, titles] of old) {
    const next = now.get(entityId) ?? new Set<string>();
    const from = [...titles].filter((title) => !next.has(title));
    const to = [...next].filter((title) => !titles.has(title));
    if (from.length > 0 && to.length > 0) changes.push({ entityId, from, to });
  }
  return changes;
}

function byEntity(given: readonly GivenTitle[]): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  for (const { entityId, title } of given) all.set(entityId, (all.get(entityId) ?? new Set()).add(title));
  return all;
}
