import { isUtf8 } from 'node:buffer';
import { TextDecoder } from '@exodus/bytes/encoding.js';

/** Encodings UTF-8 is misread in: what produced the damage we try to undo, the likeliest first. */
const MISREAD = ['windows-1252', 'windows-1256', 'windows-1251'] as const;

const tables = new Map<string, Map<number, number>>();

/** Unicode code unit → byte for the upper half of a single-byte encoding. */
function byteOf(encoding: string): Map<number, number> {
  let table = tables.get(encoding);
  if (table === undefined) {
    table = new Map();
    const upper = new TextDecoder(encoding).decode(Uint8Array.from({ length: 128 }, (_, i) => i + 128));
    for (let i = 0; i < upper.length; i++) table.set(upper.charCodeAt(i), i + 128);
    // Readers of Latin-1 leave the C1 range as it is.
    if (encoding === 'windows-1252') for (let i = 0x80; i < 0xa0; i++) if (!table.has(i)) table.set(i, i);
    tables.set(encoding, table);
  }
  return table;
}

const NON_ASCII = /[^\0-\x7f]+/g;

/**
 * Undo UTF-8 that was read in a single-byte encoding and written again («Ø§Ù„» → «ال»). Only when nine in ten of the
 * non-ASCII runs turn into valid UTF-8, which writing that means itself does not. Null when the text is not damaged so.
 */
export function repairMojibake(text: string): string | null {
  for (const encoding of MISREAD) {
    const table = byteOf(encoding);
    const sample = text.length > 40_000 ? text.slice(0, 40_000) : text;
    let good = 0;
    let bad = 0;
    for (const run of sample.matchAll(NON_ASCII)) {
      if (unread(run[0], table) === null) bad += run[0].length;
      else good += run[0].length;
      if (bad > 200 && bad > good) break;
    }
    if (good < 4 || good < bad * 9) continue;
    return text.replace(NON_ASCII, (run) => unread(run, table) ?? run);
  }
  return null;
}

function unread(run: string, table: Map<number, number>): string | null {
  // Most runs are settled by their first two signs: a lead byte and one that continues it.
  const lead = table.get(run.charCodeAt(0)) ?? 0;
  const next = run.length < 2 ? 0 : (table.get(run.charCodeAt(1)) ?? 0);
  if (lead < 0xc2 || lead > 0xf4 || next < 0x80 || next > 0xbf) return null;
  const bytes = Buffer.allocUnsafe(run.length);
  for (let i = 0; i < run.length; i++) {
    const byte = table.get(run.charCodeAt(i));
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}

/** Is this text damaged: UTF-8 misread, or more than one replacement character in two hundred letters? */
export function looksMojibake(text: string): boolean {
  const allowed = Math.max(1, text.length / 200);
  let lost = 0;
  for (let i = text.indexOf('\ufffd'); i >= 0 && lost <= allowed; i = text.indexOf('\ufffd', i + 1)) lost++;
  return lost > allowed || repairMojibake(text) !== null;
}
