// A year of two thousand sources on a fake clock. Prints adaptive polling beside reading every hour.
import process from 'node:process';
import { simulate, type Totals } from './year-run.ts';
import { SimulatedSource } from './year-world.ts';

type Options = { sources: number; days: number };

const START = Date.UTC(2026, 0, 1);
/** Of a hundred sources, so many hosts: sections of one outlet and blogs of one service share theirs. */
const HOSTS = 0.7;

/** The same sources and publications at every call. */
export function worlds({ sources, days }: Options, start = START): SimulatedSource[] {
  const hosts = Math.ceil(sources * HOSTS);
  return Array.from({ length: sources }, (_, i) => new SimulatedSource(i, { hosts, start, days }));
}

/** What was published and is neither stored, nor lost in a known way, nor still to be read: 0, or the books are wrong. */
function unaccounted({ published, stored, twice, lost, waiting }: Totals): number {
  return published - (stored - twice) - waiting - Object.values(lost).reduce((sum, n) => sum + n, 0);
}

/**
 * Simulates and prints both schedules side by side: four weeks, or MIRQAB_BENCH_DAYS (a year, 365, takes some minutes).
 */
export async function benchYear(
  options: Options = { sources: 2_000, days: Number(process.env.MIRQAB_BENCH_DAYS ?? 28) },
): Promise<void> {
  const rows: Array<[string, (totals: Totals) => string]> = [
    ['delay, median (min)', (t) => t.delays.quantile(0.5).toFixed(1)],
    ['delay, 90 % below (min)', (t) => t.delays.quantile(0.9).toFixed(1)],
    ['delay, 99 % below (min)', (t) => t.delays.quantile(0.99).toFixed(1)],
    ['delay of quiet sources, median (min)', (t) => t.quietDelays.quantile(0.5).toFixed(1)],
    ['requests', (t) => String(t.requests)],
    ['requests a source and day', (t) => (t.requests / options.sources / options.days).toFixed(1)],
    ['of these answered 304', (t) => `${((100 * t.unchanged) / t.requests).toFixed(1)} %`],
    ['of these failed', (t) => `${((100 * t.failed) / t.requests).toFixed(1)} %`],
    ['published', (t) => String(t.published)],
    ['stored', (t) => String(t.stored)],
    ['lost', (t) => String(t.lost.missed)],
    ['lost while its server failed', (t) => String(t.lost.failing)],
    ['lost while it asked to be left alone', (t) => String(t.lost.asked)],
    ['lost behind wrong 304s', (t) => String(t.lost.liar)],
    ['gone before the first poll', (t) => String(t.lost.early)],
    ['still in the list, not yet read', (t) => String(t.waiting)],
    ['stored twice', (t) => String(t.twice)],
    ['not accounted for', (t) => String(unaccounted(t))],
    ['host asked faster than its gap', (t) => String(t.tooFast)],
    ['gone for good / ended', (t) => `${t.goneSources} / ${t.ended}`],
    ['moved, address followed', (t) => String(t.moved)],
  ];
  process.stdout.write(`\nyear: ${options.sources} sources, ${options.days} days, simulated\n`);
  const adaptive = simulate(worlds(options), { start: START, days: options.days }, 'adaptive');
  const hourly = simulate(worlds(options), { start: START, days: options.days }, 'hourly');
  process.stdout.write(`  ${''.padEnd(38)} ${'adaptive'.padStart(14)} ${'hourly'.padStart(14)}\n`);
  for (const [name, value] of rows)
    process.stdout.write(
      `  ${name.padEnd(38)} ${value(adaptive).padStart(14)} ${value(hourly).padStart(14)}\n`,
    );
}
