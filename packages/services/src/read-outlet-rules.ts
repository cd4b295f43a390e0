import type { RuleState } from '@mirqab/core/page';
import { type KeptPage, listKeptPages, listRuleRecords } from '@mirqab/db/read/rules';
import { readOutletRow } from '@mirqab/db/read/sources';
import { findTemplate } from '@mirqab/db/write/traces';
import { z } from 'zod';
import type { ReadContext } from './caller.ts';
import { ReadFailure } from './read-failure.ts';
import { linesOfTemplate, type TemplateLine } from './record-pages.ts';
import { requireRole } from './require-role.ts';

const ruleState: z.ZodType<RuleState> = z.enum(['new', 'works', 'never', 'stopped', 'broken']).catch('new');

const storedRules = z.record(z.string(), z.unknown()).nullable().catch(null);

/** Pages offered to try rules on. */
const OFFERED = 20;

export type RuleRecord = {
  part: string;
  rule: string;
  state: RuleState;
  /** Pages it was tried on and matched on: coverage is the second in the first. */
  pages: number;
  matched: number;
  /** The share of what it takes that the reader decides so without the rules; null when it was not weighed. */
  agreement: number | null;
  weighed: number;
  lastMatchAt: string | null;
  at: string;
};

export type OutletRulesView = {
  rules: Record<string, unknown> | null;
  rulesVersion: number;
  records: RuleRecord[];
  /** What the outlet prints on most pages, as learnt; `pages` it was learnt from. */
  template: { lines: TemplateLine[]; pages: number; refused: number; learntAt: string | null };
  /** Its latest stored pages, newest first. */
  pages: { articleId: string; title: string; at: string }[];
};

/** An outlet's page rules with how each fares, and what was learnt of its pages by itself. @throws WriteFailure forbidden; ReadFailure not-found. */
export async function readOutletRules(ctx: ReadContext, outletId: string): Promise<OutletRulesView> {
  requireRole(ctx.caller, 'admin');
  const outlet = await readOutletRow(ctx.db, outletId);
  if (!outlet) throw new ReadFailure('not-found');
  const [records, template, pages] = await Promise.all([
    listRuleRecords(ctx.db, outletId),
    findTemplate(ctx.db.pool, outletId),
    listKeptPages(ctx.db, outletId, OFFERED),
  ]);
  return {
    rules: storedRules.parse(outlet.rules),
    rulesVersion: outlet.rulesVersion,
    records: records.map(({ taken, agreed, misses: _, lastMatchAt, at, state, ...record }) => ({
      ...record,
      state: ruleState.parse(state),
      agreement: record.weighed > 0 && taken > 0 ? agreed / taken : null,
      lastMatchAt: lastMatchAt?.toISOString() ?? null,
      at: at.toISOString(),
    })),
    template: {
      lines: linesOfTemplate(template?.lines),
      pages: template?.pages ?? 0,
      refused: template?.refused.length ?? 0,
      learntAt: template?.learntAt?.toISOString() ?? null,
    },
    pages: pages.map(viewOf),
  };
}

const viewOf = ({ articleId, title, at }: KeptPage) => ({ articleId, title, at: at.toISOString() });
