import { beforeAll, describe, expect, test } from 'vitest';
import { actors as register } from '../data/actors.ts';
import { formsOf } from './actors.ts';
import { versionAt } from './article.ts';
import { encode } from './encode.ts';
import { openNewsroom } from './newsroom.ts';
import { outletOf } from './outlets.ts';
import { printArticle } from './print.ts';
import { htmlOf } from './templates/page.ts';
import { allTruth, type PageTruth } from './truth.ts';

const base = new Date('2026-11-22T08:00:00Z');
const later = new Date('2026-11-26T08:00:00Z');
const origin = 'http://press.test';
const newsroom = openNewsroom(base, () => later);

/** What a reader sees, found without the templates' own knowledge: inline tags vanish, the others part words, references are read, space is folded. */
function visible(html: string): string {
  const bare = html
    .replace(/<head>[\s\S]*?<\/head>/i, ' ')
    .replace(/<script[\s\S]*?<\/script>/gi, ' ')
    .replace(/<\/?(a|b|i|span|strong|cite|label|small)( [^>]*)?>/gi, '')
    .replace(/<[^>]+>/g, ' ');
  return fold(
    bare
      .replace(/&#(\d+);/g, (_whole, point: string) => String.fromCodePoint(Number(point)))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

type Page = { truth: PageTruth; html: string; seen: string };
let pages: Page[] = [];

beforeAll(() => {
  pages = allTruth(newsroom, later, origin).map((truth) => {
    const article = newsroom.article(truth.id)!;
    const { charset } = outletOf(article.outlet);
    const bytes = encode(htmlOf(printArticle(newsroom, article, later, origin)), charset);
    const html = new TextDecoder(charset, { fatal: true }).decode(bytes);
    return { truth, html, seen: visible(html) };
  });
});

describe('the truth of every page against the page as it is printed', () => {
  test('there are pages of all eight outlets', () => {
    expect(new Set(pages.map((page) => page.truth.outlet)).size).toBe(8);
    expect(pages.length).toBeGreaterThan(180);
  });

  test('the lines of every zone stand on the page, in order, and nothing else is visible', () => {
    for (const { truth, seen } of pages) {
      let at = 0;
      let left = seen;
      for (const zone of truth.zones) {
        for (const line of zone.lines) {
          const words = fold(line);
          const found = seen.indexOf(words, at);
          expect(found, `${truth.id}: ${zone.kind} «${words.slice(0, 60)}»`).toBeGreaterThanOrEqual(0);
          at = found + words.length;
          left = left.replace(words, '');
        }
      }
      expect(left.replace(/[\s|/،,]/g, ''), truth.id).toBe('');
    }
  });

  test('zones begin and end with the words the truth names', () => {
    for (const { truth, seen } of pages) {
      for (const zone of truth.zones) {
        const start = seen.indexOf(fold(zone.starts));
        expect(start, `${truth.id}: ${zone.starts}`).toBeGreaterThanOrEqual(0);
        expect(seen.indexOf(fold(zone.ends), start), `${truth.id}: ${zone.ends}`).toBeGreaterThanOrEqual(
          start,
        );
      }
    }
  });

  test('segments begin in the body', () => {
    const two = pages.filter(({ truth }) => truth.segments.length === 2);
    expect(two.length).toBeGreaterThanOrEqual(3);
    for (const { truth } of pages) {
      for (const segment of truth.segments) expect(truth.body, truth.id).toContain(segment);
      expect(truth.events.length).toBe(truth.segments.length);
    }
  });

  test('a name called absent stands on the page and in neither headline nor body', () => {
    let absent = 0;
    for (const { truth, seen } of pages) {
      for (const name of truth.absentFromBody) {
        absent += 1;
        expect(seen.includes(name), `${truth.id}: ${name} on the page`).toBe(true);
        expect(
          truth.body.includes(name) || truth.title.includes(name),
          `${truth.id}: ${name} in the text`,
        ).toBe(false);
      }
    }
    expect(absent).toBeGreaterThan(100);
  });

  test('an actor of the truth has a form, and each of his titles stands, where the truth says', () => {
    for (const { truth } of pages) {
      for (const actor of truth.actors) {
        const named = formsOf(actor.actor).some(
          (form) => truth.body.includes(form) || truth.title.includes(form),
        );
        expect(named, `${truth.id}: ${actor.actor}`).toBe(true);
        for (const title of [...(actor.titles ?? []), ...(actor.attributed ?? []), ...(actor.denied ?? [])]) {
          expect(truth.body, `${truth.id}: ${actor.actor}, ${title}`).toContain(title);
        }
        for (const title of actor.headlineTitles ?? []) expect(truth.title, truth.id).toContain(title);
      }
    }
  });

  test('no person of the register is named in full in a body without standing in the truth', () => {
    for (const { truth } of pages) {
      const known = new Set(truth.actors.map((actor) => actor.actor));
      const missed = register
        .filter((actor) => actor.kind === 'person' && !known.has(actor.id))
        .filter((actor) =>
          [...actor.names.ar, ...actor.names.en, ...actor.names.ru].some((name) => truth.body.includes(name)),
        );
      expect(
        missed.map((actor) => actor.id),
        truth.id,
      ).toEqual([]);
    }
  });

  test('where the truth has no date the page has none; where it has one the page says it', () => {
    const undated = pages.filter(({ truth }) => truth.publishedAt === null);
    expect(undated.length).toBeGreaterThanOrEqual(10);
    for (const { truth, html } of undated) {
      expect(/published_time|datePublished|<time|article-dates/.test(html), truth.id).toBe(false);
    }
    for (const { truth, html, seen } of pages) {
      if (truth.publishedAt === null) continue;
      const day = truth.publishedAt.slice(0, 10);
      const [year, month, date] = day.split('-').map(Number);
      const shown = {
        sada: html.includes(`"${truth.publishedAt.slice(0, 16)}:00`),
        ledger: html.includes(`"${truth.publishedAt.slice(0, 16)}:00`),
        vestnik: html.includes(`"${truth.publishedAt.slice(0, 16)}:00`),
        minbar: html.includes(`"${truth.publishedAt.slice(0, 16)}:00`),
        khulasa: new RegExp(`النشر: ${date}(st|nd|rd|th), [A-Z][a-z]+ ${year} GMT`).test(seen),
        wasl: seen.includes(`${month}/${date}/${year} 00:00`),
        ufuq: new RegExp(`نُشر في ${date} [^ ]+(/| )`).test(seen) && seen.includes(String(year)),
        barid: seen.includes(`الساعة ${truth.publishedAt.slice(11)}`) && seen.includes(` ${year} - `),
      }[truth.outlet];
      expect(shown, `${truth.id}: ${truth.publishedAt}`).toBe(true);
    }
  });

  test('an edit shows from its time on, and not before', () => {
    const edited = newsroom.articles().filter((article) => article.versions.length > 1);
    for (const article of edited) {
      const [first, second] = article.versions;
      const before = versionAt(article, new Date(second!.at.getTime() - 1))!;
      expect(before.told).toBe(first!.told);
      expect(versionAt(article, second!.at)!.told).toBe(second!.told);
    }
  });
});
