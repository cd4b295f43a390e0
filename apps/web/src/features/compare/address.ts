/** Actors side by side, at most. */
export const MOST_COMPARED = 4;
export const PERIODS = [12, 26, 52] as const;
export type ComparedWeeks = (typeof PERIODS)[number];

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads whom the address compares and over how long; what does not fit is left out. */
export function readCompared(params: {
  ids?: string | string[] | undefined;
  weeks?: string | string[] | undefined;
}): {
  ids: string[];
  weeks: ComparedWeeks;
} {
  const text = typeof params.ids === 'string' ? params.ids : '';
  const ids = [...new Set(text.split(',').filter((one) => UUID.test(one)))].slice(0, MOST_COMPARED);
  return { ids, weeks: PERIODS.find((one) => String(one) === params.weeks) ?? 26 };
}

export function comparePath(ids: readonly string[], weeks: ComparedWeeks): string {
  const parts = [ids.length > 0 ? `ids=${ids.join(',')}` : '', weeks === 26 ? '' : `weeks=${weeks}`].filter(
    Boolean,
  );
  return `/actors/compare${parts.length > 0 ? `?${parts.join('&')}` : ''}`;
}
