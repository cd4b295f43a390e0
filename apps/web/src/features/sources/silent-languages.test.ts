import { expect, test } from 'vitest';
import { silentLanguages } from './silent-languages.ts';

const source = (
  language: string | null,
  health: Parameters<typeof silentLanguages>[0][number]['health'],
  rest: { state?: 'active' | 'paused' | 'ended'; kind?: string } = {},
) => ({ language, health, state: 'active' as const, kind: 'feed', ...rest });

test.each([
  ['one of two is well', [source('ru', 'failing'), source('ru', 'well')], []],
  ['both are silent', [source('ru', 'failing'), source('ru', 'quiet')], [{ language: 'ru', count: 2 }]],
  ['a language of one source', [source('fr', 'failing')], []],
  [
    'what is paused or brought by hand says nothing',
    [
      source('ar', 'quiet'),
      source('ar', 'paused', { state: 'paused' }),
      source('ar', 'well', { kind: 'import' }),
    ],
    [],
  ],
  [
    'what was never read says nothing yet',
    [source('ar', 'quiet'), source('ar', 'blocked'), source('ar', 'new')],
    [{ language: 'ar', count: 2 }],
  ],
  ['an unknown language is none', [source(null, 'failing'), source(null, 'failing')], []],
])('%s', (_, sources, expected) => {
  expect(silentLanguages(sources)).toEqual(expected);
});
