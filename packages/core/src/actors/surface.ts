/** The written name with its article back where «لل» swallowed it: `key` is the folded name. */
export function surfaceOf(source: string, start: number, end: number, key: string): string {
  const slice = source.slice(start, end);
  return key.startsWith('ال') && slice.startsWith('ل') ? `ا${slice}` : slice;
}
