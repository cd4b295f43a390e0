import { decodeHTML } from 'entities';
import { cleanLine, countWords } from './clean.ts';
import { foldLine, titleKey, wordsOfFolded } from './fold-line.ts';
import { type Metadata, metaText } from './metadata.ts';
import type { Said } from './types.ts';

const SEPARATOR = /\s+[-–—|:•·»«›/\\]+\s+|\s*[|｜ㅣ¦]\s*|\s+::\s+|\s*»\s*|\s[-–—](?=\S)|(?<=\S)[–—]\s/gu;

interface Voice {
  where: string;
  text: string;
  weight: number;
}

/**
 * Choose the headline among what the page says: JSON-LD, first-level headings, OpenGraph, Twitter card, the title tag
 * and the feed. The outlet's name and the section are cut off first; places that agree strengthen each other.
 */
export function chooseTitle(
  metadata: Metadata,
  siteNames: readonly string[],
  feedTitle: string | null,
  lines: readonly string[],
): { title: string | null; said: Said[] } {
  const raw: Voice[] = [];
  const say = (where: string, text: string | null | undefined, weight: number) => {
    const cleaned = text ? cleanLine(text.includes('&') ? decodeHTML(text) : text) : '';
    if (cleaned !== '' && cleaned.length <= 400) raw.push({ where, text: cleaned, weight });
  };
  const titleTag = metadata.titleTag;
  const og = metaText(
    metadata,
    'og:title',
    'title',
    'dc.title',
    'dcterms.title',
    'headline',
    'sailthru.title',
    'parsely-title',
  );
  say('json-ld', metadata.linked.find((article) => article.headline && !article.isVideo)?.headline, 1.1);
  for (const [i, heading] of bestHeadings(metadata, titleTag, og, siteNames).entries())
    say(`h${heading.level}`, heading.text, (heading.level === 1 ? 1.15 : 0.7) / (i + 1));
  say('microdata', metadata.properties.find(({ name }) => name === 'headline')?.value, 0.8);
  say('og:title', og, 0.8);
  say('twitter:title', metaText(metadata, 'twitter:title'), 0.4);
  say('title', titleTag, 0.45);
  say('feed', feedTitle, 0.5);
  say('visible', titleTag ? visiblePiece(titleTag, lines) : null, 0.6);
  const keys = new Set(raw.map(({ text }) => titleKey(text)));
  const voices = raw.map((voice) => ({
    ...voice,
    text: cutSite(voice.text, siteNames, keys, voice.where === 'title'),
  }));
  const byKey = new Map<string, { score: number; best: Voice }>();
  for (const voice of voices) {
    const key = titleKey(voice.text);
    if (key === '' || isSiteName(voice.text, siteNames)) continue;
    const group = byKey.get(key);
    if (!group) byKey.set(key, { score: voice.weight, best: voice });
    else {
      group.score += voice.weight;
      if (voice.where.startsWith('h') && !group.best.where.startsWith('h')) group.best = voice;
    }
  }
  let chosen: { score: number; best: Voice } | null = null;
  for (const group of byKey.values()) if (!chosen || group.score > chosen.score + 1e-9) chosen = group;
  const said = voices.map(({ where, text }) => ({ field: 'title' as const, where, value: text }));
  return { title: chosen?.best.text ?? null, said };
}

/** The longest part of the title tag that also stands on the page as a line of its own. */
function visiblePiece(titleTag: string, lines: readonly string[]): string | null {
  const shown = new Set(lines.filter((line) => line.length <= titleTag.length).map(titleKey));
  let best: string | null = null;
  for (const piece of piecesOf(titleTag))
    if (countWords(piece) >= 2 && shown.has(titleKey(piece)) && piece.length > (best?.length ?? 0))
      best = piece;
  return best;
}

/** What stands before and after each separator of a title. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const mark of text.matchAll(SEPARATOR))
    pieces.push(text.slice(0, mark.index).trim(), text.slice(mark.index + mark[0].length).trim());
  return pieces;
}

/** The publisher's name a title tag gives beside the headline («العنوان - صدى الساحل»), when nothing else names it. */
export function outletInTitle(titleTag: string | null, title: string | null): string | null {
  if (!titleTag || !title) return null;
  const key = titleKey(title);
  for (const mark of titleTag.matchAll(SEPARATOR)) {
    const head = titleTag.slice(0, mark.index).trim();
    const tail = titleTag.slice(mark.index + mark[0].length).trim();
    const name = titleKey(head) === key ? tail : titleKey(tail) === key ? head : null;
    const last = name?.split(SEPARATOR).at(-1)?.trim();
    if (last && countWords(last) <= 5 && /\p{L}{2}/u.test(last)) return last;
  }
  return null;
}

/** Headings that the title tag or OpenGraph bear out; without such, the only first-level heading. At most two. */
function bestHeadings(
  metadata: Metadata,
  titleTag: string | null,
  og: string | null,
  siteNames: readonly string[],
): { text: string; level: number }[] {
  const titles = [titleTag, og].filter((text): text is string => text !== null).map((text) => titleKey(text));
  const words = new Set(
    titles.length
      ? wordsOfFolded(foldLine(`${titleTag ?? ''} ${og ?? ''}`)).filter((word) => word.length > 2)
      : [],
  );
  const rated: { text: string; level: number; score: number }[] = [];
  for (const { text, level } of metadata.headings.slice(0, 60)) {
    const key = titleKey(text);
    if (key.length < 4 || text.length > 350 || isSiteName(text, siteNames)) continue;
    const within = key.length >= 10 && titles.some((title) => title.includes(key));
    const own = wordsOfFolded(foldLine(text)).filter((word) => word.length > 2);
    const shared = own.length ? own.filter((word) => words.has(word)).length / own.length : 0;
    if (level === 1)
      rated.push({ text, level, score: 1 + shared * 2 + (within ? 1 : 0) + Math.min(own.length, 8) * 0.05 });
    else if (within && own.length >= 3) rated.push({ text, level, score: 1.2 + shared - level * 0.1 });
  }
  rated.sort((a, b) => b.score - a.score);
  const [first, second] = rated;
  if (!first) return [];
  const out = [first];
  if (second && second.score > 2 && titleKey(second.text) !== titleKey(first.text)) out.push(second);
  return out;
}

function isSiteName(text: string, siteNames: readonly string[]): boolean {
  const key = titleKey(text);
  return key === '' || siteNames.some((name) => titleKey(name) === key);
}

/** Cut the outlet's name and the section off a title; a part that another place gives whole is taken as it is. */
export function cutSite(
  text: string,
  siteNames: readonly string[],
  others: ReadonlySet<string>,
  isTitleTag: boolean,
): string {
  const marks = [...text.matchAll(SEPARATOR)];
  if (marks.length === 0) return text;
  const own = titleKey(text);
  const agreed = piecesOf(text).filter(
    (piece) => countWords(piece) >= 2 && titleKey(piece) !== own && others.has(titleKey(piece)),
  );
  if (agreed.length > 0) return agreed.reduce((a, b) => (b.length > a.length ? b : a));
  let rest = text;
  for (let changed = true, n = 0; changed && n < 4; n++) {
    changed = false;
    const here = [...rest.matchAll(SEPARATOR)];
    const last = here.at(-1);
    const first = here[0];
    if (last && isSiteName(rest.slice(last.index + last[0].length), siteNames)) {
      rest = rest.slice(0, last.index).trim();
      changed = true;
    } else if (first && isSiteName(rest.slice(0, first.index), siteNames)) {
      rest = rest.slice(first.index + first[0].length).trim();
      changed = true;
    }
  }
  if (rest !== text || !isTitleTag) return rest;
  // A title tag's last short part is the outlet's name more often than not.
  const last = marks.at(-1)!;
  const head = text.slice(0, last.index).trim();
  const tail = text.slice(last.index + last[0].length);
  return countWords(head) >= 3 && countWords(tail) <= 5 && head.length > tail.length ? head : text;
}
