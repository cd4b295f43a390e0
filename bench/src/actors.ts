import { readFileSync } from 'node:fs';
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

/** An article's cost with few and with many forms, beside a hash of word runs. */
function cost(): void {
  const texts = pressItems().map((item) => `${item.title}\n${item.body}`);
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
  const few = compileRegister(actors(25));
  const many = compileRegister(actors(5000));
  const runs = new Set(actors(5000).flatMap((a) => a.names.map(foldText)));
  const chars = texts.reduce((sum, text) => sum + text.length, 0);
  const times = timeInTurn({
    many: () => texts.map((text) => linkActors({ text }, many).length),
    few: () => texts.map((text) => linkActors({ text }, few).length),
    hash: () =>
      texts.map((text) => {
        const list = tokens(text).map((t) => t.folded);
        let hits = 0;
        for (let i = 0; i < list.length; i += 1)
          for (let n = 1; n <= 4; n += 1) if (runs.has(list.slice(i, i + n).join(' '))) hits += 1;
        return hits;
      }),
  });
  const speed = (ms = 1): number => chars / ms / 1000;
  printRows(`actors: ${Math.round(chars / 1000)} thousand characters`, [
    {
      what: '5,000 actors, all forms',
      value: speed(times.many),
      unit: 'Mchar/s',
      peer: 'a hash of word runs',
      ratio: (times.hash ?? 1) / (times.many ?? 1),
    },
    {
      what: '5,000 actors beside 25',
      value: times.many ?? 0,
      unit: 'ms',
      peer: 'the time with 25',
      ratio: (times.many ?? 1) / (times.few ?? 1),
      wanted: '≤ 2',
    },
  ]);
}
