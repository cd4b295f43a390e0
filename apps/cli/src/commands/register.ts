import { readFile, stat, writeFile } from 'node:fs/promises';
import { STARTER_REGIONS } from '@mirqab/core/actors';
import { ROSTER_FORMATS, ROSTER_LIMITS } from '@mirqab/core/roster';
import { exportActors } from '@mirqab/services/export-actors';
import { addStarterActors, type ImportReport, importActors } from '@mirqab/services/import-actors';
import { UsageFailure } from '../failure.ts';
import { asOperator, type Operator, print } from './operator.ts';

export type RegisterFlags = {
  format?: string;
  out?: string;
  only?: string;
  replace?: boolean;
  dryRun?: boolean;
};

/**
 * `register [export | import FILE | starter]`: the actors of a running install as a file, from a file, or from the
 * starter register. Each row that comes in, changes or is refused is a line; the last line counts them.
 *
 * @returns 0, or 1 when a row was refused.
 */
export function register(action = 'export', file?: string, flags: RegisterFlags = {}): Promise<number> {
  const format = oneOf(ROSTER_FORMATS, flags.format, '--format');
  if (action === 'import' && !file) throw new UsageFailure('register import needs a file');
  if (!['export', 'import', 'starter'].includes(action))
    throw new UsageFailure(`register knows export, import and starter, not ${action}`);
  return asOperator(async (ctx) => {
    if (action === 'export') return takeAway(ctx, format ?? 'json', flags.out);
    if (action === 'starter') return tell(await addStarterActors(ctx, regionsOf(flags.only)));
    return bringIn(ctx, file ?? '', format, flags);
  });
}

/** Brings one file in, or says what that would do. */
export async function bringIn(
  ctx: Operator,
  file: string,
  format: (typeof ROSTER_FORMATS)[number] | undefined,
  flags: RegisterFlags,
): Promise<number> {
  const { size } = await stat(file).catch(() => {
    throw new UsageFailure(`cannot read ${file}`);
  });
  // A UTF-8 letter has up to four bytes; the verb counts letters.
  if (size > ROSTER_LIMITS.length * 4) throw new UsageFailure(`${file} is too large for a file of actors`);
  const text = await readFile(file, 'utf8');
  const mode = flags.replace ? ('replace' as const) : ('fill' as const);
  return tell(await importActors(ctx, { text, format, mode, apply: !flags.dryRun }));
}

/** Writes all actors to standard output, or into a new file. */
export async function takeAway(
  ctx: Operator,
  format: (typeof ROSTER_FORMATS)[number],
  out?: string,
): Promise<number> {
  const file = await exportActors(ctx, format);
  if (out === undefined) process.stdout.write(file.text);
  else {
    await writeFile(out, file.text, { flag: 'wx' }).catch((error) => {
      throw new UsageFailure(`cannot write ${out}: ${error instanceof Error ? error.message : error}`);
    });
    print({ file: out, actors: file.actors });
  }
  return 0;
}

function tell(report: ImportReport): number {
  for (const { line, code, name } of report.refusals) print({ line, ok: false, name, error: { code } });
  for (const { line, name, outcome, id, parts, names } of report.rows)
    print({
      line,
      ok: true,
      name,
      outcome,
      ...(id ? { id } : {}),
      ...(parts.length ? { parts } : {}),
      names,
    });
  const { applied, same, refused } = report;
  print({ applied, new: report.new, changed: report.changed, same, refused });
  return refused === 0 ? 0 : 1;
}

function regionsOf(only: string | undefined) {
  if (only === undefined) return STARTER_REGIONS;
  return only.split(',').map((name) => {
    const region = oneOf(STARTER_REGIONS, name.trim(), '--only');
    if (region === undefined) throw new UsageFailure('--only names no part of the register');
    return region;
  });
}

function oneOf<T extends string>(
  known: readonly T[],
  value: string | undefined,
  flag: string,
): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((one) => one === value);
  if (found === undefined) throw new UsageFailure(`${flag} takes one of: ${known.join(', ')}`);
  return found;
}
