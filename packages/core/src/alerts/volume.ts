import { Temporal } from 'temporal-polyfill';
import type { QueryNode, StoredQuery } from '../query/index.ts';
import { bestReading, isCommonWord, tokens } from '../text/index.ts';
import type { AlertSettings } from './settings.ts';

/** What a preview over the stored archive found for a query, in a window of time that ends now. */
export type PreviewCounts = {
  /** Articles that match, and the stories they belong to. */
  articles: number;
  stories: number;
  /** Articles looked through. */
  searched: number;
  /** When each story was first matched, as ISO instants; for the busiest day. */
  firstMatches: readonly string[];
};

export type ExpectedVolume = { perDay: number; busiestDay: number };

/**
 * How many sends a day an alert should be expected to make, one for each story, from what it would have made in the
 * last `days` (at least one; a shorter archive counts as long as it is), and how many on the busiest of the reader's days.
 */
export function expectedPerDay(preview: PreviewCounts, days: number, timeZone: string): ExpectedVolume {
  const byDay = new Map<string, number>();
  for (const instant of preview.firstMatches) {
    const day = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
    byDay.set(day, (byDay.get(day) ?? 0) + 1);
  }
  const perDay = preview.stories / Math.max(1, days);
  return { perDay: Math.round(perDay * 100) / 100, busiestDay: Math.max(0, ...byDay.values()) };
}

/** Why an alert may be wider than its owner means. */
export type WidthWarning =
  | { code: 'many-a-day'; perDay: number }
  | { code: 'busy-day'; most: number }
  | { code: 'matches-most'; share: number }
  | { code: 'no-words' }
  | { code: 'common-word'; term: string };

/** Sends a day beyond which an instant alert is more noise than news. */
export const MANY_A_DAY = 20;
const MOST_SHARE = 0.1;
const FEWEST_SEARCHED = 200;

/** The words an article must hold one of for a query to match; null when it could match without any. */
function needed(node: QueryNode): string[] | null {
  switch (node.kind) {
    case 'word':
    case 'phrase':
      return [node.text];
    case 'actor':
      return [''];
    case 'and':
    case 'near': {
      const each = node.of.map(needed).filter((words) => words !== null);
      return each.sort((a, b) => commonness(a) - commonness(b))[0] ?? null;
    }
    case 'or': {
      const each = node.of.map(needed);
      return each.some((words) => words === null) ? null : each.flatMap((words) => words ?? []);
    }
    case 'in':
      return needed(node.of);
    default:
      return null;
  }
}

/** Whether a term is one common word: short, or among the common words of the news. */
function isCommon(term: string): boolean {
  const words = tokens(term);
  const [only] = words;
  if (only === undefined || words.length > 1) return false;
  const { rest } = bestReading(only.folded);
  return rest.length < 3 || isCommonWord(only.folded) || isCommonWord(rest);
}

const commonness = (terms: readonly string[]): number => terms.filter(isCommon).length;

/** The warnings for a query and what a preview found; none when it is narrow enough. */
export function tooWide(
  query: StoredQuery,
  preview: PreviewCounts | null,
  volume: ExpectedVolume | null,
  settings: AlertSettings,
): WidthWarning[] {
  const warnings: WidthWarning[] = [];
  const words = needed(query.root);
  if (words === null) warnings.push({ code: 'no-words' });
  else for (const term of words.filter(isCommon)) warnings.push({ code: 'common-word', term });
  if (volume !== null && settings.mode === 'instant') {
    if (volume.perDay > MANY_A_DAY) warnings.push({ code: 'many-a-day', perDay: volume.perDay });
    if (volume.busiestDay > settings.mostPerDay) warnings.push({ code: 'busy-day', most: volume.busiestDay });
  }
  if (preview !== null && preview.searched >= FEWEST_SEARCHED) {
    const share = preview.articles / preview.searched;
    if (share > MOST_SHARE) warnings.push({ code: 'matches-most', share: Math.round(share * 100) / 100 });
  }
  return warnings;
}
