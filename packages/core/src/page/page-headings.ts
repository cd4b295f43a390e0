import { cueOf } from './class-cues.ts';
import { type El, isEl } from './dom.ts';
import { foldLine, titleKey, wordsOfFolded } from './fold-line.ts';
import type { Metadata } from './metadata.ts';

export interface Heading {
  text: string;
  level: number;
}

interface Rated extends Heading {
  score: number;
  frame: string | null;
}

const MAX_HEADINGS = 60;
const LONGEST = 350;

/**
 * Headings that the title tag, OpenGraph or JSON-LD bear out; without such, the only first-level heading. At most two.
 * A heading that leads home is the outlet's name, one that ends a path of links is a crumb: neither is asked while
 * another heading answers.
 */
export function bestHeadings(
  metadata: Metadata,
  said: { shown: readonly (string | null)[]; linked: string | null },
  isSiteName: (text: string) => boolean,
): Heading[] {
  const headings = metadata.headings.slice(0, MAX_HEADINGS).map((heading) => ({
    ...heading,
    frame: leadsHome(heading.el) ? 'home' : isCrumb(heading.el) ? 'crumb' : null,
  }));
  // Where the first-level heading is a crumb, the headline is a lower one, which the JSON-LD may know.
  const displaced = headings.some(({ level, frame }) => level === 1 && frame !== null);
  const titles = [...said.shown, displaced ? said.linked : null].flatMap((text) =>
    text ? [titleKey(text)] : [],
  );
  const words = new Set(wordsOf(said.shown.join(' ')));
  const rated: Rated[] = [];
  for (const { text, level, frame } of headings) {
    if (frame === 'home') continue;
    const key = titleKey(text);
    if (key.length < 4 || text.length > LONGEST || isSiteName(text)) continue;
    const within = key.length >= 10 && titles.some((title) => title.includes(key));
    const own = wordsOf(text);
    const shared = own.length ? own.filter((word) => words.has(word)).length / own.length : 0;
    if (level === 1)
      rated.push({
        text,
        level,
        frame,
        score: 1 + shared * 2 + (within ? 1 : 0) + Math.min(own.length, 8) * 0.05,
      });
    else if (within && own.length >= 3) rated.push({ text, level, frame, score: 1.2 + shared - level * 0.1 });
  }
  const proper = rated.filter(({ frame }) => frame === null);
  const asked = proper.length > 0 ? proper : rated;
  asked.sort((a, b) => b.score - a.score);
  const [first, second] = asked;
  if (!first) return [];
  const out = [first];
  if (second && second.score > 2 && titleKey(second.text) !== titleKey(first.text)) out.push(second);
  return out;
}

const wordsOf = (text: string): string[] => wordsOfFolded(foldLine(text)).filter((word) => word.length > 2);

const HOME = /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w{2,5})?$/i;

/** Is all of the heading one link to the outlet's front page? */
function leadsHome(heading: El): boolean {
  for (let at = heading; ; ) {
    if (at.tag === 'a') return at.attrs.href !== undefined && HOME.test(at.attrs.href.trim());
    const inner = at.children.filter((child) => isEl(child) || /\S/.test(child));
    const [only] = inner;
    if (inner.length !== 1 || !isEl(only)) return false;
    at = only;
  }
}

/** Does it stand in a path of sections: inside navigation, or as an item of a list? */
function isCrumb(heading: El): boolean {
  for (let at: El | null = heading, n = 0; at !== null && n < 5; at = at.parent, n++) {
    if (at.tag === 'nav' || (at.tag === 'li' && n < 3)) return true;
    if (at.tag === 'article' || at.tag === 'main' || at.tag === 'body') return false;
    if (/breadcrumb/i.test(at.attrs.class ?? '') && cueOf(at)?.kind === 'chrome') return true;
  }
  return false;
}
