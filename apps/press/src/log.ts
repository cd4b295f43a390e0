/** One request the press answered. */
export type Hit = { at: Date; method: string; path: string; status: number; userAgent: string };

/** What the press was asked and what it gave: the last ten thousand requests, and every article address it listed. */
export type PressLog = {
  readonly hits: readonly Hit[];
  /** Ids of articles that stood in a feed that was served. */
  readonly itemsServed: ReadonlySet<string>;
  /** Requests for a path; all of them without one. */
  hitsOf(path?: string): number;
  /** Answers «304 Not Modified» for a path; all of them without one. */
  notModified(path?: string): number;
  clear(): void;
};

const kept = 10_000;

export type PressLogWriter = PressLog & { record(hit: Hit): void; served(ids: readonly string[]): void };

/** An empty log. */
export function openLog(): PressLogWriter {
  const hits: Hit[] = [];
  const items = new Set<string>();
  const count = (path: string | undefined, status?: number): number =>
    hits.filter(
      (hit) => (path === undefined || hit.path === path) && (status === undefined || hit.status === status),
    ).length;
  return {
    hits,
    itemsServed: items,
    hitsOf: (path) => count(path),
    notModified: (path) => count(path, 304),
    clear() {
      hits.length = 0;
      items.clear();
    },
    record(hit) {
      hits.push(hit);
      if (hits.length > kept) hits.splice(0, hits.length - kept);
    },
    served(ids) {
      for (const id of ids) items.add(id);
    },
  };
}
