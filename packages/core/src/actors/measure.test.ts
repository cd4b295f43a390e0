import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileRegister, readActors, type WatchedEntity } from './index.ts';

type Mark = { id: string; sure: boolean; start: number; end: number; in: 'text' | 'title' };

const folder = new URL('./fixtures/', import.meta.url);
const watch: WatchedEntity[] = JSON.parse(readFileSync(new URL('watch.json', folder), 'utf8'));
const lines = readFileSync(new URL('sentences.txt', folder), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'));
const register = compileRegister(watch);

/** Takes the marks out of a line and says where they stood. */
function unmark(marked: string, where: Mark['in']): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  let text = '';
  let last = 0;
  for (const m of marked.matchAll(/\[(\??)(\w+)\|([^\]]+)\]/g)) {
    text += marked.slice(last, m.index);
    const words = m[3] ?? '';
    marks.push({
      id: m[2] ?? '',
      sure: m[1] === '',
      start: text.length,
      end: text.length + words.length,
      in: where,
    });
    text += words;
    last = m.index + m[0].length;
  }
  return { text: text + marked.slice(last), marks };
}

type Tally = { right: number; wrong: string[]; missed: string[]; tooSure: string[] };

function measure(): Tally {
  const tally: Tally = { right: 0, wrong: [], missed: [], tooSure: [] };
  for (const line of lines) {
    const [first = '', second] = line.split(' || ');
    const head = second === undefined ? unmark('', 'title') : unmark(first, 'title');
    const body = unmark(second ?? first, 'text');
    const want = [...head.marks, ...body.marks];
    const got = readActors({ text: body.text, title: head.text }, register).mentions.filter(
      (m) => m.entity !== null,
    );
    for (const m of got) {
      const hit = want.find((w) => w.in === m.in && w.start === m.start && w.end === m.end);
      if (hit?.sure && hit.id === m.entity) tally.right++;
      else if (hit !== undefined && !hit.sure) tally.tooSure.push(`${line} → ${m.surface}=${m.entity}`);
      else tally.wrong.push(`${line} → ${m.surface}=${m.entity}`);
    }
    for (const w of want) {
      if (!w.sure) continue;
      if (!got.some((m) => m.in === w.in && m.start === w.start && m.end === w.end && m.entity === w.id))
        tally.missed.push(`${line} ← ${w.id}`);
    }
  }
  return tally;
}

describe('watched names in our own 300 sentences', () => {
  const tally = measure();
  const found = tally.right + tally.wrong.length + tally.tooSure.length;

  it('has them', () => {
    expect(lines.length).toBeGreaterThanOrEqual(300);
  });

  it('reports nothing ambiguous as certain', () => {
    expect(tally.tooSure).toEqual([]);
  });

  it('is right when it is certain', () => {
    expect(tally.right / found, tally.wrong.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it('finds what is there', () => {
    expect(tally.right / (tally.right + tally.missed.length), tally.missed.join('\n')).toBeGreaterThanOrEqual(
      0.97,
    );
  });
});
