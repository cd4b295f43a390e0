import { foldText } from '../text/index.ts';
import { type Lexeme, lex, type QueryError, type QueryErrorCode } from './lexer.ts';
import {
  canonical,
  isNearOperand,
  QUERY_LIMITS,
  type QueryNode,
  type StoredQuery,
  type ZoneKind,
} from './tree.ts';
import { isEveryZone, LANGUAGES, languageOf, ZONE_KINDS, zoneOf } from './vocabulary.ts';

export type ParsedQuery = { ok: true; query: StoredQuery } | { ok: false; error: QueryError };

/** Carries the one error out of the recursive descent; never leaves parseQuery. */
class Refusal extends Error {
  readonly error: QueryError;
  constructor(error: QueryError) {
    super(error.code);
    this.error = error;
  }
}

/** A part of an AND group: a condition, or a zone that scopes the whole group. */
type Part = { node: QueryNode } | { zones: ZoneKind[]; start: number; end: number };

const OPERAND = ['word', 'phrase', 'field', 'parenthesis'];

/**
 * Reads the query language. Words and "phrases" (also “…” and «…»), AND OR NOT or و أو ليس (a hyphen right before
 * what is excluded is NOT too), nothing or a comma between words is AND, NOT binds closest, then NEAR/n (قرب/ن), then AND, then OR; parentheses; `actor:` `outlet:` `lang:` `zone:`
 * `after:` `before:` or الفاعل: المصدر: اللغة: الموضع: بعد: قبل:, a value of several words in quotes. `zone:` says where
 * the words of its group are looked for (zone:headline,caption; zone:all). English operators are capitals; an operator
 * or a colon inside quotes is text. Never throws; the error names the place and what would be right, by codes.
 */
export function parseQuery(text: string): ParsedQuery {
  if (text.length > QUERY_LIMITS.length)
    return refused('too-long', QUERY_LIMITS.length, text.length, [String(QUERY_LIMITS.length)]);
  const lexed = lex(text);
  if (!lexed.ok) return lexed;
  if (lexed.lexemes.length === 0) return refused('empty', 0, text.length, OPERAND);
  try {
    return { ok: true, query: { v: 1, root: canonical(new Parser(lexed.lexemes, text.length).query()) } };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.error };
    throw error;
  }
}

const refused = (code: QueryErrorCode, start: number, end: number, expected: string[]): ParsedQuery => ({
  ok: false,
  error: { code, start, end, expected },
});

class Parser {
  private at = 0;
  private depth = 0;
  private terms = 0;
  private readonly lexemes: readonly Lexeme[];
  private readonly length: number;

  constructor(lexemes: readonly Lexeme[], length: number) {
    this.lexemes = lexemes;
    this.length = length;
  }

  query(): QueryNode {
    const node = this.alternatives();
    const rest = this.lexemes[this.at];
    if (rest !== undefined) this.fail('unexpected-parenthesis', rest, ['operator', ...OPERAND]);
    return node;
  }

  private fail(
    code: QueryErrorCode,
    place: { start: number; end: number } | undefined,
    expected: string[],
  ): never {
    const { start, end } = place ?? { start: this.length, end: this.length };
    throw new Refusal({ code, start, end, expected });
  }

  private isOperator(operator: 'and' | 'or' | 'not'): boolean {
    const lexeme = this.lexemes[this.at];
    return lexeme?.type === 'operator' && lexeme.operator === operator;
  }

  private alternatives(): QueryNode {
    const of = [this.group()];
    while (this.isOperator('or')) {
      this.at += 1;
      of.push(this.group());
    }
    return { kind: 'or', of };
  }

  private group(): QueryNode {
    const parts: Part[] = [this.part()];
    for (;;) {
      const lexeme = this.lexemes[this.at];
      if (lexeme === undefined || lexeme.type === 'close' || this.isOperator('or')) break;
      if (this.isOperator('and')) this.at += 1;
      parts.push(this.part());
    }
    const of = parts.flatMap((part) => ('node' in part ? [part.node] : []));
    const scopes = parts.flatMap((part) => ('zones' in part ? [part] : []));
    const [scope] = scopes;
    if (scope === undefined) return { kind: 'and', of };
    if (of.length === 0) this.fail('zone-alone', scope, OPERAND);
    return { kind: 'in', zones: scopes.flatMap((each) => each.zones), of: { kind: 'and', of } };
  }

  private part(): Part {
    const lexeme = this.lexemes[this.at];
    if (lexeme?.type === 'field' && lexeme.field === 'zone') {
      this.at += 1;
      return { zones: this.zones(lexeme), start: lexeme.start, end: lexeme.end };
    }
    return { node: this.negation() };
  }

  private negation(): QueryNode {
    const first = this.lexemes[this.at];
    if (!this.isOperator('not')) return this.nearness();
    let negative = false;
    while (this.isOperator('not')) {
      negative = !negative;
      this.at += 1;
    }
    const next = this.lexemes[this.at];
    if (next === undefined) this.fail('missing-operand', first, OPERAND);
    const of = this.nearness();
    return negative ? { kind: 'not', of } : of;
  }

  private nearness(): QueryNode {
    const start = this.at;
    let node = this.operand();
    for (;;) {
      const lexeme = this.lexemes[this.at];
      if (lexeme?.type !== 'near') return node;
      const { distance } = lexeme;
      if (!(distance >= 1 && distance <= QUERY_LIMITS.distance))
        this.fail('bad-distance', lexeme, ['1', String(QUERY_LIMITS.distance)]);
      this.at += 1;
      const rightAt = this.at;
      const right = this.operand();
      const left = canonical(node);
      if (left.kind !== 'near' && !isNearOperand(left)) this.failNear(start);
      if (!isNearOperand(canonical(right))) this.failNear(rightAt);
      if (left.kind !== 'near') node = { kind: 'near', distance, of: [left, right] };
      else if (left.distance === distance) node = { kind: 'near', distance, of: [...left.of, right] };
      else this.fail('bad-distance', lexeme, [String(left.distance)]);
    }
  }

  private failNear(at: number): never {
    return this.fail('near-operand', this.lexemes[at], ['word', 'phrase', 'actor']);
  }

  private operand(): QueryNode {
    const lexeme = this.lexemes[this.at];
    if (lexeme === undefined) this.fail('missing-operand', this.lexemes[this.at - 1], OPERAND);
    if (lexeme.type === 'operator' || lexeme.type === 'near') this.fail('missing-operand', lexeme, OPERAND);
    if (lexeme.type === 'close')
      this.fail(this.depth === 0 ? 'unexpected-parenthesis' : 'missing-operand', lexeme, OPERAND);
    this.at += 1;
    if (lexeme.type === 'open') return this.parenthesis(lexeme);
    this.terms += 1;
    if (this.terms > QUERY_LIMITS.terms) this.fail('too-many-terms', lexeme, [String(QUERY_LIMITS.terms)]);
    const written = lexeme.type === 'field' ? lexeme.value : lexeme.text;
    if (written.length > QUERY_LIMITS.value)
      this.fail('value-too-long', lexeme, [String(QUERY_LIMITS.value)]);
    if (lexeme.type === 'field') return this.condition(lexeme);
    return { kind: lexeme.type, text: lexeme.text };
  }

  private parenthesis(open: Lexeme): QueryNode {
    this.depth += 1;
    if (this.depth > QUERY_LIMITS.depth) this.fail('too-deep', open, [String(QUERY_LIMITS.depth)]);
    const node = this.alternatives();
    if (this.lexemes[this.at]?.type !== 'close')
      this.fail('unclosed-parenthesis', open, ['closing-parenthesis']);
    this.at += 1;
    this.depth -= 1;
    return node;
  }

  private condition(lexeme: Extract<Lexeme, { type: 'field' }>): QueryNode {
    const { field, value } = lexeme;
    switch (field) {
      case 'actor':
        return { kind: 'actor', name: value };
      case 'outlet':
        return { kind: 'outlet', name: value };
      case 'language': {
        const language = languageOf(value);
        if (language === undefined) this.fail('bad-language', valuePlace(lexeme), [...LANGUAGES]);
        return { kind: 'language', language };
      }
      case 'after':
      case 'before': {
        const date = calendarDate(value);
        if (date === null) this.fail('bad-date', valuePlace(lexeme), ['YYYY', 'YYYY-MM', 'YYYY-MM-DD']);
        return { kind: field, date };
      }
      case 'zone':
        return this.fail('zone-alone', lexeme, OPERAND);
    }
  }

  private zones(lexeme: Extract<Lexeme, { type: 'field' }>): ZoneKind[] {
    return lexeme.value.split(/[,،]/).flatMap((name) => {
      if (isEveryZone(name)) return [...ZONE_KINDS];
      const zone = zoneOf(name);
      if (zone === undefined) return this.fail('bad-zone', valuePlace(lexeme), [...ZONE_KINDS, 'all']);
      return [zone];
    });
  }
}

const valuePlace = (lexeme: Extract<Lexeme, { type: 'field' }>): { start: number; end: number } => ({
  start: lexeme.valueStart,
  end: lexeme.end,
});

/** A year, month or day that exists, with any digits and - or / between; null otherwise. */
function calendarDate(written: string): string | null {
  const match = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/.exec(foldText(written));
  if (match === null) return null;
  const [, year = '', month, day] = match;
  if (month === undefined) return year;
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return null;
  const ym = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return ym;
  const dayNumber = Number(day);
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][monthNumber - 1] ?? 31;
  return dayNumber >= 1 && dayNumber <= days ? `${ym}-${day.padStart(2, '0')}` : null;
}
