import { expect, test } from 'vitest';
import { events } from '../data/events/index.ts';
import { buildEdition } from './edition.ts';

const base = new Date('2026-11-22T08:00:00Z');
const edition = buildEdition(base, events);
const served = events.filter((event) => !event.reserve);

test('sixty events and more, each told at least three times', () => {
  expect(served.length).toBeGreaterThanOrEqual(60);
  const tellings = new Map(served.map((event) => [event.id, 0]));
  for (const article of edition) {
    for (const event of article.events) tellings.set(event, (tellings.get(event) ?? 0) + 1);
  }
  const short = served.filter((event) => (tellings.get(event.id) ?? 0) < 3).map((event) => event.id);
  expect(short).toEqual([]);
});

test('at least 120 tellings are written by hand, in three languages', () => {
  const byHand = edition.filter((article) => article.origin === null);
  expect(byHand.length).toBeGreaterThanOrEqual(120);
  expect(byHand.filter((article) => article.outlet === 'ledger').length).toBeGreaterThanOrEqual(15);
  expect(byHand.filter((article) => article.outlet === 'vestnik').length).toBeGreaterThanOrEqual(8);
});

test('fifteen pairs of look-alikes, and each pair knows itself from both sides', () => {
  const lookAlike = new Map(served.map((event) => [event.id, event.lookAlike]));
  const pairs = served.filter((event) => event.lookAlike !== undefined);
  const broken = pairs
    .filter((event) => lookAlike.get(event.lookAlike!) !== event.id)
    .map((event) => event.id);
  expect(broken).toEqual([]);
  expect(pairs.length / 2).toBeGreaterThanOrEqual(15);
});

test('five outlets print one wire text in the reserve, one under its own headline', () => {
  const wire = edition.filter((article) => article.events.includes('reserve-wire'));
  expect(new Set(wire.map((article) => article.outlet)).size).toBe(5);
  expect(new Set(wire.map((article) => article.versions[0]!.told.title)).size).toBe(2);
});

test('addresses are unique and do not depend on the base date', () => {
  const other = buildEdition(new Date('2027-02-03T21:00:00Z'), events);
  const paths = new Map(other.map((article) => [article.id, article.path]));
  expect(edition.filter((article) => paths.get(article.id) !== article.path)).toEqual([]);
  expect(new Set(edition.map((article) => article.path)).size).toBe(edition.length);
});

test('most events are of the last sixty days and nothing is left to fill in', () => {
  const recent = edition.filter(
    (article) => base.getTime() - article.publishedAt.getTime() < 60 * 86_400_000,
  );
  expect(recent.length / edition.length).toBeGreaterThan(0.7);
  const unfilled = edition.filter((article) =>
    article.versions.some(({ told }) =>
      /[{}]/.test([told.title, ...told.paragraphs, ...(told.captions ?? [])].join()),
    ),
  );
  expect(unfilled.map((article) => article.id)).toEqual([]);
});

test('every edit changes the title or the body, after publication', () => {
  const edited = edition.filter((article) => article.versions.length > 1);
  expect(edited.length).toBeGreaterThanOrEqual(3);
  for (const article of edited) {
    for (const version of article.versions.slice(1)) {
      expect(version.changed.length).toBeGreaterThan(0);
      expect(version.at.getTime()).toBeGreaterThan(article.publishedAt.getTime());
    }
  }
});

test('the base date is the only source of dates: the same base gives the same edition', () => {
  expect(buildEdition(base, events)).toEqual(edition);
});

test('a text that was cut is shorter than its source, and several sources are longer than 200 words', () => {
  const words = (id: string): number =>
    edition
      .find((article) => article.id === id)!
      .versions[0]!.told.paragraphs.join(' ')
      .split(' ').length;
  const cuts = edition.filter((article) => article.origin?.by.includes('cut'));
  for (const article of cuts) expect(words(article.id), article.id).toBeLessThan(words(article.origin!.from));
  expect(cuts.filter((article) => words(article.origin!.from) > 200).length).toBeGreaterThanOrEqual(6);
});
