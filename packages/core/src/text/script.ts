/** The scripts the product reads, and `other` for everything else. */
export type Script = 'arabic' | 'hebrew' | 'cyrillic' | 'latin' | 'greek' | 'other';

/** The script of one UTF-16 code unit; null for digits, marks, punctuation and white space. */
export function scriptOfCode(code: number): Script | null {
  if (code < 0x41) return null;
  if (code < 0x7b) return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a ? 'latin' : null;
  if (code < 0xc0) return code === 0xaa || code === 0xba ? 'latin' : null;
  if (code < 0x250) return code === 0xd7 || code === 0xf7 ? null : 'latin';
  if (code < 0x370) return null;
  if (code < 0x400) return 'greek';
  if (code < 0x530) return code >= 0x482 && code <= 0x489 ? null : 'cyrillic';
  if (code >= 0x5d0 && code < 0x5f5) return 'hebrew';
  if (code >= 0x620 && code < 0x780) return isArabicLetter(code) ? 'arabic' : null;
  if (code >= 0x8a0 && code <= 0x8c9) return 'arabic';
  if (code >= 0x1e00 && code < 0x1f00) return 'latin';
  if (code >= 0x1f00 && code < 0x2000) return 'greek';
  if (code >= 0xfb1d && code < 0xfb50) return 'hebrew';
  if (code >= 0xfb50 && code < 0xfefd) return code >= 0xfe00 && code < 0xfe70 ? null : 'arabic';
  if (code >= 0x900 && code < 0x2000) return 'other';
  if (code >= 0x3040 && code < 0xd7b0) return 'other';
  return null;
}

function isArabicLetter(code: number): boolean {
  if (code === 0x640) return false;
  return (
    code <= 0x64a ||
    (code >= 0x66e && code <= 0x6d5 && code !== 0x670 && code !== 0x6d4) ||
    (code >= 0x6ee && code <= 0x6ef) ||
    (code >= 0x6fa && code <= 0x6ff) ||
    code >= 0x750
  );
}

/** The script most letters of a text are in, null when it has no letter. Looks at the first 4,000 units. */
export function scriptOf(text: string): Script | null {
  const counts = new Map<Script, number>();
  const end = Math.min(text.length, 4000);
  for (let at = 0; at < end; at += 1) {
    const script = scriptOfCode(text.charCodeAt(at));
    if (script !== null) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  let best: Script | null = null;
  for (const [script, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = script;
  return best;
}
