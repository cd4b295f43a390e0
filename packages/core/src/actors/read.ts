import { findBodies, type Span } from './bodies.ts';
import { type Classified, classify } from './classes.ts';
import { headlineTitles } from './headline.ts';
import { type Identity, identify } from './identity.ts';
import { type Anchors, type Link, linkNames } from './link.ts';
import { readMeetings } from './meetings.ts';
import { indexPage } from './page.ts';
import { findPeople, type Person } from './people.ts';
import { readQuotes } from './quotes.ts';
import type { Register } from './register.ts';
import { readSpeech } from './speech.ts';
import { surfaceOf } from './surface.ts';
import { type OwnTitle, titlesOf } from './titles.ts';
import type { ActorInput, ActorReading, Mention } from './types.ts';
import { readWords } from './words.ts';

/**
 * Reads who and what a text names, by the watched register and by its own cues.
 * All offsets are UTF-16 code units of `text` (or of `title` where a mention says so).
 * Pure and linear in the text; never throws on any string.
 */
export function readActors(input: ActorInput, register?: Register): ActorReading {
  const body = readPart(input.text, 'text', register);
  const head = readPart(input.title ?? '', 'title', register, body.anchors);
  const speech = readSpeech(body.index);
  const meetings = readMeetings(body.index, speech, input.publishedAt ?? null);
  for (const { person, title } of headlineTitles(head.index, body.index, meetings))
    body.mentionOf.get(person)?.titles.push(title);
  return {
    mentions: [...head.mentions, ...body.mentions],
    quotes: readQuotes(body.index, speech),
    meetings,
  };
}

/**
 * The register's names alone, without quotes, meetings or names nobody lists: for matching alerts, where only
 * `actor:` is asked. The same links as `readActors` gives, at a fraction of its cost; titles are empty.
 */
export function linkActors(input: Pick<ActorInput, 'text' | 'title'>, register: Register): Mention[] {
  const body = linkNames(readWords(input.text), register);
  const title = input.title ?? '';
  const head = title === '' ? [] : linkNames(readWords(title), register, body.anchors).links;
  return [
    ...head.map((link) => mentionOf(link, link, title, 'title')),
    ...body.links.map((link) => mentionOf(link, link, input.text, 'text')),
  ];
}

function readPart(source: string, where: 'text' | 'title', register?: Register, before?: Anchors) {
  const raw = readWords(source);
  const words: Classified[] = classify(raw);
  const { links, anchors } =
    register === undefined ? { links: [], anchors: undefined } : linkNames(raw, register, before);
  const bodies = withLinked(findBodies(words), links);
  const { people, roles } = findPeople(words, links, bodies);
  const identities = identify(words, people);
  const titles = titlesOf(source, words, people);
  const mentions: Mention[] = [];
  const mentionOfPerson = new Map<Person, Mention>();
  for (const p of people) {
    const mention = personMention(p, source, where, identities.get(p), titles.get(p) ?? []);
    mentionOfPerson.set(p, mention);
    mentions.push(mention);
  }
  for (const link of links) if (link.kind !== 'person') mentions.push(mentionOf(link, link, source, where));
  const named = new Uint8Array(words.length);
  for (const p of people) named.fill(1, p.from, p.to);
  for (const link of links) named.fill(1, link.from, link.to);
  for (const span of bodies) {
    if (named.subarray(span.from, span.to).includes(1)) continue;
    mentions.push(mentionOf(span, null, source, where));
  }
  mentions.sort((a, b) => a.start - b.start);
  return {
    mentions,
    mentionOf: mentionOfPerson,
    anchors,
    index: indexPage({ source, words, people, identities, titles, roles, bodies }),
  };
}

/** Places and bodies of the page: those of the register, and the public ones that do not overlap them. */
function withLinked(found: readonly Span[], links: readonly Link[]): Span[] {
  const own: Span[] = [];
  for (const link of links) {
    const { kind, from, to, start, end, particles, key } = link;
    if (kind !== 'person') own.push({ kind, from, to, start, end, particles, key });
  }
  if (own.length === 0) return [...found];
  const starts = new Map(own.map((s) => [s.from, s] as const));
  const covered = new Set(own.flatMap((s) => Array.from({ length: s.to - s.from }, (_, i) => s.from + i)));
  const rest = found.filter((s) => {
    const same = starts.get(s.from);
    if (same !== undefined) return false;
    for (let i = s.from; i < s.to; i++) if (covered.has(i)) return false;
    return true;
  });
  return [...rest, ...own].sort((a, b) => a.from - b.from);
}

/** The name of a person as written at a mention. */
export function writtenName(source: string, p: Person): string {
  return surfaceOf(source, p.start, p.end, p.key);
}

function personMention(
  p: Person,
  source: string,
  where: 'text' | 'title',
  identity: Identity | undefined,
  titles: OwnTitle[],
): Mention {
  const mention = mentionOf({ ...p, kind: 'person' }, p.link, source, where);
  if (identity !== undefined) mention.name = writtenName(source, identity.name);
  mention.titles = titles.map(({ text, start, end, stance }) => ({ text, start, end, stance }));
  return mention;
}

type Placed = { kind: Mention['kind']; start: number; end: number; key: string };

function mentionOf(at: Placed, link: Link | null, source: string, where: 'text' | 'title'): Mention {
  const surface = surfaceOf(source, at.start, at.end, at.key);
  return {
    entity: link?.certain ? (link.candidates[0] ?? null) : null,
    candidates: link?.candidates ?? [],
    kind: at.kind,
    in: where,
    surface,
    start: at.start,
    end: at.end,
    name: surface,
    titles: [],
  };
}
