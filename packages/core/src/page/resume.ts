import type { Block } from './block.ts';
import { endsSentence } from './clean.ts';
import { isProse } from './cues.ts';
import { foldLine } from './fold-line.ts';

const LINKING =
  /^[«"“(]?(?:و(?!زير|زار|كال|لاي|فا[هة]|فد |صل|صف|قع|قف|اشنطن|حد)[\p{L}]{3,}|كما|من جهته|من جهتها|من جانبه|من جانبها|بدوره|بدورها|في المقابل|في غضون|يشار|يذكر|يُذكر|جدير|لكن|غير أن|إلا أن|ثم|فيما|بينما|أما|إلى ذلك|هذا و|however|but|and|meanwhile|he |she |they |в то же|при этом|также|он |она |по его словам|кроме|однако)/iu;

/**
 * After a related-articles phrase in mid-text: is the line at `i` the article going on? It is when it reads on
 * («وأضاف…», «كما…») or shares enough of the article's own words; a new lead sentence with words of its own is
 * another article's.
 */
export function resumesBody(blocks: readonly Block[], i: number): boolean {
  const text = blocks[i]!.text;
  if (!isProse(text) || !endsSentence(text)) return false;
  const own = new Set<string>();
  let ownLines = 0;
  for (let j = 0; j < i; j++) {
    const block = blocks[j]!;
    if (block.kind !== null && block.kind !== 'body' && block.kind !== 'headline') continue;
    ownLines++;
    for (const word of contentWords(block.text)) own.add(word);
  }
  if (ownLines < 2) return true;
  const words = contentWords(text);
  let shared = 0;
  for (const word of words) if (own.has(word)) shared++;
  const share = words.length ? shared / words.length : 0;
  return LINKING.test(text) || share >= 0.34;
}

/** Folded words of four letters or more, Arabic article and conjunctions off, so that two forms of a word meet. */
export function contentWords(text: string): string[] {
  const out: string[] = [];
  for (const word of foldLine(text).split(/[^\p{L}\p{N}]+/u)) {
    const stem = word.replace(/^(?:[وف]?(?:ال|بال|لل|كال)|[وف](?=\p{L}{4}))/u, '');
    if (stem.length >= 4) out.push(stem);
  }
  return out;
}
