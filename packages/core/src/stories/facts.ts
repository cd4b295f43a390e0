import { type FoundDate, findDates } from '../date/index.ts';
import { foldText, tokens } from '../text/index.ts';
import { isCommonTerm } from './common-words.ts';
import { marksOf } from './marks.ts';
import { conceptsOf, namesOf } from './sound.ts';
import { termOf } from './terms.ts';
import type { StoryFacts } from './types.ts';

export interface StoryInput {
  articleId: string;
  segment?: number;
  outlet?: string | null;
  language?: string | null;
  at: string;
  title: string;
  body: string;
  who?: readonly string[];
  where?: readonly string[];
  copyOf?: string | null;
}

const LEAD_WORDS = 60;
const READ_WORDS = 260;
const READ_CHARS = 2400;
const TERMS = 40;
const TITLE_CHARS = 400;

/** Numbers of two to nine digits that are not part of a date, without their separators. */
function figuresOf(text: string, dates: readonly FoundDate[]): string[] {
  const digits = (part: string): string[] =>
    [...foldText(part).matchAll(/[0-9]+(?:[.,][0-9]+)*/g)].map(([whole]) => whole.replace(/[.,]/g, ''));
  const found = new Set<string>();
  for (const number of digits(text))
    if (number.length > 1 && number.length < 10) found.add(String(Number(number)));
  for (const date of dates) for (const number of digits(date.text)) found.delete(String(Number(number)));
  return [...found].filter((number) => number.length > 1).slice(0, 12);
}

/** The words of the opening, where news says what happened. */
function opening(body: string): string {
  return body.slice(0, 600);
}

/**
 * What a telling says of its event: its heaviest words (headline thrice, opening one and a half times), the days its
 * headline and opening name, and the marks that tell one of a series from another. Reads the first 2,400 characters.
 */
export function storyFacts(given: StoryInput): StoryFacts {
  const input = { ...given, title: given.title.slice(0, TITLE_CHARS) };
  const weights = new Map<string, number>();
  const titleTerms = new Set<string>();
  const count = (text: string, weight: (at: number) => number): void => {
    for (const [at, token] of tokens(text).slice(0, READ_WORDS).entries()) {
      const term = termOf(token.folded);
      if (term.length < 3 || isCommonTerm(term) || isCommonTerm(token.folded)) continue;
      weights.set(term, (weights.get(term) ?? 0) + weight(at));
    }
  };
  count(input.title, () => 3);
  for (const term of weights.keys()) titleTerms.add(term);
  count(input.body.slice(0, READ_CHARS), (at) => (at < LEAD_WORDS ? 1.5 : 0.7));
  const terms = [...weights.entries()]
    .map(([term, weight]) => [term, Math.round((1 + Math.log2(weight + 0.5)) * 100) / 100] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, TERMS);
  const lead = `${input.title}\n${opening(input.body)}`;
  const dates = findDates(lead, { anchor: input.at, language: input.language ?? null, prefer: 'past' });
  const days = dates
    .filter((date) => date.precision === 'day' || date.precision === 'minute')
    .map((date) => (date.value ?? '').slice(0, 10));
  return {
    articleId: input.articleId,
    segment: input.segment ?? 0,
    outlet: input.outlet ?? null,
    language: input.language ?? null,
    at: input.at,
    title: given.title,
    terms,
    who: [...new Set(input.who ?? [])],
    where: [...new Set(input.where ?? [])],
    days: [...new Set(days)],
    titleTerms: [...titleTerms].slice(0, 16),
    names: [
      ...namesOf(`${input.title}\n${input.body.slice(0, 1500)}`),
      ...conceptsOf(`${input.title}\n${opening(input.body)}`),
    ],
    figures: figuresOf(lead, dates),
    marks: marksOf(foldText(input.title), foldText(opening(input.body))),
    copyOf: input.copyOf ?? null,
  };
}
