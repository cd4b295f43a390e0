import { compileRegister, readActors } from '@mirqab/core/actors';
import { beforeAll, describe, expect, test } from 'vitest';
import { actors } from '../data/actors.ts';
import { openNewsroom } from './newsroom.ts';
import { starterActors } from './starter.ts';
import { allTruth, type PageTruth } from './truth.ts';

const base = new Date('2026-11-22T08:00:00Z');
const later = new Date('2026-11-26T08:00:00Z');
const persons = new Set(actors.filter((actor) => actor.kind === 'person').map((actor) => actor.id));
const register = compileRegister(starterActors());

type Named = { truth: PageTruth; reading: ReturnType<typeof readActors> };
let pages: Named[] = [];

beforeAll(() => {
  pages = allTruth(
    openNewsroom(base, () => later),
    later,
    'http://press.test',
  ).map((truth) => ({
    truth,
    reading: readActors(
      { text: truth.body, title: truth.title, publishedAt: truth.publishedAt, language: truth.language },
      register,
    ),
  }));
}, 120_000);

/** Persons the reader is certain of on a page, and those the truth has in its body or headline. */
function peopleOf({ truth, reading }: Named): { found: Set<string>; true: Set<string> } {
  const found = reading.mentions
    .map((mention) => mention.entity)
    .filter((entity): entity is string => entity !== null && persons.has(entity));
  return { found: new Set(found), true: new Set(truth.actors.map((actor) => actor.actor)) };
}

function scoreOf(language: string): { precision: number; recall: number; wrong: string[] } {
  let hit = 0;
  let found = 0;
  let wanted = 0;
  const wrong: string[] = [];
  for (const page of pages.filter(({ truth }) => truth.language === language)) {
    const people = peopleOf(page);
    found += people.found.size;
    wanted += people.true.size;
    for (const id of people.found) {
      if (people.true.has(id)) hit += 1;
      else wrong.push(`+${id} in ${page.truth.id}`);
    }
    for (const id of people.true) if (!people.found.has(id)) wrong.push(`-${id} in ${page.truth.id}`);
  }
  return { precision: hit / found, recall: hit / wanted, wrong };
}

describe('the actors the product finds in the true bodies of the press', () => {
  test.each([
    ['ar', 0.97, 0.97],
    ['en', 0.97, 0.97],
    ['ru', 0.97, 0.9],
  ])('watched persons in %s: precision at least %d, recall at least %d', (language, precision, recall) => {
    const score = scoreOf(language);
    console.log(
      `${language}: P ${score.precision.toFixed(3)} R ${score.recall.toFixed(3)} ${score.wrong.join(', ')}`,
    );
    expect(score.precision, score.wrong.join(' ')).toBeGreaterThanOrEqual(precision);
    expect(score.recall, score.wrong.join(' ')).toBeGreaterThanOrEqual(recall);
  });

  test('mourning and the trade are nobody', () => {
    for (const event of ['mourning-three-days', 'smiths-market-fire']) {
      const named = pages.filter(({ truth }) => truth.events.includes(event));
      expect(named.length).toBeGreaterThanOrEqual(3);
      for (const page of named) expect(peopleOf(page).found.has('haddad'), page.truth.id).toBe(false);
    }
  });

  test('titles stand with the man, and a denied one is called denied', () => {
    let told = 0;
    let read = 0;
    const missed: string[] = [];
    for (const { truth, reading } of pages.filter((page) => page.truth.language === 'ar')) {
      for (const actor of truth.actors) {
        const titles = reading.mentions.filter((m) => m.entity === actor.actor).flatMap((m) => m.titles);
        for (const [stance, list] of [
          ['asserted', actor.titles],
          ['denied', actor.denied],
        ] as const) {
          for (const title of list ?? []) {
            told += 1;
            const found = titles.some(
              (t) => t.stance === stance && (t.text.includes(title) || title.includes(t.text)),
            );
            if (found) read += 1;
            else missed.push(`${truth.id}: ${actor.actor} ${stance} ${title}`);
          }
        }
      }
    }
    console.log(`titles: ${read} of ${told}\n${missed.slice(0, 40).join('\n')}`);
    expect(read / told).toBeGreaterThanOrEqual(0.8);
  });
});
