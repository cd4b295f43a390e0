import {
  learnLines,
  linesOfPrints,
  type PageLine,
  type PageReading,
  type RuleMark,
  tallyRules,
} from '@mirqab/core/page';
import { type Db, inTransaction } from '@mirqab/db';
import type { Client } from '@mirqab/db/write/client';
import {
  countPages,
  listRuleTraces,
  listTraceLines,
  saveRuleRecords,
  saveTemplate,
  type TemplateRow,
  writeTraces,
} from '@mirqab/db/write/traces';
import { z } from 'zod';
import type { PreparedArticle } from './prepare-article.ts';

/** A page that was read and what became of it. */
export type PageRecord = {
  outletId: string;
  articleId: string;
  rulesVersion: number;
  hasRules: boolean;
  prepared: Pick<PreparedArticle, 'trace'> & { reading: Pick<PageReading, 'zones'> };
};

/** Pages of an outlet between two learnings of its template. */
const LEARN_EVERY = 5;
/** A line is shown to an admin so long. */
const SHOWN = 240;

const pageLine = z.tuple([z.number(), z.number(), z.number()]);
const traceLines = z.array(pageLine).catch([]);
const ruleMarks = z
  .array(
    z.object({
      part: z.string(),
      rule: z.string(),
      matches: z.number(),
      taken: z.number().optional(),
      agreed: z.number().optional(),
    }),
  )
  .catch([]);
const templateLines = z.array(z.object({ print: z.number(), text: z.string(), share: z.number() })).catch([]);
export type TemplateLine = z.output<typeof templateLines>[number];

/** The lines of a stored template; unreadable ones are none. */
export const linesOfTemplate = (stored: unknown): TemplateLine[] => templateLines.parse(stored);

/**
 * Remembers what was met on pages: the lines, to learn what their outlet prints on page after page, and how its rules fared.
 * A fixed number of statements for the batch and two more for each outlet whose template is due, over at most forty pages
 * of it. Loses nothing when it is lost: the next pages teach the same. What is stored of an article is not touched.
 */
export async function recordPages(db: Db, pages: readonly PageRecord[], learnNow = false): Promise<void> {
  if (pages.length === 0) return;
  const byOutlet = Map.groupBy(pages, (page) => page.outletId);
  await inTransaction(db, async (client) => {
    const templates = await countPages(
      client,
      [...byOutlet].map(([outletId, own]) => ({ outletId, pages: own.length })),
    );
    await writeTraces(
      client,
      pages.map(({ outletId, articleId, rulesVersion, prepared }) => ({
        outletId,
        articleId,
        rulesVersion,
        ...prepared.trace,
      })),
    );
    for (const template of templates) {
      const own = byOutlet.get(template.outletId) ?? [];
      if (learnNow || template.since >= LEARN_EVERY) await learn(client, template, own);
    }
    await tally(
      client,
      [...byOutlet].flatMap(([id, own]) => (own.some((page) => page.hasRules) ? [id] : [])),
    );
  });
}

async function learn(client: Client, template: TemplateRow, own: readonly PageRecord[]): Promise<void> {
  const stored = await listTraceLines(client, template.outletId);
  const pages: PageLine[][] = stored
    .map((lines) => traceLines.parse(lines))
    .filter((lines) => lines.length > 0);
  const known = new Map(linesOfTemplate(template.lines).map((line) => [line.print, line.text]));
  const learnt = learnLines({ pages, known: new Set(known.keys()), refused: new Set(template.refused) });
  // Only prints are kept of a page: a new line's words are those of the pages at hand, or it waits for the next.
  const fresh = new Set(learnt.flatMap(({ print }) => (known.has(print) ? [] : [print])));
  for (const page of own)
    for (const [print, text] of linesOfPrints(page.prepared.reading, fresh))
      known.set(print, text.slice(0, SHOWN));
  const lines = learnt.flatMap(({ print, share }) => {
    const text = known.get(print);
    return text === undefined ? [] : [{ print, text, share: Math.round(share * 100) / 100 }];
  });
  await saveTemplate(client, {
    outletId: template.outletId,
    prints: lines.map(({ print }) => print).sort((a, b) => a - b),
    lines,
    pages: pages.length,
  });
}

async function tally(client: Client, outletIds: string[]): Promise<void> {
  if (outletIds.length === 0) return;
  for (const { outletId, marks, matched } of await listRuleTraces(client, outletIds)) {
    const before = new Set(matched.map(({ part, rule }) => `${part}\n${rule}`));
    const pages: RuleMark[][] = marks.map((page) =>
      ruleMarks.parse(page).map(({ part, rule, matches, taken, agreed }) => ({
        part,
        rule,
        matches,
        ...(taken === undefined || agreed === undefined ? {} : { taken, agreed }),
      })),
    );
    await saveRuleRecords(
      client,
      outletId,
      tallyRules(pages, (part, rule) => before.has(`${part}\n${rule}`)),
    );
  }
}
