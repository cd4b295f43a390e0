import { readPage } from './read-page.ts';
import type { PageInput, PageReading } from './types.ts';

/** A text shorter than this is hardly one. */
const LEAST = 40;

/**
 * {@link readPage} with an outlet's learnt template, unless the template would leave the page bare: where no article, or
 * less than a sentence, is left of it, the page is read without.
 */
export function readLearnt(input: PageInput): PageReading {
  const reading = readPage(input);
  if (!input.template?.length || !reading.zones.some(({ reason }) => reason === 'template')) return reading;
  if (reading.pageKind === 'article' && reading.body.length >= LEAST) return reading;
  return readPage({ ...input, template: [] });
}
