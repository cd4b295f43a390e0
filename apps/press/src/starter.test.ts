import { expect, test } from 'vitest';
import { outlets, sampleSources } from './outlets.ts';
import { starterActors } from './starter.ts';

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
