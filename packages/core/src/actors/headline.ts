import { NATIONALITIES } from './lexicon/countries.ts';
import { triggerAt } from './meeting-triggers.ts';
import { nameOf, type PageIndex, titleWords } from './page.ts';
import type { Person, Role } from './people.ts';
import { surfaceOf } from './surface.ts';
import type { Meeting, Mention, TitleReading } from './types.ts';

/** A title of the headline and the person of the body it is given to. */
export type HeadlineTitle = { person: Person; title: TitleReading };

/** A meeting told later than this many sentences into the body is not what the headline tells. */
const LEAD = 3;

/**
 * Titles of a headline that no name follows («قائد الجيش يزور روسيا»), given to the one of the body who holds the
 * same title, or who does in its lead what the headline says of the title's holder. Left out when nobody or more
 * than one could be meant.
 */
export function headlineTitles(
  head: PageIndex,
  body: PageIndex,
  meetings: readonly Meeting[],
): HeadlineTitle[] {
  const out: HeadlineTitle[] = [];
  for (const role of head.page.roles) {
    const piece = role.phrase.pieces.at(-1);
    const last = piece === undefined ? undefined : head.page.words[piece.to - 1];
    // «الرئيس» alone is any president
    if (piece === undefined || last === undefined || piece.to - piece.from < 2) continue;
    const person = sameTitle(head, body, role) ?? sameDeed(head, body, role, meetings);
    if (person === null) continue;
    const key = piece.particles.endsWith('ل') && head.page.source[piece.start] === 'ل' ? 'ال' : '';
    const text = surfaceOf(head.page.source, piece.start, last.word.end, key).replace(/[\s\u00A0]+/g, ' ');
    out.push({
      person,
      title: { text, start: piece.start, end: last.word.end, stance: 'asserted', in: 'title' },
    });
  }
  return out;
}

/** The one person of the body with all words of the title in a title of his. */
function sameTitle(head: PageIndex, body: PageIndex, role: Role): Person | null {
  const said = titleWords(head.page, role);
  if (said === null || said.words.size < 2) return null;
  let found: Person | null = null;
  for (const { person, own } of body.holders.get(said.head) ?? []) {
    if (![...said.words].every((word) => own.has(word))) continue;
    if (found === null) found = person;
    else if (body.page.identities.get(found) !== body.page.identities.get(person)) return null;
  }
  return found;
}

/** Whoever does in the body's lead what the headline says of the title's holder. */
function sameDeed(head: PageIndex, body: PageIndex, role: Role, meetings: readonly Meeting[]): Person | null {
  const trigger = triggerAt(head.page.words, role.phrase.to);
  const meeting = meetings[0];
  if (trigger === null || trigger.form !== 'verb' || meeting === undefined) return null;
  if (sentenceAt(body, meeting.start) >= LEAD) return null;
  const named = new Set(head.page.people.map((p) => head.page.words[p.to - 1]?.word.f));
  const rest = meeting.who.filter((who) => !named.has(lastWord(body, who)));
  let who: string | undefined;
  if (trigger.kind === 'visit') {
    const places = head.page.bodies.filter((b) => b.kind === 'place' && b.from >= role.phrase.to);
    const there = places.length === 0 || places.some((b) => b.key === placeKey(body, meeting.where));
    if (meeting.means === 'visit' && there) who = rest[0] === meeting.who[0] ? rest[0] : undefined;
  } else if (rest.length === 1 && meeting.who.length === 2) who = rest[0];
  if (who === undefined) return null;
  const person = body.page.people.find((p) => nameIn(body, p) === who) ?? null;
  return person !== null && nationsAgree(head, body, role, person) ? person : null;
}

function nameIn(index: PageIndex, person: Person): string | null {
  const identity = index.page.identities.get(person);
  return identity === undefined ? null : nameOf(index.page, identity);
}

function sentenceAt(index: PageIndex, offset: number): number {
  const { words } = index.page;
  const first = words[0]?.word.sentence ?? 0;
  return (words.find((w) => w.word.start >= offset)?.word.sentence ?? first) - first;
}

/** Folded last word of a name of the body. */
function lastWord(index: PageIndex, name: string): string | undefined {
  const person = index.page.people.find((p) => nameIn(index, p) === name);
  const to = person === undefined ? undefined : index.page.identities.get(person)?.name.to;
  return to === undefined ? undefined : index.page.words[to - 1]?.word.f;
}

function placeKey(index: PageIndex, where: string | null): string | null {
  const { source, bodies } = index.page;
  return bodies.find((b) => surfaceOf(source, b.start, b.end, b.key) === where)?.key ?? null;
}

/** A title of one nation is not his whose own titles are all of others. */
function nationsAgree(head: PageIndex, body: PageIndex, role: Role, person: Person): boolean {
  const nations = (index: PageIndex, from: number, to: number): string[] =>
    index.page.words.slice(from, to).flatMap((w) => NATIONALITIES.get(w.word.f) ?? []);
  const piece = role.phrase.pieces.at(-1);
  const asked = piece === undefined ? [] : nations(head, piece.from, piece.to);
  const identity = body.page.identities.get(person);
  const own = (identity?.people ?? [person]).flatMap((p) =>
    (body.page.titles.get(p) ?? []).flatMap((title) => nations(body, title.from, title.to)),
  );
  return asked.length === 0 || own.length === 0 || asked.some((nation) => own.includes(nation));
}

/**
 * Mentions with every title in its own zone: a headline's title that a watched actor of the body carries becomes a
 * mention in the headline, whose surface is the title itself. For storing, where a title's offsets are read in the
 * zone of its mention.
 */
export function placeTitles(mentions: readonly Mention[]): Mention[] {
  return mentions.flatMap((mention) => {
    const away = mention.in === 'title' ? [] : mention.titles.filter((title) => title.in === 'title');
    if (away.length === 0) return [mention];
    const titles = mention.titles.filter((title) => !away.includes(title));
    const placed = away.map(({ in: zone = 'title', ...title }): Mention => {
      const { text: surface, start, end } = title;
      return { ...mention, in: zone, surface, start, end, titles: [title] };
    });
    return [{ ...mention, titles }, ...(mention.entity === null ? [] : placed)];
  });
}
