import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { compileRegister, linkActors, readActors, type WatchedEntity } from '@mirqab/core/actors';
import { foldText, stem, tokens } from '@mirqab/core/text';
import { pressItems } from '@mirqab/press/tellings.testing';
import { printRows, timeInTurn } from './report.ts';

const fixtures = new URL('../../packages/core/src/actors/fixtures/', import.meta.url);
const watch: WatchedEntity[] = JSON.parse(readFileSync(new URL('watch.json', fixtures), 'utf8'));

type Marked = { text: string; want: Set<string> };

/** The measuring sentences without their marks, and whom each names for certain. */
function sentences(): Marked[] {
  return readFileSync(new URL('sentences.txt', fixtures), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => ({
      text: line.replace(/\[\??\w+\|([^\]]+)\]/g, '$1'),
      want: new Set([...line.matchAll(/\[(\w+)\|/g)].map((m) => m[1] ?? '')),
    }));
}

const words = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Who says which watched names a sentence has: every name, and the surname of every person. */
const finders: Record<string, (text: string) => Set<string>> = (() => {
  const register = compileRegister(watch);
  const forms = watch.flatMap((e) =>
    e.names.flatMap((name) => {
      const parts = name.split(' ');
      const last = parts.at(-1) ?? '';
      return (e.kind === 'person' && parts.length > 1 ? [name, last] : [name]).map((form) => ({
        id: e.id,
        form,
      }));
    }),
  );
  const where = (test: (form: string) => boolean): Set<string> =>
    new Set(forms.filter((f) => test(f.form)).map((f) => f.id));
  const stemmed = (text: string): string =>
    ` ${words(text)
      .map((w) => stem(foldText(w)))
      .join(' ')} `;
  return {
    ours: (text) =>
      new Set(readActors({ text }, register).mentions.flatMap((m) => (m.entity === null ? [] : [m.entity]))),
    'plain search': (text) => where((form) => text.includes(form)),
    'regex with \\b': (text) => where((form) => new RegExp(`\\b${form}\\b`).test(text)),
    'whole words': (text) => where((form) => ` ${words(text).join(' ')} `.includes(` ${form} `)),
    stemmer: (text) => where((form) => stemmed(text).includes(stemmed(form))),
  };
})();

/** Watched names on our own sentences beside plain search, \b, whole words and a stemmer; and the cost of many forms. */
export async function benchActors(): Promise<void> {
  const list = sentences();
  const rows = Object.entries(finders).flatMap(([name, find]) => {
    let right = 0;
    let said = 0;
    let asked = 0;
    for (const { text, want } of list) {
      const got = find(text);
      asked += want.size;
      said += got.size;
      for (const id of got) if (want.has(id)) right += 1;
    }
    return [
      { what: `${name}: precision`, value: right / (said || 1), unit: '' },
      { what: `${name}: recall`, value: right / (asked || 1), unit: '' },
    ];
  });
  printRows(`watched names in ${list.length} sentences`, rows);
  cost();
}

const TEN_MB = 10_000_000;

/** Ten megabytes of news: real articles where the shared data stands, else the sample press over and over. */
function news(): string[] {
  const shared = process.env.MIRQAB_SHARED ?? path.resolve(import.meta.dirname, '../../../shared');
  const file = path.join(shared, 'data/copies/in.jsonl');
  const articles: { title: string; body: string }[] = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
    : pressItems();
  const texts: string[] = [];
  let bytes = 0;
  for (let at = 0; bytes < TEN_MB; at = (at + 1) % articles.length) {
    const text = `${articles[at]?.title}\n${articles[at]?.body}`;
    texts.push(text);
    bytes += Buffer.byteLength(text);
  }
  return texts;
}

/** An article's cost with 50, 10,000 and 50,000 forms, beside a hash of word runs. */
function cost(): void {
  const texts = news();
  // most watched names stand in no text: every fortieth word of the pool is one of these pages'
  const pool = [...new Set(texts.flatMap((text) => words(text)))].map((word, i) =>
    i % 40 === 0 ? word : `${[...word].toReversed().join('')}ا`,
  );
  const actors = (count: number): WatchedEntity[] =>
    Array.from({ length: count }, (_, i) => ({
      id: `a${i}`,
      kind: 'person',
      names: [
        `${pool[(i * 31) % pool.length]} ${pool[(i * 17 + 5) % pool.length]}`,
        `${pool[(i * 13 + 1) % pool.length]} ${pool[(i * 7 + 3) % pool.length]} ${pool[(i * 3) % pool.length]}`,
      ],
    }));
  const registers = new Map([25, 5_000, 25_000].map((count) => [count, compileRegister(actors(count))]));
  const link = (count: number) => () => {
    const register = registers.get(count);
    return register && texts.reduce((sum, text) => sum + linkActors({ text }, register).length, 0);
  };
  const runs = new Set(actors(5_000).flatMap((a) => a.names.map(foldText)));
  const chars = texts.reduce((sum, text) => sum + text.length, 0);
  const times = timeInTurn(
    {
      25: link(25),
      5000: link(5_000),
      25000: link(25_000),
      hash: () =>
        texts.reduce((hits, text) => {
          const list = tokens(text).map((t) => t.folded);
          let own = 0;
          for (let i = 0; i < list.length; i += 1)
            for (let n = 1; n <= 4; n += 1) if (runs.has(list.slice(i, i + n).join(' '))) own += 1;
          return hits + own;
        }, 0),
    },
    3,
  );
  const beside = (count: number, wanted: string) => ({
    what: `${count.toLocaleString('en')} actors, all forms`,
    value: chars / (times[count] ?? 1) / 1000,
    unit: 'Mchar/s',
    peer: 'the time with 25',
    ratio: (times[count] ?? 1) / (times[25] ?? 1),
    wanted,
  });
  printRows(`actors: ${(chars / 1e6).toFixed(1)} million characters of ${texts.length} articles`, [
    beside(25, '1'),
    beside(5_000, '≤ 1.5'),
    beside(25_000, '≤ 1.5'),
    {
      what: 'a hash of word runs, 5,000 actors',
      value: chars / (times.hash ?? 1) / 1000,
      unit: 'Mchar/s',
      peer: 'our time with 5,000',
      ratio: (times.hash ?? 1) / (times[5_000] ?? 1),
    },
  ]);
}
