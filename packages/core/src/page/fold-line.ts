import { foldText } from '../text/index.ts';

/** The comparison form of one printed line: folded, every run of white space one space, ends trimmed. */
export function foldLine(text: string): string {
  return foldText(text).replace(/\s+/g, ' ').trim();
}
