import { foldText } from '@mirqab/core/text';
import { pressItems } from '@mirqab/press/tellings.testing';
import { benchSharedCopies } from './copies-shared.ts';
import { judges, words } from './copy-judges.ts';
import { printRows } from './report.ts';

/** Articles; briefs of a few lines are another matter (a new lead is half of them). */
const LEAST = 90;

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
  for (const [name, judge] of Object.entries(judges())) {
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
  benchSharedCopies();
}
