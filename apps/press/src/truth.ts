import { actors as register } from '../data/actors.ts';
import { events } from '../data/events/index.ts';
import { type Article, versionAt } from './article.ts';
import { isoDay, isoWithOffset } from './dates.ts';
import type { Newsroom } from './newsroom.ts';
import { outletOf } from './outlets.ts';
import { viewOf } from './print.ts';
import type { ActorTruth, MeetingTruth } from './telling.ts';
import { templates } from './templates/index.ts';
import { type Block, blocksOf, type ZoneKind } from './templates/page.ts';
import { moscowOffset } from './templates/vestnik.ts';
import { signature } from './templates/wasl.ts';

/** What a page can be to the reader. */
export type PageReadingKind = 'article' | 'index' | 'wall' | 'error' | 'video' | 'empty';

/** A zone as it stands on the page: its lines, and the first and last words of them. */
export type ZoneTruth = { kind: ZoneKind; starts: string; ends: string; lines: string[] };

/** What is known of a page. Dates as the page itself prints them: null where it prints none. */
export type PageTruth = {
  id: string;
  outlet: string;
  path: string;
  language: 'ar' | 'en' | 'ru';
  events: string[];
  meetings: MeetingTruth[];
  title: string;
  byline: string | null;
  originalSource: string[];
  publishedAt: string | null;
  datePrecision: 'minute' | 'day' | null;
  /** Paragraphs of the body zone joined by a blank line. */
  body: string;
  zones: ZoneTruth[];
  /** First words of each story on the page; one entry when there is one. */
  segments: string[];
  actors: ActorTruth[];
  /** Names of the register that stand on the page, but neither in its headline nor in its body. */
  absentFromBody: string[];
  /** Which telling the text was made from, and how; null when written by hand. */
  origin: Article['origin'];
  /** Later changes of the outlet in its own article. */
  revisions: { at: Date; changed: ('title' | 'body')[] }[];
};

/** The truth of one page as it stands at `moment`. Throws when the page is not out. */
export function truthOf(newsroom: Newsroom, article: Article, moment: Date, origin: string): PageTruth {
  const view = viewOf(newsroom, article, moment, origin);
  const blocks = blocksOf(templates[article.outlet](view));
  const { told } = view;
  const body = blocks.filter((block) => block.kind === 'body').flatMap((block) => block.lines);
  const first = body[0] ?? '';
  return {
    id: article.id,
    outlet: article.outlet,
    path: article.path,
    language: view.outlet.language,
    events: article.events,
    meetings: events
      .filter((event) => article.events.includes(event.id))
      .flatMap((event) => event.meetings ?? []),
    title: told.title,
    byline: blocks.some((block) => block.kind === 'byline') ? (told.byline ?? null) : null,
    originalSource:
      article.outlet === 'wasl' && told.credit ? [signature(told.credit)] : (told.sources ?? []),
    ...dateOf(article, told.dateless === true),
    body: body.join('\n\n'),
    zones: zonesOf(blocks),
    segments: told.second ? [firstWords(first), told.second.starts] : [firstWords(first)],
    actors: told.actors,
    absentFromBody: absentNames(blocks),
    origin: article.origin,
    revisions: article.versions.slice(1).map(({ at, changed }) => ({ at, changed })),
  };
}

/** The truth of every page that is out at `moment`, oldest first. */
export function allTruth(newsroom: Newsroom, moment: Date, origin: string): PageTruth[] {
  return newsroom
    .articles()
    .filter((article) => !article.reserve && versionAt(article, moment) !== null)
    .map((article) => truthOf(newsroom, article, moment, origin));
}

function dateOf(article: Article, dateless: boolean): Pick<PageTruth, 'publishedAt' | 'datePrecision'> {
  const at = article.publishedAt;
  if (dateless) return { publishedAt: null, datePrecision: null };
  switch (article.outlet) {
    case 'sada':
    case 'ledger':
      return { publishedAt: toMinute(isoWithOffset(at)), datePrecision: 'minute' };
    case 'minbar':
      return { publishedAt: toMinute(isoWithOffset(at, 0)), datePrecision: 'minute' };
    case 'vestnik':
      return { publishedAt: toMinute(isoWithOffset(at, moscowOffset)), datePrecision: 'minute' };
    case 'barid':
      // The page names no offset.
      return { publishedAt: isoWithOffset(at).slice(0, 16), datePrecision: 'minute' };
    case 'khulasa':
      return { publishedAt: isoDay(at, 0), datePrecision: 'day' };
    case 'wasl':
    case 'ufuq':
      return { publishedAt: isoDay(at), datePrecision: 'day' };
  }
}

/** `2023-09-26T14:35+02:00`, or with a Z: the moment as the page prints it, without its seconds. */
function toMinute(iso: string): string {
  return iso.slice(0, 16) + iso.slice(19).replace('+00:00', 'Z');
}

/** Neighbouring blocks of one kind are one zone. */
function zonesOf(blocks: readonly Block[]): ZoneTruth[] {
  const zones: { kind: ZoneKind; lines: string[] }[] = [];
  for (const block of blocks) {
    const last = zones.at(-1);
    if (last && last.kind === block.kind) last.lines.push(...block.lines);
    else zones.push({ kind: block.kind, lines: [...block.lines] });
  }
  return zones.map(({ kind, lines }) => ({
    kind,
    starts: firstWords(lines[0] ?? ''),
    ends: (lines.at(-1) ?? '').split(' ').slice(-6).join(' '),
    lines,
  }));
}

function firstWords(line: string): string {
  return line.split(' ').slice(0, 6).join(' ');
}

function absentNames(blocks: readonly Block[]): string[] {
  const text = (own: boolean): string =>
    blocks
      .filter((block) => (block.kind === 'headline' || block.kind === 'body') === own)
      .flatMap((block) => block.lines)
      .join('\n');
  const inside = text(true);
  const outside = text(false);
  return register
    .flatMap((actor) => [...actor.names.ar, ...actor.names.en, ...actor.names.ru])
    .filter((name) => outside.includes(name) && !inside.includes(name));
}

/** The text of a page as an archive keeps it: the lines of the article's container, one a line. The blog's breadcrumb
 * belongs to its container; the banners of the others do not. */
export function textOf(newsroom: Newsroom, article: Article, moment: Date, origin: string): string {
  const blocks = blocksOf(templates[article.outlet](viewOf(newsroom, article, moment, origin)));
  const start = article.outlet === 'minbar' ? 0 : blocks.findIndex((block) => block.kind === 'headline');
  return blocks
    .slice(start)
    .flatMap((block) => block.lines)
    .join('\n');
}

/** The language of an article's outlet. */
export function languageOf(article: Article): 'ar' | 'en' | 'ru' {
  return outletOf(article.outlet).language;
}
