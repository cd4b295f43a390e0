import type { Block } from './block.ts';
import { cleanLine } from './clean.ts';

/** Longest text read; what lies beyond is reported, not read. */
export const MAX_TEXT = 2_000_000;
const MAX_LINES = 20_000;

/**
 * A plain text's lines as blocks; hard-wrapped paragraphs (mail, old archives) are joined first. Linear. Lines beyond
 * the limit are left out and named in `notes`: `too-many-blocks`.
 */
export function textBlocks(text: string, notes: string[] = []): Block[] {
  const raw = text.slice(0, MAX_TEXT).split(/\r\n|[\n\r\u0085\u2028\u2029\f\v]/, MAX_LINES + 1);
  if (raw.length > MAX_LINES && raw.pop() !== undefined) notes.push('too-many-blocks');
  const lines = raw.map(cleanLine);
  const wrapped = isHardWrapped(lines);
  const blocks: Block[] = [];
  let gap = true;
  for (const line of lines) {
    if (line === '') {
      gap = true;
      continue;
    }
    const last = blocks.at(-1);
    if (wrapped && !gap && last && last.text.length < 20_000) last.text = `${last.text} ${line}`;
    else blocks.push({ text: line, role: 'line', kind: null, reason: '', gap });
    gap = false;
  }
  return blocks;
}

/** Text set at a fixed measure: most lines fill a narrow column, few close a sentence, blank lines part the paragraphs. */
function isHardWrapped(lines: readonly string[]): boolean {
  const full = lines.filter((line) => line !== '');
  if (full.length < 8) return false;
  const blanks = lines.length - full.length;
  if (blanks < full.length / 40) return false;
  const longest = full.reduce((most, line) => Math.max(most, line.length), 0);
  if (longest > 100) return false;
  let inner = 0;
  let filled = 0;
  let closed = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    if (line === '' || lines[i + 1] === '') continue;
    inner++;
    if (line.length > longest * 0.75) filled++;
    if (/[.!?؟:]$/.test(line)) closed++;
  }
  return inner >= 6 && inner > full.length / 2 && filled > inner * 0.8 && closed < inner * 0.3;
}
