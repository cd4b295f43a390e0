import { expect, test } from 'vitest';
import { outlets, sampleSources } from './outlets.ts';
import { starterActors } from './starter.ts';
import { starterOutlets } from './starterOutlets.ts';

test('every region is offered, each outlet once, switched off, with where its address was found', () => {
  const list = starterOutlets();
  for (const region of ['libya', 'egypt', 'russia', 'turkey', 'gulf'] as const) {
    expect(list.filter((outlet) => outlet.region === region).length, region).toBeGreaterThanOrEqual(5);
  }
  expect(new Set(list.map((outlet) => new URL(outlet.homeUrl).host)).size).toBe(list.length);
  expect(list.every((outlet) => !outlet.enabled && outlet.foundAt.startsWith('https://'))).toBe(true);
  expect(list.every((outlet) => new URL(outlet.homeUrl).pathname === '/')).toBe(true);
});

test('actors come with a name in each of three scripts', () => {
  const actors = starterActors();
  expect(actors.length).toBeGreaterThanOrEqual(35);
  for (const actor of actors) {
    expect(actor.nameAr, actor.id).toMatch(/^\p{Script=Arabic}/u);
    expect(actor.nameEn, actor.id).toMatch(/^\p{Script=Latin}/u);
    expect(actor.nameRu, actor.id).toMatch(/^\p{Script=Cyrillic}/u);
    if (actor.kind === 'person') expect(actor.context.length, actor.id).toBeGreaterThan(0);
  }
  const surname = actors.filter((actor) => actor.kind === 'person' && actor.nameAr.endsWith('القطيني'));
  expect(surname.length).toBe(3);
});

test('sources of the sample stand on one host and port', () => {
  const sources = sampleSources('http://127.0.0.1:4010');
  expect(sources.length).toBe(outlets.length);
  expect(
    new Set(sources.flatMap((source) => [new URL(source.homeUrl).host, new URL(source.feedUrl).host])).size,
  ).toBe(1);
});
