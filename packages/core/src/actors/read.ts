import { type Link, linkNames } from './link.ts';
import type { Register } from './register.ts';
import type { ActorInput, ActorReading, Mention } from './types.ts';
import { readWords } from './words.ts';

/**
 * Reads who and what a text names, by the watched register and by its own cues.
 * All offsets are UTF-16 code units of `text` (or of `title` where a mention says so).
 * Pure and linear in the text; never throws on any string.
 */
export function readActors(input: ActorInput, register?: Register): ActorReading {
  const mentions: Mention[] = [];
  if (register !== undefined) {
    const body = linkNames(readWords(input.text), register);
    const head = linkNames(readWords(input.title ?? ''), register, body.anchors);
    for (const link of head.links) mentions.push(mentionOf(link, input.title ?? '', 'title'));
    for (const link of body.links) mentions.push(mentionOf(link, input.text, 'text'));
  }
  return { mentions, quotes: [], meetings: [] };
}

function mentionOf(link: Link, source: string, where: 'text' | 'title'): Mention {
  const surface = surfaceOf(source, link.start, link.end, link.particles);
  return {
    entity: link.certain ? (link.candidates[0] ?? null) : null,
    candidates: link.candidates,
    kind: link.kind,
    in: where,
    surface,
    start: link.start,
    end: link.end,
    name: surface,
    titles: [],
  };
}

/** The written name with its article back where «لل» swallowed it. */
export function surfaceOf(source: string, start: number, end: number, particles: string): string {
  const slice = source.slice(start, end);
  if (particles.endsWith('ل') && source[start - 1] === 'ل' && slice.startsWith('ل') && source[start] === 'ل')
    return `ا${slice}`;
  return slice;
}
