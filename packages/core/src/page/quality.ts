import { countWords } from './clean.ts';
import type { Quality } from './types.ts';

export interface QualityFacts {
  body: string;
  paragraphs: number;
  linkDensity: number;
  hasTitle: boolean;
  hasDate: boolean;
  /** Codes from earlier steps that lower trust: `too-deep`, `truncated`, `charset-guessed`… */
  reasons: readonly string[];
}

/** Score a reading 0–1 and say why: length, prose, links in the text, title and date found, damage met on the way. */
export function qualityOf(facts: QualityFacts): Quality {
  const chars = facts.body.length;
  const words = countWords(facts.body);
  const reasons = [...facts.reasons];
  let score = 1;
  const lower = (by: number, why: string) => {
    score -= by;
    reasons.push(why);
  };
  if (chars === 0) lower(1, 'no-body');
  else if (words < 40) lower(0.4, 'short-body');
  else if (words < 90) lower(0.15, 'brief-body');
  if (facts.paragraphs > 0 && words / facts.paragraphs < 8) lower(0.2, 'fragmented');
  if (facts.linkDensity > 0.3) lower(0.3, 'many-links');
  if (!facts.hasTitle) lower(0.15, 'no-title');
  if (!facts.hasDate) lower(0.05, 'no-date');
  score -= Math.min(0.4, facts.reasons.length * 0.1);
  if (/\ufffd{2}|[ÃØÙ]{1}[\u0080-\u00bf]{1}/.test(facts.body.slice(0, 4000))) lower(0.4, 'mojibake');
  return {
    score: Math.max(0, Math.round(score * 100) / 100),
    reasons,
    chars,
    words,
    paragraphs: facts.paragraphs,
    linkDensity: Math.round(facts.linkDensity * 1000) / 1000,
  };
}
