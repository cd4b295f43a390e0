import { foldLine } from './fold-line.ts';

/** FNV-1a, 32 bit, of a line as it is compared: the same words give the same print on every page. Numbers count as alike. */
export function linePrint(line: string): number {
  const folded = foldLine(line).replace(/[0-9]+/g, '0');
  let hash = 0x811c9dc5;
  for (let i = 0; i < folded.length; i++) {
    hash ^= folded.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}
