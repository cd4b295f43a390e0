import { decodeHTML } from 'entities';
import { cleanLine, countWords } from './clean.ts';
import { titleKey } from './fold-line.ts';
import { type Metadata, metaText } from './metadata.ts';
import { bestHeadings } from './page-headings.ts';
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
  const linked = metadata.linked.find((article) => article.headline && !article.isVideo)?.headline ?? null;
  say('json-ld', linked, 1.1);
  const isOutlet = (text: string) => isSiteName(text, siteNames);
  for (const [i, heading] of bestHeadings(metadata, { shown: [titleTag, og], linked }, isOutlet).entries())
    say(`h${heading.level}`, heading.text, (heading.level === 1 ? 1.15 : 0.7) / (i + 1));
  say('microdata', metadata.properties.find(({ name }) => name === 'headline')?.value, 0.8);
  say('og:title', og, 0.8);
  say('twitter:title', metaText(metadata, 'twitter:title'), 0.4);
  say('title', titleTag, 0.45);
  say('feed', feedTitle, 0.5);
  say('visible', titleTag ? visiblePiece(titleTag, lines) : null, 0.6);
  const keys = new Set(raw.map(({ text }) => titleKey(text)));
  const headlines = raw.filter(({ where }) => /^(?:json-ld|h[1-3]|og:title)$/.test(where));
  const voices = raw.map((voice) => ({
    ...voice,
    text: cutDress(cutSite(voice.text, siteNames, keys, voice.where === 'title'), headlines),
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

function isSiteName(text: string, siteNames: readonly string[]): boolean {
  const key = titleKey(text);
  return key === '' || siteNames.some((name) => titleKey(name) === key);
}

const KICKER_WORDS = 6;
const SECTION_WORDS = 3;

/**
 * Cut off what stands above a headline («ليبيا: انطلاق الحوار») or the section glued to its end («انطلاق الحوار-سياسة»)
 * when another place gives the headline alone.
 */
function cutDress(text: string, headlines: readonly Voice[]): string {
  for (const { text: headline } of headlines) {
    const more = text.length - headline.length;
    if (more < 2 || countWords(headline) < 4) continue;
    const head = text.slice(0, more);
    if (text.endsWith(headline) && /[\s:：–—-]$/u.test(head) && countWords(head) <= KICKER_WORDS)
      return headline;
    const tail = text.slice(headline.length);
    if (text.startsWith(headline) && /^\s?[-–—|·]/u.test(tail) && countWords(tail) <= SECTION_WORDS)
      return headline;
  }
  return text;
}

/** What stands before the outlet's name when its slogan follows («العنوان | صدى الساحل | خبر كل ساعة»). */
function beforeName(text: string, marks: readonly RegExpExecArray[], siteNames: readonly string[]): string {
  for (const [i, mark] of marks.entries()) {
    const next = marks[i + 1];
    if (!next || mark.index === 0) continue;
    const head = text.slice(0, mark.index).trim();
    if (titleKey(head).length < SHORTEST || isSiteName(head, siteNames)) continue;
    const piece = text.slice(mark.index + mark[0].length, next.index);
    if (titleKey(piece) !== '' && isSiteName(piece, siteNames)) return head;
  }
  return text;
}

const SHORTEST = 10;

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
  let rest = beforeName(text, marks, siteNames);
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
