import type { Block } from './block.ts';
import { endsSentence } from './clean.ts';
import { isProse } from './cues.ts';
import { foldLine, wordsOfFolded } from './fold-line.ts';
import { remembered } from './remember.ts';

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

const PARTICLE = new Set([...'وفابلك'].map((letter) => letter.charCodeAt(0)));
const LEADING = /^(?:[وف]?(?:ال|بال|لل|كال)|[وف](?=\p{L}{4}))/u;

/** Folded words of four letters or more, Arabic article and conjunctions off, so that two forms of a word meet. */
export const contentWords: (text: string) => readonly string[] = remembered((text) => {
  const out: string[] = [];
  for (const word of wordsOfFolded(foldLine(text))) {
    if (word.length < 4) continue;
    const stem = PARTICLE.has(word.charCodeAt(0)) ? word.replace(LEADING, '') : word;
    if (stem.length >= 4) out.push(stem);
  }
  return out;
});
