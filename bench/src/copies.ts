import { compare, fingerprint } from '@mirqab/core/dedup';
import { foldText } from '@mirqab/core/text';
import { pressItems } from '@mirqab/press/tellings.testing';
import { printRows } from './report.ts';

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function hash(text: string, seed: number): number {
  let h = seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

function shingles(text: string): Set<string> {
  const list = words(text);
  const set = new Set<string>();
  for (let i = 0; i < Math.max(1, list.length - 2); i++) set.add(list.slice(i, i + 3).join(' '));
  return set;
}

function jaccard(a: string, b: string): number {
  const [x, y] = [shingles(a), shingles(b)];
  let common = 0;
  for (const one of x) if (y.has(one)) common++;
  return common / (x.size + y.size - common);
}

const minhash = (text: string): Uint32Array => {
  const lows = new Uint32Array(128).fill(0xffffffff);
  for (const one of shingles(text))
    for (let i = 0; i < 128; i++) lows[i] = Math.min(lows[i] ?? 0, hash(one, i * 0x9e3779b1 + 1));
  return lows;
};

function simhash(text: string): bigint {
  const votes = new Int32Array(64);
  for (const one of shingles(text)) {
    const [low, high] = [hash(one, 7), hash(one, 13)];
    for (let bit = 0; bit < 32; bit++) {
      votes[bit] = (votes[bit] ?? 0) + ((low >>> bit) & 1 ? 1 : -1);
      votes[bit + 32] = (votes[bit + 32] ?? 0) + ((high >>> bit) & 1 ? 1 : -1);
    }
  }
  return votes.reduce((sum, vote, bit) => (vote > 0 ? sum | (1n << BigInt(bit)) : sum), 0n);
}

const bits = (n: bigint): number => n.toString(2).replaceAll('0', '').length;

/** Articles; briefs of a few lines are another matter (a new lead is half of them). */
const LEAST = 90;

/** Who says of two texts that they are copies. Thresholds as each is commonly used. */
const judges: Record<string, (a: string, b: string) => boolean> = {
  'ours: folded sketch, containment': (a, b) =>
    compare(fingerprint({ body: a }), fingerprint({ body: b })).nearDuplicate,
  'word-3-shingle Jaccard ≥ .5': (a, b) => jaccard(a, b) >= 0.5,
  'MinHash 128 ≥ .5': (a, b) => {
    const [x, y] = [minhash(a), minhash(b)];
    return x.filter((low, i) => low === y[i]).length >= 64;
  },
  'SimHash 64, 3 bits': (a, b) => bits(simhash(a) ^ simhash(b)) <= 3,
};

const firstWords = (body: string, count: number): string => body.split(/\s+/).slice(0, count).join(' ');
const paragraphs = (body: string): string[] => body.split(/\n+/).filter(Boolean);
const everyNth = (n: number, change: (word: string) => string) => (body: string) =>
  body
    .split(' ')
    .map((word, at) => (at % n === n - 1 ? change(word) : word))
    .join(' ');

const mutations: Record<string, (body: string, other: string) => string> = {
  'changed lead': (body, other) => [firstWords(other, 20), ...body.split(/\s+/).slice(20)].join(' '),
  'added paragraph': (body, other) => `${body}\n${paragraphs(other)[0] ?? ''}`,
  'cut at 200 words': (body) => body.split(/\s+/).slice(0, 200).join(' '),
  'cut at half': (body) => {
    const all = body.split(/\s+/);
    return all.slice(0, Math.ceil(all.length / 2)).join(' ');
  },
  'other spelling (hamza, ة, ى)': (body) =>
    body
      .replace(/[أإآ]/g, 'ا')
      .replace(/ة(?=\s|$)/g, 'ه')
      .replace(/ى(?=\s|$)/g, 'ي'),
  'vowel marks and tatweel': everyNth(4, (word) => `${word.slice(0, 1)}ـَ${word.slice(1)}`),
  'one word in twelve replaced': everyNth(12, () => 'آخر'),
  'credit and caption pasted in': (body) => `(وكالات) - ${body}\nصورة من الأرشيف\nالمصدر: وكالات`,
  'inside a longer piece': (body, other) => `${other}\n${body}\n${other.split(/\s+/).reverse().join(' ')}`,
};

/** Copies made of the sample press's own texts by named mutations: who finds them, and who is misled by look-alikes. */
export async function benchCopies(): Promise<void> {
  const items = pressItems().filter(({ body }) => words(body).length >= LEAST);
  const seen = new Set<string>();
  const originals = items.filter(({ body }) => {
    const key = foldText(body).slice(0, 80);
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
  const apart: [string, string][] = [];
  for (const [at, item] of originals.entries()) {
    const next = originals
      .slice(at + 1)
      .find(({ event, language }) => event !== item.event && language === item.language);
    if (next) apart.push([item.body, next.body]);
  }
  for (const [name, judge] of Object.entries(judges)) {
    const rows = Object.entries(mutations).map(([mutation, change]) => {
      const found = originals.filter(({ body }, at) =>
        judge(body, change(body, originals[(at + 7) % originals.length]?.body ?? '')),
      ).length;
      return { what: mutation, value: found / originals.length, unit: 'found' };
    });
    const misled = apart.filter(([a, b]) => judge(a, b)).length;
    const mean = rows.reduce((sum, { value }) => sum + value, 0) / rows.length;
    printRows(`copies: ${name}`, [
      ...rows,
      {
        what: `all mutations of ${originals.length} texts`,
        value: mean,
        unit: 'found',
        ...(name.startsWith('ours') ? { wanted: '≥ .97' } : {}),
      },
      { what: `neighbours of another event (${apart.length})`, value: misled, unit: 'taken for copies' },
    ]);
  }
}
