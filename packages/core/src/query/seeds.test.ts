import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '../page/index.ts';
import { compileQuery, examineQuery, matchQuery, type QueryArticle } from './index.ts';
import { query } from './testing.ts';

/** Five real pages and what is known of them, where they stand; the same traps in our own words are in match.test.ts. */
const shared = process.env.MIRQAB_SHARED ?? resolve(import.meta.dirname, '../../../../../shared');
const seeds = join(shared, 'seeds');
const present = existsSync(join(seeds, 'truth.json'));

type Truth = {
  people: { name: string; shortForms?: string[] }[];
  organisations: string[];
  places: string[];
  absentFromBody: string[];
};
type Page = { name: string; article: QueryArticle; truth: Truth };

function pages(): Page[] {
  const { pages: truths } = JSON.parse(readFileSync(join(seeds, 'truth.json'), 'utf8')) as {
    pages: Record<string, Truth>;
  };
  return readdirSync(seeds)
    .filter((file) => file in truths)
    .map((file) => {
      const reading = readPage({ text: readFileSync(join(seeds, file), 'utf8') });
      const article: QueryArticle = {
        title: reading.title ?? '',
        body: reading.body,
        zones: reading.zones,
        publishedAt: reading.publishedAt,
        outlet: reading.outlet,
        language: reading.language,
      };
      const truth = truths[file];
      if (truth === undefined) throw new Error(file);
      return { name: file.slice(0, 3), article, truth };
    });
}

describe.runIf(present)('the seed pages', () => {
  const all = present ? pages() : [];
  const matches = (text: string, page: Page): boolean =>
    matchQuery(compileQuery(query(text)), page.article) !== null;
  const page = (name: string): Page => {
    const found = all.find((each) => each.name === name);
    if (found === undefined) throw new Error(name);
    return found;
  };

  const rows: [string, string, boolean][] = [
    ['000', 'حفتر', false],
    ['000', 'بايدن', false],
    ['000', 'ويليامز', false],
    ['000', 'وليامز', false],
    ['001', 'حفتر', true],
    ['002', 'حفتر', true],
    ['003', 'حفتر', true],
    ['001', 'ليبيا', true],
    ['001', 'روسيا', true],
    ['001', '"البحرية الأمريكية"', false],
    ['001', 'الحوثيون', false],
    ['001', 'دواير', false],
    ['001', 'ترامب', false],
    ['001', 'مانشستر', false],
    ['001', 'Sputnik', false],
    ['004', 'اللافي', true],
    ['004', 'الحداد', true],
    ['004', 'النمروش', true],
  ];
  it.each(rows)('%s: %s is %s', (name, text, expected) => {
    expect(matches(text, page(name))).toBe(expected);
  });
  it('fires on no name that stands outside the article alone', () => {
    const fired = all.flatMap((each) =>
      each.truth.absentFromBody.filter((name) => matches(`"${name}"`, each)),
    );
    expect(fired).toEqual([]);
  });
  it('fires on everyone the article names, by every form', () => {
    const forms = (each: Page): string[] =>
      each.truth.people.flatMap(({ name, shortForms }) => [name, ...(shortForms ?? [])]);
    const missed = all.flatMap((each) =>
      forms(each)
        .filter((form) => !matches(`"${form}"`, each))
        .map((form) => `${each.name} ${form}`),
    );
    expect(missed).toEqual([]);
  });
  it('says where outside the article a name stands', () => {
    const { matched, outside } = examineQuery(compileQuery(query('حفتر')), page('000').article);
    expect(matched).toBe(false);
    expect(outside.length).toBeGreaterThan(0);
    expect(new Set(outside.map((span) => span.zone))).toEqual(new Set(['related']));
  });
});
