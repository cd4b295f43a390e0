import { type Token, tokenize } from './tokens.ts';

/** A table of phrases (one to five tokens) and what each stands for. */
export interface Phrases<T> {
  values: Map<string, T>;
  /** The longest phrase, in tokens, that starts with a token. */
  longest: Map<string, number>;
}

export interface Hit<T> {
  value: T;
  /** Index of the first token after the phrase. */
  next: number;
}

/** Build a table; keys are folded as the text will be, so they may be written as they are read. */
export function phrases<T>(entries: Iterable<readonly [string, T]>): Phrases<T> {
  const table: Phrases<T> = { values: new Map(), longest: new Map() };
  for (const [phrase, value] of entries) {
    const keys = tokenize(phrase).map((token) => token.key);
    const [first] = keys;
    if (first === undefined) continue;
    const joined = keys.join(' ');
    if (!table.values.has(joined)) table.values.set(joined, value);
    table.longest.set(first, Math.max(table.longest.get(first) ?? 0, keys.length));
  }
  return table;
}

function matchFrom<T>(table: Phrases<T>, tokens: readonly Token[], at: number, first: string): Hit<T> | null {
  const longest = table.longest.get(first);
  if (longest === undefined) return null;
  let joined = first;
  let found: Hit<T> | null = null;
  const single = table.values.get(joined);
  if (single !== undefined) found = { value: single, next: at + 1 };
  for (let n = 1; n < longest; n++) {
    const token = tokens[at + n];
    if (!token) break;
    joined += ` ${token.key}`;
    const value = table.values.get(joined);
    if (value !== undefined) found = { value, next: at + n + 1 };
  }
  return found;
}

/** The longest phrase at a token; an Arabic word is tried with its one-letter particles taken off as well. */
export function phraseAt<T>(table: Phrases<T>, tokens: readonly Token[], at: number): Hit<T> | null {
  const token = tokens[at];
  if (!token || token.kind === 'number') return null;
  const direct = matchFrom(table, tokens, at, token.key);
  if (direct || token.kind === 'mark') return direct;
  for (const form of bareForms(token.key)) {
    const hit = matchFrom(table, tokens, at, form);
    if (hit) return hit;
  }
  return null;
}

const bare = new Map<string, readonly string[]>();
const MOST_KNOWN = 16_000;
/** A longer word would keep the whole text it was cut from in memory. */
const LONGEST_KNOWN = 12;
const NONE: readonly string[] = [];

/** A word without its particles, in the order they are tried; found once for each word, since many tables ask. */
export function bareForms(key: string): readonly string[] {
  const first = key.charCodeAt(0);
  if (key.length < 4 || first < 0x628 || first > 0x648) return NONE;
  const known = bare.get(key);
  if (known) return known;
  const forms: string[] = [];
  let rest = key;
  for (let cut = 0; cut < 2 && rest.length >= 4 && /^[وفبلك]/.test(rest); cut++) {
    if (rest.startsWith('لل')) forms.push(`ال${rest.slice(2)}`);
    rest = rest.slice(1);
    forms.push(rest);
  }
  if (bare.size >= MOST_KNOWN) bare.clear();
  if (key.length <= LONGEST_KNOWN) bare.set(key, forms);
  return forms;
}
