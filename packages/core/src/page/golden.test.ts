import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type PageReading, readPage, type ZoneKind } from './index.ts';

/** What a careful reader takes from a page; `html` and `text` hold what differs between its two forms. */
interface Expected {
  pageKind?: string;
  title?: string | null;
  byline?: string | null;
  outlet?: string | null;
  section?: string;
  canonicalUrl?: string;
  language?: string;
  originalSource?: string[];
  publishedAt?: string | null;
  datePrecision?: string | null;
  bodyStarts?: string;
  bodyEnds?: string;
  bodyHas?: string[];
  bodyLacks?: string[];
  zones?: { kind: ZoneKind; starts: string; ends: string }[];
  segments?: number;
  segmentStarts?: string[];
  segmentTitles?: (string | null)[];
}

interface Golden extends Expected {
  fetchedAt?: string;
  only?: 'html' | 'text';
  html?: Expected;
  text?: Expected;
}

const fixtures = path.join(import.meta.dirname, 'fixtures');
const FIELDS = [
  'pageKind',
  'title',
  'byline',
  'outlet',
  'section',
  'canonicalUrl',
  'language',
  'originalSource',
  'publishedAt',
  'datePrecision',
] as const;

function check(reading: PageReading, expected: Expected): void {
  for (const field of FIELDS)
    if (field in expected) expect({ [field]: reading[field] }).toEqual({ [field]: expected[field] });
  if (expected.bodyStarts)
    expect(reading.body.slice(0, expected.bodyStarts.length)).toBe(expected.bodyStarts);
  if (expected.bodyEnds) expect(reading.body.slice(-expected.bodyEnds.length)).toBe(expected.bodyEnds);
  for (const words of expected.bodyHas ?? []) expect(reading.body).toContain(words);
  for (const words of expected.bodyLacks ?? []) expect(reading.body).not.toContain(words);
  for (const { kind, starts, ends } of expected.zones ?? []) {
    const near = reading.zones.filter((zone) => zone.text.includes(starts) || zone.text.includes(ends));
    const found = near.some(
      (zone) => zone.kind === kind && zone.text.startsWith(starts) && zone.text.endsWith(ends),
    );
    expect(found ? [] : near, `${kind}: ${starts} … ${ends}`).toEqual([]);
    expect(found, `${kind}: ${starts} … ${ends}`).toBe(true);
  }
  if (expected.segments !== undefined) expect(reading.segments).toHaveLength(expected.segments);
  for (const [i, starts] of (expected.segmentStarts ?? []).entries())
    expect(reading.segments[i]?.starts.slice(0, starts.length)).toBe(starts);
  for (const [i, title] of (expected.segmentTitles ?? []).entries())
    expect(reading.segments[i]?.title ?? null).toBe(title);
}

const shapes = readdirSync(fixtures);

test('there are at least twenty page shapes', () => {
  expect(shapes.length).toBeGreaterThanOrEqual(20);
});

describe.each(shapes)('%s', (shape) => {
  const read = (file: string) => readFileSync(path.join(fixtures, shape, file), 'utf8');
  const golden = JSON.parse(read('expected.json')) as Golden;
  const time = golden.fetchedAt ? { fetchedAt: golden.fetchedAt } : {};
  if (golden.only !== 'text')
    test('html', () => check(readPage({ html: read('page.html'), ...time }), { ...golden, ...golden.html }));
  if (golden.only !== 'html')
    test('text', () => check(readPage({ text: read('page.txt'), ...time }), { ...golden, ...golden.text }));
});
