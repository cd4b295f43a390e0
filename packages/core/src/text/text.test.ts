import { describe, expect, it } from 'vitest';
import { PARTICLES } from './golden-particles.ts';
import { FOLDED, OPEN, STEMMED, WHOLE } from './golden-words.ts';
import { bestReading, foldText, particles, searchTerms, stem } from './index.ts';

const rowsOf = (list: string): [string, string[]][] =>
  list
    .trim()
    .split('\n')
    .map((line) => {
      const at = line.indexOf(': ');
      return [line.slice(0, at), line.slice(at + 2).split(' ')];
    });

describe('golden words: folding', () => {
  it.each(rowsOf(FOLDED))('%s', (folded, spellings) => {
    for (const spelling of spellings) expect(foldText(spelling), spelling).toBe(folded);
    expect(foldText(folded)).toBe(folded);
  });
});

describe('golden words: particles', () => {
  it.each(rowsOf(PARTICLES))('%s', (expected, words) => {
    const [rest = '', detached = ''] = expected.split(' = ');
    for (const word of words) {
      const best = bestReading(foldText(word));
      expect({ rest: best.rest, particles: best.particles.join(' ') }).toEqual({ rest, particles: detached });
    }
  });
  it.each(WHOLE.trim().split(/\s+/))('%s stays whole', (word) => {
    expect(particles(foldText(word)).map((reading) => reading.rest)).toEqual([foldText(word)]);
  });
  it.each(OPEN.split(' '))('%s keeps the bare word first among its readings', (word) => {
    const readings = particles(foldText(word));
    expect(readings.length).toBeGreaterThan(1);
    expect(readings[0]).toMatchObject({ particles: [], rest: foldText(word), offset: 0 });
    expect(readings.filter((reading) => reading.best).length).toBe(1);
  });
  it('counts at least four hundred words', () => {
    const words = [...rowsOf(FOLDED), ...rowsOf(PARTICLES)].flatMap(([, each]) => each);
    expect(new Set([...words, ...WHOLE.trim().split(/\s+/)]).size).toBeGreaterThan(800);
  });
});

describe('golden words: stems', () => {
  it.each(rowsOf(STEMMED))('%s', (expected, words) => {
    for (const word of words) expect(stem(foldText(word)), word).toBe(expected);
  });
  it('hands over one term for each word, in order', () => {
    expect(searchTerms('قال وزير الخارجية، إن «القوات» Haftar’s ٢٠٢٤')).toEqual([
      ...['قال', 'وزير', 'خارج', 'ان', 'قوات', 'haftar', 's', '2024'],
    ]);
  });
});
