// `npm run bench`: figures as ratios to named peers taken in the same run. `npm run bench -- read` runs one.
import process from 'node:process';

const benches: Record<string, () => Promise<void>> = {
  feed: async () => (await import('../bench/src/feed.ts')).benchFeed(),
  read: async () => (await import('../bench/src/read.ts')).benchRead(),
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
  if (!wanted.length || wanted.includes(name)) await run();
}
