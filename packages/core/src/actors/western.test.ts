import { describe, expect, it } from 'vitest';
import { readActors } from './index.ts';

const people = (text: string): string[] =>
  readActors({ text })
    .mentions.filter((m) => m.kind === 'person')
    .map((m) => [m.name, ...m.titles.map((t) => t.text)].join(' | '));

describe('persons in Latin and Cyrillic letters', () => {
  it.each([
    [
      'Norwegian Energy Minister Erik Solbakken met Karim al-Duri in Oslo, and Solbakken left.',
      ['Erik Solbakken | Norwegian Energy Minister', 'Karim al-Duri', 'Erik Solbakken'],
    ],
    ['The envoy Marta Kowalska said on Monday that talks would resume.', ['Marta Kowalska | envoy']],
    ['The United Nations Security Council said on Tuesday it was concerned.', []],
    [
      'Президент Иван Полежаев встретился с коллегой. Полежаев улетел.',
      ['Иван Полежаев | Президент', 'Иван Полежаев'],
    ],
    ['The Bank of Tripoli announced a new rate in North Africa.', []],
  ])('%s', (text, want) => {
    expect(people(text)).toEqual(want);
  });
});
