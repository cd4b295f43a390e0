import { readPage } from './read-page.ts';
import type { PageInput, PageReading } from './types.ts';

/**
 * {@link readPage} with an outlet's learnt template, unless the template would leave the page poorer than it found it:
 * a page whose repeated lines outweigh what is left of its text, or that has no text without them, is read without.
 */
export function readLearnt(input: PageInput): PageReading {
  const reading = readPage(input);
  if (!input.template?.length) return reading;
  let taken = 0;
  for (const { reason, text } of reading.zones) if (reason === 'template') taken += text.length;
  if (taken === 0 || (reading.pageKind === 'article' && taken <= reading.body.length)) return reading;
  return readPage({ ...input, template: [] });
}
