import { readFileSync } from 'node:fs';
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

type Golden = {
  id: string;
  publishedAt?: string;
  text: string;
  people: string[];
  quotes: string[];
  reported: string[];
  meetings: { who: string[]; where: string | null; when: string | null; status: string; means: string }[];
};

const pages: Golden[] = JSON.parse(
  readFileSync(new URL('./fixtures/western-pages.json', import.meta.url), 'utf8'),
);

describe('words and meetings in English and Russian', () => {
  it.each(pages)('$id', ({ text, publishedAt, ...want }) => {
    const got = readActors({ text, publishedAt: publishedAt ?? null });
    const found = new Set(got.mentions.filter((m) => m.kind === 'person').map((m) => m.name));
    const said = (direct: boolean): string[] =>
      got.quotes.filter((q) => q.direct === direct).map((q) => `${q.by}: ${q.text}`);
    const meetings = got.meetings.map(({ who, where, when, status, means }) => ({
      who,
      where,
      when,
      status,
      means,
    }));
    expect([...found].sort()).toEqual([...want.people].sort());
    expect(said(true)).toEqual(want.quotes);
    expect(said(false)).toEqual(want.reported);
    expect(meetings).toEqual(want.meetings);
    for (const q of got.quotes) expect(text.slice(q.start, q.end)).toBe(q.text);
  });
});
