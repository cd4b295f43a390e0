import type { Source } from '@mirqab/api';

const SILENT = new Set<Source['health']>(['quiet', 'failing', 'blocked', 'late']);

/** Languages of which two sources or more are read and every one of them is silent. */
export function silentLanguages(
  sources: readonly Pick<Source, 'language' | 'health' | 'state' | 'kind'>[],
): { language: string; count: number }[] {
  const read = sources.filter(
    ({ language, state, kind, health }) =>
      language !== null && state === 'active' && kind !== 'import' && health !== 'new',
  );
  return [...Map.groupBy(read, ({ language }) => language ?? '')]
    .filter(([, list]) => list.length >= 2 && list.every(({ health }) => SILENT.has(health)))
    .map(([language, list]) => ({ language, count: list.length }));
}
