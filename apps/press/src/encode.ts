import type { Outlet } from './outlets.ts';

const tables = new Map<string, Map<string, number>>();

function tableOf(charset: string): Map<string, number> {
  const known = tables.get(charset);
  if (known) return known;
  const decoder = new TextDecoder(charset);
  const table = new Map<string, number>();
  for (let byte = 0x80; byte <= 0xff; byte++) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  tables.set(charset, table);
  return table;
}

/** Text as bytes of an outlet's charset. A character a single-byte charset lacks becomes a numeric reference, as an
 * old publishing system writes it. */
export function encode(text: string, charset: Outlet['charset']): Uint8Array {
  if (charset === 'utf-8') return new TextEncoder().encode(text);
  const table = tableOf(charset);
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    const byte = point < 0x80 ? point : table.get(character);
    if (byte === undefined) bytes.push(...Buffer.from(`&#${point};`, 'latin1'));
    else bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}
