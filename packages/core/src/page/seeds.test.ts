import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPage } from './index.ts';

interface Truth {
  language: string;
  title: string;
  byline: string | null;
  publishedAt: string | null;
  datePrecision?: string;
  outlet?: string;
  originalSource: string[];
  bodyStarts: string;
  bodyEnds: string;
  otherZones: { kind: string; starts: string; ends: string }[];
  segments?: { starts: string }[];
  absentFromBody: string[];
}

const shared = process.env.MIRQAB_SHARED ?? path.resolve(import.meta.dirname, '../../../../../shared');
const seeds = path.join(shared, 'seeds');
const present = existsSync(path.join(seeds, 'truth.json'));
const spaced = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
const pages: [string, Truth][] = present
  ? Object.entries(
      (JSON.parse(readFileSync(path.join(seeds, 'truth.json'), 'utf8')) as { pages: Record<string, Truth> })
        .pages,
    )
  : [];

describe.runIf(present)('the five seed pages', () => {
  test.each(pages)('%s as text: fields, every zone, nothing foreign in the body', (file, truth) => {
    const reading = readPage({ text: readFileSync(path.join(seeds, file), 'utf8') });
    expect({
      title: spaced(reading.title),
      byline: reading.byline,
      publishedAt: reading.publishedAt,
      datePrecision: reading.datePrecision,
      outlet: reading.outlet,
      originalSource: reading.originalSource,
      language: reading.language,
    }).toEqual({
      title: spaced(truth.title),
      byline: truth.byline,
      publishedAt: truth.publishedAt,
      datePrecision: truth.datePrecision ?? null,
      outlet: truth.outlet ?? null,
      originalSource: truth.originalSource,
      language: truth.language,
    });
    expect(spaced(reading.body).startsWith(spaced(truth.bodyStarts))).toBe(true);
    expect(spaced(reading.body).endsWith(spaced(truth.bodyEnds))).toBe(true);
    const others = reading.zones.filter(({ kind }) => kind !== 'body' && kind !== 'headline');
    expect(others.map(({ kind }) => kind)).toEqual(
      inPageOrder(truth, reading.zones.map(({ text }) => spaced(text)).join(' ')),
    );
    for (const { kind, starts, ends } of truth.otherZones)
      expect(
        others.some(
          (zone) =>
            zone.kind === kind &&
            spaced(zone.text).startsWith(spaced(starts)) &&
            spaced(zone.text).endsWith(spaced(ends)),
        ),
        starts,
      ).toBe(true);
    for (const name of truth.absentFromBody) expect(reading.body).not.toContain(name);
    expect(reading.segments).toHaveLength(truth.segments?.length ?? 1);
    for (const [i, { starts }] of (truth.segments ?? []).entries())
      expect(spaced(reading.segments[i]?.starts).startsWith(spaced(starts))).toBe(true);
  });

  test.each(pages)('%s as paragraphs of HTML: the same body', (file, truth) => {
    const lines = readFileSync(path.join(seeds, file), 'utf8').split('\n').map(spaced).filter(Boolean);
    const escaped = lines
      .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
      .join('\n');
    const html = `<html lang="ar" dir="rtl"><head><title>${spaced(truth.title)}</title></head><body><div>${escaped}</div></body></html>`;
    const reading = readPage({ html });
    expect(spaced(reading.body).startsWith(spaced(truth.bodyStarts))).toBe(true);
    expect(spaced(reading.body).endsWith(spaced(truth.bodyEnds))).toBe(true);
    for (const name of truth.absentFromBody) expect(reading.body).not.toContain(name);
    expect(reading.publishedAt).toBe(truth.publishedAt);
    expect(reading.originalSource).toEqual(truth.originalSource);
  });
});

/** The kinds of a page's other zones in the order in which they stand. */
function inPageOrder(truth: Truth, page: string): string[] {
  return [...truth.otherZones]
    .map((zone) => ({ kind: zone.kind, at: page.indexOf(spaced(zone.starts)) }))
    .sort((a, b) => a.at - b.at)
    .map(({ kind }) => kind);
}
