import { scriptOf } from '../text/index.ts';
import type { Block } from './block.ts';
import { splitSegments } from './segments.ts';
import type { Segment, Zone, ZoneKind } from './types.ts';

// Kinds whose blocks stay apart: each paragraph, caption, credit and byline is a zone of its own.
const APART: ReadonlySet<ZoneKind> = new Set(['headline', 'byline', 'body', 'caption', 'credit']);

export interface Assembled {
  zones: Zone[];
  segments: Segment[];
  body: string;
  /** The body's language. */
  language: string | null;
}

/** Blocks to zones: neighbours of one kind joined by a line break, bodies numbered by story, languages named. */
export function assemble(
  blocks: readonly Block[],
  title: string | null,
  languageOf: (text: string) => string | null,
): Assembled {
  const body = blocks.filter((block) => block.kind === 'body');
  const { segments, from } = splitSegments(body, title);
  const zones: Zone[] = [];
  let bodies = -1;
  let segment = 0;
  for (const block of blocks) {
    const kind = block.kind ?? 'chrome';
    if (kind === 'body') {
      bodies++;
      if (segment + 1 < from.length && bodies >= from[segment + 1]!) segment++;
    }
    const last = zones.at(-1);
    // What an outlet repeats is told apart from what is no text anywhere.
    const alike = last?.kind === kind && (last.reason === 'template') === (block.reason === 'template');
    if (last && alike && !APART.has(kind)) {
      last.text = `${last.text}\n${block.text}`;
      continue;
    }
    const zone: Zone = { kind, text: block.text, language: null, reason: block.reason };
    if (kind === 'body' && segments.length > 1) zone.segment = segment;
    zones.push(zone);
  }
  const text = body.map((block) => block.text).join('\n\n');
  const language = languageOf(text);
  nameLanguages(zones, language, languageOf);
  return { zones, segments, body: text, language };
}

const FOREIGN_MIN = 30;

/** The page's language is read once from its body; a zone gets its own look only when it is set in another script. */
function nameLanguages(
  zones: readonly Zone[],
  language: string | null,
  languageOf: (text: string) => string | null,
): void {
  const sample = zones
    .filter(({ kind }) => kind === 'body' || kind === 'headline')
    .map(({ text }) => text)
    .join('\n')
    .slice(0, 2000);
  const own = language ?? (sample === '' ? null : languageOf(sample));
  const script = scriptOf(sample);
  for (const zone of zones) {
    const other = scriptOf(zone.text.slice(0, 400));
    const alike = own !== null && (other === null || other === script);
    const look = zone.kind === 'embed' || zone.kind === 'comments' || zone.kind === 'spam';
    if (alike && (zone.text.length < FOREIGN_MIN || !look)) zone.language = other === null ? null : own;
    else zone.language = languageOf(zone.text.slice(0, 400));
  }
}
