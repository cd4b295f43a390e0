import { trait } from './traits.ts';

const FATHER = new Set(['ابو', 'ابي', 'ابا', 'بو']);
const SERVANT = new Set(['عبد', 'عبدا']);
/** A word that may open a compound. */
export const COMPOUND = trait([...FATHER, ...SERVANT]);

/** Words that may stand in a name or be left out of it («بن»، «بك»، «آل»). */
export const OPTIONAL_PARTS = new Set([
  'بن',
  'ابن',
  'بنت',
  'بك',
  'بيك',
  'باشا',
  'افندي',
  'ال',
  'ولد',
  'اغا',
  'de',
  'van',
  'von',
  'bin',
  'ibn',
  'ben',
  'al',
  'el',
  'aal',
  'бин',
  'ибн',
  'бен',
  'аль',
  'эль',
]);

/**
 * Two words that are one name wherever they stand, written apart or together:
 * «عبد الحميد»، «أبو زيد»، «نور الدين»، «نصر الله»; null when they are two.
 */
export function glue(first: string, second: string): string | null {
  if (SERVANT.has(first)) return `عبد${second}`;
  if (FATHER.has(first)) return `ابو${second}`;
  if (ends(second)) {
    return first.length >= 2 && first.length <= 5 ? first + second : null;
  }
  return null;
}

/** A word that may end a compound. */
export function ends(f: string | null): boolean {
  return f === 'الدين' || f === 'الله' || f === 'الاسلام';
}

/** A written name as a list of keys, compounds glued; «أبا» and «أبي» count as «أبو». */
export function glueKeys(keys: readonly string[]): string[] {
  const out: string[] = [];
  for (let i = 0; i < keys.length; i++) {
    const here = keys[i] ?? '';
    const next = keys[i + 1];
    const joined = next === undefined ? null : glue(here, next);
    if (joined !== null) {
      out.push(joined);
      i++;
    } else out.push(sameFather(here));
  }
  return out;
}

/** «ابازيد» and «ابيزيد» under the key «ابوزيد». */
export function sameFather(key: string): string {
  if (key.length > 5 && (key.startsWith('ابا') || key.startsWith('ابي'))) return `ابو${key.slice(3)}`;
  return key;
}
