/** One line of a bench's table: what was measured, in which unit, and the ratio to a named peer of the same run. */
export type Row = {
  what: string;
  value: number;
  unit: string;
  peer?: string;
  ratio?: number;
  wanted?: string;
};

/** Prints a bench's rows under its name. */
export function printRows(name: string, rows: Row[]): void {
  process.stdout.write(`\n${name}\n`);
  for (const row of rows) {
    const value = `${row.value >= 100 ? Math.round(row.value) : Math.round(row.value * 100) / 100} ${row.unit}`;
    const ratio = row.ratio === undefined ? '' : `  ${row.ratio.toFixed(2)} × ${row.peer}`;
    const wanted = row.wanted ? `  (wanted ${row.wanted})` : '';
    process.stdout.write(`  ${row.what.padEnd(44)} ${value.padStart(16)}${ratio}${wanted}\n`);
  }
}

/** The middle of the values. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Times each contender in turn, `rounds` times after a warm-up; the median milliseconds of each. */
export function timeInTurn(contenders: Record<string, () => unknown>, rounds = 5): Record<string, number> {
  const times = new Map(Object.keys(contenders).map((name) => [name, [] as number[]]));
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(contenders)) {
      const started = performance.now();
      run();
      if (round >= 0) times.get(name)?.push(performance.now() - started);
    }
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)]));
}
