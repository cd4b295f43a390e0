// `npm run bench`: figures as ratios to named peers taken in the same run. `npm run bench -- read` runs one.
import process from 'node:process';

const benches: Record<string, () => Promise<void>> = {
  ingest: async () => void (await (await import('../bench/src/ingest.ts')).benchIngest()),
  feed: async () => (await import('../bench/src/feed.ts')).benchFeed(),
  copies: async () => (await import('../bench/src/copies.ts')).benchCopies(),
  dedup: async () => (await import('../bench/src/dedup.ts')).benchDedup(),
  'dedup:1m': async () => (await import('../bench/src/dedup.ts')).benchDedup([10_000, 100_000, 1_000_000]),
  bands: async () => (await import('../bench/src/bands.ts')).benchBands([10_000, 100_000]),
  'bands:1m': async () => (await import('../bench/src/bands.ts')).benchBands([10_000, 100_000, 1_000_000]),
  actors: async () => (await import('../bench/src/actors.ts')).benchActors(),
  read: async () => (await import('../bench/src/read.ts')).benchRead(),
  search: async () => (await import('../bench/src/search.ts')).benchSearch(),
  'search:200k': async () => (await import('../bench/src/search.ts')).benchSearch([20_000, 200_000]),
  day: async () => (await import('../bench/src/day.ts')).benchDay(),
  year: async () => (await import('../bench/src/year.ts')).benchYear(),
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !benches[name]);
if (unknown) {
  process.stderr.write(
    `mirqab: there is no bench ${unknown}; there are ${Object.keys(benches).join(', ')}\n`,
  );
  process.exit(2);
}
for (const [name, run] of Object.entries(benches)) {
  // A name with a colon is the long form of a bench, run only when it is asked for.
  if (wanted.length ? wanted.includes(name) : !name.includes(':')) await run();
}
