import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchTerms } from '../text/index.ts';
import { firstDay } from './compile.ts';
import {
  compileQuery,
  createMatcherSet,
  examineQuery,
  matchQuery,
  prepareArticle,
  type QueryArticle,
  type StoredQuery,
  toSql,
  tsvectorLiteral,
} from './index.ts';
import { anyArticle, query, readyQuery } from './testing.ts';

describe('createMatcherSet', () => {
  it('answers as each query alone does', () => {
    fc.assert(
      fc.property(fc.array(readyQuery, { maxLength: 12 }), anyArticle, (queries, article) => {
        const set = createMatcherSet(queries.map((each, at) => ({ id: String(at), query: each })));
        const alone = queries.map((each) => examineQuery(compileQuery(each), article));
        const found = set.match(prepareArticle(article));
        expect(found.matches).toEqual(
          alone.flatMap(({ matched, spans, outside }, at) =>
            matched ? [{ id: String(at), spans, outside }] : [],
          ),
        );
        expect(found.outside).toEqual(
          alone.flatMap(({ outside }, at) => outside.map((span) => ({ id: String(at), ...span }))),
        );
      }),
      { numRuns: 150 },
    );
  });
});

/** Reads ( ) and two operators over leaves that `leaf` decides; enough for WHERE and tsquery as toSql writes them. */
function holds(
  text: string,
  operators: { and: RegExp; or: RegExp; not: RegExp; leaf: RegExp },
  leaf: (text: string) => boolean | null,
): boolean | null {
  let rest = text;
  const eat = (pattern: RegExp): string | null => {
    const found = pattern.exec(rest)?.[0] ?? null;
    if (found !== null) rest = rest.slice(found.length);
    return found;
  };
  const operand = (): boolean | null => {
    if (eat(operators.not) !== null) {
      const inner = either();
      if (eat(/^, false\)/) === null) throw new Error(`no end of coalesce: ${rest}`);
      return !(inner ?? false);
    }
    if (eat(/^\(/) !== null) {
      const inner = either();
      if (eat(/^\)/) === null) throw new Error(`unclosed: ${rest}`);
      return inner;
    }
    const found = eat(operators.leaf);
    if (found === null) throw new Error(`unread: ${rest}`);
    return leaf(found);
  };
  const both = (): boolean | null => {
    let value = operand();
    while (eat(operators.and) !== null) {
      const next = operand();
      value = value === false || next === false ? false : value === null || next === null ? null : true;
    }
    return value;
  };
  const either = (): boolean | null => {
    let value = both();
    while (eat(operators.or) !== null) {
      const next = both();
      value = value === true || next === true ? true : value === null || next === null ? null : false;
    }
    return value;
  };
  const value = either();
  if (rest !== '') throw new Error(`left over: ${rest}`);
  return value;
}

const TSQUERY = { and: /^&/, or: /^\|/, not: /^\u0000/, leaf: /^'(?:[^']|'')*'/ };
const WHERE = {
  and: /^ AND /,
  or: /^ OR /,
  not: /^NOT coalesce\(/,
  leaf: /^(?:TRUE|FALSE|article\.search @@ \$\d+::tsquery|left\(article\.language, 2\) = \$\d+::text|article\.published_on (?:>=|<) \$\d+::date|article\.outlet_id::text = ANY\(\$\d+::text\[\]\)|EXISTS \(SELECT 1 FROM mention WHERE mention\.article_id = article\.id AND mention\.entity_id::text = ANY\(\$\d+::text\[\]\)\))/,
};

/** What Postgres would say of a row that stands for the article. */
function sqlHolds(stored: StoredQuery, article: QueryArticle): boolean {
  const { where, params } = toSql(stored);
  const terms = new Set([...searchTerms(article.title), ...searchTerms(article.body)]);
  const used = new Set<number>();
  const result = holds(where, WHERE, (text) => {
    if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
    const number = Number(/\$(\d+)/.exec(text)?.[1]);
    used.add(number);
    const param = params[number - 1];
    if (text.startsWith('EXISTS'))
      return (article.mentions ?? []).some((mention) => mention.certain && param?.includes(mention.entityId));
    if (text.startsWith('article.outlet_id')) {
      if (article.outlet === null) return null;
      return param?.includes(typeof article.outlet === 'string' ? article.outlet : article.outlet.id) ?? null;
    }
    if (typeof param !== 'string') throw new Error('a list where a value belongs');
    if (text.startsWith('article.search'))
      return holds(param, TSQUERY, (term) => terms.has(term.slice(1, -1).replaceAll("''", "'")));
    if (text.startsWith('left'))
      return article.language === null ? null : article.language.slice(0, 2) === param;
    if (article.publishedAt === null) return null;
    const day = firstDay(article.publishedAt);
    return text.includes('>=') ? day >= firstDay(param) : day < firstDay(param);
  });
  expect([...used].sort((a, b) => a - b)).toEqual(params.map((_, at) => at + 1));
  return result ?? false;
}

describe('toSql', () => {
  // An article whose body stands only among its zones has no indexed text of its own.
  const stored = anyArticle.map(
    (article): QueryArticle => ({ ...article, title: article.title || '-', body: article.body || '-' }),
  );
  it('never misses what the matcher matches, and adds nothing where it says so', () => {
    fc.assert(
      fc.property(readyQuery, stored, (each, article) => {
        const matched = matchQuery(compileQuery(each), article) !== null;
        const held = sqlHolds(each, article);
        if (matched) expect(held).toBe(true);
        if (toSql(each).exact && held) expect(matched).toBe(true);
      }),
      { numRuns: 600 },
    );
  });
  it('finds a word by the terms it may be indexed under', () => {
    expect(toSql(query('حفتر'))).toEqual({
      where: 'article.search @@ $1::tsquery',
      params: ["'حفتر'"],
      exact: false,
      rank: "'حفتر'",
    });
  });
  it('joins words into one text query and numbers values from where it is told', () => {
    const sql = toSql(query('حفتر (موسكو OR كييف) lang:ar after:2024 NOT lang:ru'), {
      firstParam: 4,
      columns: { search: 'a.search' },
    });
    expect(sql.where).toBe(
      '(a.search @@ $4::tsquery AND left(article.language, 2) = $5::text AND article.published_on >= $6::date AND NOT coalesce(left(article.language, 2) = $7::text, false))',
    );
    expect(sql.params).toEqual(["('حفتر'&('موسكو'|'كييف'))", 'ar', '2024-01-01', 'ru']);
  });
  it('says nothing about negated words and other zones', () => {
    expect(toSql(query('NOT حفتر')).where).toBe('TRUE');
    expect(toSql(query('zone:tags حفتر')).where).toBe('TRUE');
    expect(toSql(query('lang:ar (zone:tags حفتر)')).where).toBe('left(article.language, 2) = $1::text');
  });
  it('is exact for conditions alone', () => {
    expect(toSql(query('lang:ar before:2024')).exact).toBe(true);
    expect(toSql(query('lang:ar حفتر')).exact).toBe(false);
  });
  it('keeps what a reader writes out of the statement', () => {
    const sql = toSql({ v: 1, root: { kind: 'actor', name: "x'; DROP TABLE article; --" } });
    expect(sql.where).not.toContain('DROP');
    expect(sql.params).toEqual([["x'; DROP TABLE article; --"]]);
  });
});

describe('tsvectorLiteral', () => {
  it('writes each term once with its positions', () => {
    expect(tsvectorLiteral(['حفتر', 'في', 'حفتر', "o'b\\c"])).toBe("'حفتر':1,3 'في':2 'o''b\\\\c':4");
    expect(tsvectorLiteral([])).toBe('');
  });
});
