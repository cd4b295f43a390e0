import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';

/** Characters a WOFF2 file has glyphs for: its `cmap`, formats 4 and 12 (W3C WOFF2, section 4; OpenType, cmap). */
function charactersOf(file: string): Set<number> {
  const bytes = readFileSync(file);
  const tables = bytes.readUInt16BE(12);
  let at = 48;
  const base128 = () => {
    let value = 0;
    for (let n = 0; n < 5; n++) {
      const byte = bytes[at++] ?? 0;
      value = value * 128 + (byte & 0x7f);
      if (!(byte & 0x80)) break;
    }
    return value;
  };
  let offset = 0;
  let found: { offset: number; length: number } | null = null;
  for (let n = 0; n < tables; n++) {
    const flags = bytes[at++] ?? 0;
    const tag = flags & 0x3f;
    const version = flags >> 6;
    let named = tag === 0 ? 'cmap' : '';
    if (tag === 63) {
      named = bytes.toString('latin1', at, at + 4);
      at += 4;
    }
    let length = base128();
    // glyf and loca (10, 11) are transformed at version 0, every other table at a version that is not 0.
    if (tag === 10 || tag === 11 ? version === 0 : version !== 0) length = base128();
    if (named === 'cmap') found = { offset, length };
    offset += length;
  }
  if (!found) throw new Error(`${file} has no cmap`);
  const data = brotliDecompressSync(bytes.subarray(at, at + bytes.readUInt32BE(20)));
  return readCmap(data.subarray(found.offset, found.offset + found.length));
}

function readCmap(cmap: Buffer): Set<number> {
  const all = new Set<number>();
  for (let n = 0; n < cmap.readUInt16BE(2); n++) {
    const sub = cmap.subarray(cmap.readUInt32BE(4 + n * 8 + 4));
    const format = sub.readUInt16BE(0);
    if (format === 12) {
      for (let g = 0; g < sub.readUInt32BE(12); g++) {
        const [first, last] = [sub.readUInt32BE(16 + g * 12), sub.readUInt32BE(20 + g * 12)];
        for (let code = first; code <= last; code++) all.add(code);
      }
    } else if (format === 4) {
      const twice = sub.readUInt16BE(6);
      for (let s = 0; s < twice; s += 2) {
        const last = sub.readUInt16BE(14 + s);
        const first = sub.readUInt16BE(16 + twice + s);
        for (let code = first; code <= last && code !== 0xffff; code++) all.add(code);
      }
    }
  }
  return all;
}

const FILES = path.join(import.meta.dirname, '../../node_modules/@fontsource');
const declared = readFileSync(path.join(import.meta.dirname, 'fonts.ts'), 'utf8');
const files = [...declared.matchAll(/@fontsource\/([\w-]+\/files\/[\w-]+\.woff2)/g)].map((match) =>
  path.join(FILES, match[1] ?? ''),
);
const SAMPLE = 'حفتر Haftar Хафтар «القائد العام» ١٢٣ 123 پژگ Żółć — … ، ؛ ؟ لله ﷺ';

test.each([['400'], ['600']])('weight %s has a glyph for every letter the desk shows', (weight) => {
  const stack = files.filter((file) => file.includes(`-${weight}-`));
  expect(stack.length).toBeGreaterThanOrEqual(5);
  const known = stack.map(charactersOf);
  const missing = [...SAMPLE].filter(
    (letter) => letter !== ' ' && !known.some((set) => set.has(letter.codePointAt(0) ?? 0)),
  );
  expect(missing).toEqual([]);
  // The reading of the files can say no: none of them has Chinese.
  expect(known.some((set) => set.has(0x65e5))).toBe(false);
});
