/** The scripts the product reads, and `other` for everything else. */
export type Script = 'arabic' | 'hebrew' | 'cyrillic' | 'latin' | 'greek' | 'other';

/** The script of one UTF-16 code unit; null for digits, marks, punctuation and white space. */
function scriptOfCode(code: number): Script | null {
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

const SCRIPTS: readonly Script[] = ['arabic', 'hebrew', 'cyrillic', 'latin', 'greek', 'other'];
const NONE = SCRIPTS.length;
// One entry per UTF-16 unit, filled as units are met: 0 is not looked up yet, else one more than the script's place.
const places = new Uint8Array(0x10000);

function placeOf(code: number): number {
  const script = scriptOfCode(code);
  const place = script === null ? NONE : SCRIPTS.indexOf(script);
  places[code] = place + 1;
  return place;
}

/** Whether a UTF-16 unit is a letter of a script. */
export function isOfScript(code: number, script: Script): boolean {
  const known = places[code] as number;
  return SCRIPTS[known === 0 ? placeOf(code) : known - 1] === script;
}

/** The script most letters of a text are in, null when it has no letter. Looks at the first 4,000 units. */
export function scriptOf(text: string): Script | null {
  const counts = new Uint16Array(NONE + 1);
  const met: number[] = [];
  const end = Math.min(text.length, 4000);
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const known = places[code] as number;
    const place = known === 0 ? placeOf(code) : known - 1;
    if (counts[place] === 0) met.push(place);
    counts[place] = (counts[place] as number) + 1;
  }
  counts[NONE] = 0;
  // Of two scripts with as many letters, the one met first.
  let best = NONE;
  for (const place of met) if ((counts[place] as number) > (counts[best] as number)) best = place;
  return SCRIPTS[best] ?? null;
}
