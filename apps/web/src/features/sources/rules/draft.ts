import { jsonFault } from './json-fault.ts';

/** The kinds of rule as the form words them. */
export const PARTS = ['ignore', 'body', 'zone', 'marker', 'title', 'byline', 'date', 'section'] as const;
export type Part = (typeof PARTS)[number];
export const ZONES = [
  'related',
  'tags',
  'comments',
  'credit',
  'caption',
  'embed',
  'byline',
  'chrome',
  'spam',
  'body',
] as const;
export const MARKED = ['related', 'tags', 'comments', 'credit', 'chrome', 'byline'] as const;

/** One rule on its row. `kind` belongs to a zone or a phrase. */
export type DraftRule = { key: number; part: Part; value: string; kind: string };
/** Rules as they are edited; what the form has no field for is carried along untouched. */
export type Draft = { rules: DraftRule[]; dateOrder: string; rest: Record<string, unknown> };
export type Place = readonly (string | number)[];

let keys = 0;
export const newRule = (part: Part): DraftRule => ({
  key: ++keys,
  part,
  value: '',
  kind: part === 'zone' || part === 'marker' ? 'related' : '',
});

const LISTS = ['ignore', 'body', 'title', 'byline', 'date', 'section'] as const;
const OWN = new Set<string>([...LISTS, 'zones', 'markers', 'dateOrder']);

/** Stored rules, or rules that a person typed as JSON, as rows; what is of another shape than rules are is left out. */
export function draftOf(stored: unknown): Draft {
  const given = new Map(Object.entries(isRecord(stored) ? stored : {}));
  const rules: DraftRule[] = [];
  const add = (part: Part, value: unknown, kind: unknown = '') => {
    if (typeof value === 'string')
      rules.push({ ...newRule(part), value, kind: typeof kind === 'string' ? kind : '' });
  };
  for (const part of LISTS) for (const value of listOf(given.get(part))) add(part, value);
  for (const zone of listOf(given.get('zones'))) if (isRecord(zone)) add('zone', zone.selector, zone.kind);
  for (const mark of listOf(given.get('markers'))) if (isRecord(mark)) add('marker', mark.phrase, mark.kind);
  const dateOrder = given.get('dateOrder');
  return {
    rules,
    dateOrder: typeof dateOrder === 'string' ? dateOrder : '',
    rest: Object.fromEntries([...given].filter(([name]) => !OWN.has(name))),
  };
}

/** The rules a draft stands for, rows that are still empty left out; null when it says nothing. */
export function rulesOf(draft: Draft): Record<string, unknown> | null {
  const rules: Record<string, unknown> = {};
  for (const { part, value, kind } of filled(draft)) {
    const name = part === 'zone' ? 'zones' : part === 'marker' ? 'markers' : part;
    const one =
      part === 'zone' ? { selector: value, kind } : part === 'marker' ? { phrase: value, kind } : value;
    rules[name] = [...listOf(rules[name]), one];
  }
  if (draft.dateOrder) rules.dateOrder = draft.dateOrder;
  if (Object.keys(rules).length === 0 && !saysMore(draft.rest)) return null;
  return { ...draft.rest, ...rules };
}

/** The row a place in the rules is about (`['zones', 1, 'selector']`); null for a place that is no row's. */
export function rowAt(draft: Draft, [list, at]: Place): DraftRule | null {
  const part = list === 'zones' ? 'zone' : list === 'markers' ? 'marker' : list;
  if (typeof at !== 'number') return null;
  return filled(draft).filter((rule) => rule.part === part)[at] ?? null;
}

/** How a rule's record names its part. */
export const recordPart = ({ part, kind }: DraftRule): string =>
  part === 'zone' || part === 'marker' ? `${part}:${kind}` : part;

const filled = (draft: Draft): DraftRule[] =>
  draft.rules.flatMap((rule) => (rule.value.trim() ? [{ ...rule, value: rule.value.trim() }] : []));

/** Anything beyond the version and empty lists? */
const saysMore = (rest: Record<string, unknown>): boolean =>
  Object.entries(rest).some(([name, value]) => name !== 'v' && !(Array.isArray(value) && value.length === 0));

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export type ReadJson =
  | { ok: true; value: unknown }
  /** Where it stops being JSON, counted from one. */
  | { ok: false; line: number; column: number };

/** Reads what a person typed as JSON; nothing at all is no rules. */
export function readJson(text: string): ReadJson {
  if (!text.trim()) return { ok: true, value: null };
  const fault = jsonFault(text);
  if (fault === null) return { ok: true, value: JSON.parse(text) };
  const lines = text.slice(0, fault).split('\n');
  return { ok: false, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
