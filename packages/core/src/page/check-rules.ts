import { selectorFault } from './apply-rules.ts';
import { type OutletRules, outletRules } from './rules.ts';

/**
 * What is wrong with a rule, where (`['zones', 1, 'selector']`), and the piece of it that could not be read. selector: no CSS selector.
 * empty, short, long, many: out of bounds. choice: none of the kinds there are. field: a field that no rule has. type: something else.
 */
export interface RuleProblem {
  path: (string | number)[];
  code: 'selector' | 'empty' | 'short' | 'long' | 'many' | 'choice' | 'field' | 'type';
  piece: string | null;
}

export type CheckedRules = { ok: true; rules: OutletRules } | { ok: false; problems: RuleProblem[] };

const MAX_PROBLEMS = 50;

/** Reads rules that a person wrote, in any shape, and says everything that is wrong with them. Never throws. */
export function checkRules(input: unknown): CheckedRules {
  const problems: RuleProblem[] = [];
  const read = outletRules.safeParse(input);
  if (!read.success)
    for (const issue of read.error.issues)
      problems.push({ path: issue.path.map(partOf), code: codeOf(issue), piece: null });
  if (typeof input === 'object' && input !== null)
    for (const name of Object.keys(input))
      if (!Object.hasOwn(outletRules.shape, name))
        problems.push({ path: [name.slice(0, 60)], code: 'field', piece: null });
  if (read.success)
    for (const { path, selector } of selectorsOf(read.data)) {
      const fault = selectorFault(selector);
      if (fault !== null) problems.push({ path, code: 'selector', piece: fault || null });
    }
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
  return read.success ? { ok: true, rules: read.data } : { ok: false, problems };
}

function* selectorsOf(rules: OutletRules): Generator<{ path: (string | number)[]; selector: string }> {
  for (const part of ['title', 'byline', 'date', 'section', 'body', 'ignore'] as const)
    for (const [n, selector] of (rules[part] ?? []).entries()) yield { path: [part, n], selector };
  for (const [n, { selector }] of (rules.zones ?? []).entries())
    yield { path: ['zones', n, 'selector'], selector };
}

const partOf = (part: PropertyKey): string | number => (typeof part === 'symbol' ? String(part) : part);

type Issue = { code: string; path: PropertyKey[]; origin?: unknown; minimum?: unknown };

function codeOf(issue: Issue): RuleProblem['code'] {
  if (issue.code === 'too_big') return issue.origin === 'array' ? 'many' : 'long';
  if (issue.code === 'too_small') return Number(issue.minimum) > 1 ? 'short' : 'empty';
  if (issue.code === 'invalid_value') return 'choice';
  return 'type';
}
