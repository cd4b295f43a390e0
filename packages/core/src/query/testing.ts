import fc from 'fast-check';
import type { QueryArticle } from './article.ts';
import { parseQuery } from './parse.ts';
import { resolveQuery } from './resolve.ts';
import { canonical, type QueryNode, type StoredQuery } from './tree.ts';
import { LANGUAGES, ZONE_KINDS } from './vocabulary.ts';

/** Makers of queries and articles for the property tests of this room. */

export function query(text: string): StoredQuery {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.error.code}`);
  return parsed.query;
}

export const article = (changes: Partial<QueryArticle> = {}): QueryArticle => ({
  title: '',
  body: '',
  publishedAt: null,
  outlet: null,
  language: 'ar',
  ...changes,
});

/** Few words, so that queries and articles meet often; with particles, articles, namesakes and other scripts. */
const WORDS = [
  ...[
    'حفتر',
    'السراج',
    'سراج',
    'القوات',
    'قوات',
    'للقوات',
    'وزير',
    'والوزير',
    'الي',
    'والي',
    'ليبيا',
    'لليبيا',
  ],
  ...[
    'صالح',
    'لصالح',
    'للصالح',
    'جنة',
    'لجنة',
    'للجنة',
    'النمروش',
    'والنمروش',
    'نمروش',
    'كمال',
    'مال',
    'بكمال',
    'فرنسا',
  ],
  ...[
    'موسكو',
    'Haftar',
    'Хафтар',
    'Sana’a',
    '24',
    '٢٤',
    'قال',
    'سيقول',
    'يقول',
    'السيسى',
    'السيسي',
    'مسؤول',
    'مسئول',
  ],
];
const PREFIXES = ['', '', '', '', 'و', 'ف', 'ب', 'ل', 'ك', 'ال', 'وال', 'بال', 'لل', 'ولل', 'س', 'وب'];

export const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...PREFIXES), fc.constantFrom(...WORDS))
      .map((parts) => parts.join('')),
  },
);

const dates = fc.constantFrom('2023', '2023-09', '2023-09-26', '2024-01-01', '2022-12');
const ENTITIES = ['e1', 'e2', 'e3'];

const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
  { weight: 6, arbitrary: word.map((text): QueryNode => ({ kind: 'word', text })) },
  {
    weight: 2,
    arbitrary: fc
      .array(word, { minLength: 1, maxLength: 3 })
      .map((words): QueryNode => ({ kind: 'phrase', text: words.join(' ') })),
  },
  { weight: 1, arbitrary: fc.constantFrom(...ENTITIES).map((name): QueryNode => ({ kind: 'actor', name })) },
);

const condition: fc.Arbitrary<QueryNode> = fc.oneof(
  fc.constantFrom('ar', 'en' as const).map((language): QueryNode => ({ kind: 'language', language })),
  dates.map((date): QueryNode => ({ kind: 'after', date })),
  dates.map((date): QueryNode => ({ kind: 'before', date })),
  fc.constantFrom('o1', 'موقع 24', 'وكالة الأنباء').map((name): QueryNode => ({ kind: 'outlet', name })),
);

export const node: fc.Arbitrary<QueryNode> = fc.letrec<{ node: QueryNode }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 5, arbitrary: leaf },
    { weight: 1, arbitrary: condition },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom('and', 'or' as const), fc.array(tie('node'), { minLength: 1, maxLength: 4 }))
        .map(([kind, of]): QueryNode => ({ kind, of })),
    },
    { weight: 1, arbitrary: tie('node').map((of): QueryNode => ({ kind: 'not', of })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.uniqueArray(fc.constantFrom(...ZONE_KINDS), { minLength: 1, maxLength: 3 }), tie('node'))
        .map(([zones, of]): QueryNode => ({ kind: 'in', zones, of })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 6 }), fc.array(leaf, { minLength: 2, maxLength: 3 }))
        .map(([distance, of]): QueryNode => ({ kind: 'near', distance, of })),
    },
  ),
})).node;

export const storedQuery: fc.Arbitrary<StoredQuery> = node.map((root) => ({ v: 1, root: canonical(root) }));

/** Queries whose actors have names, as they are before they are asked. */
export const readyQuery: fc.Arbitrary<StoredQuery> = fc
  .tuple(storedQuery, fc.boolean())
  .map(([stored, named]) => {
    const names: Record<string, string[]> = { e1: ['حفتر', 'خليفة حفتر'], e2: ['السراج'], e3: ['وزير'] };
    const resolver = { actor: (name: string) => [name], actorNames: (id: string) => names[id] ?? [] };
    return named ? resolveQuery(stored, resolver).query : stored;
  });

const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', ' ', '، ', '. ', '\n', ' «', '\u00a0')), {
    maxLength: 14,
  })
  .map((parts) => parts.flat().join(''));

export const anyArticle: fc.Arbitrary<QueryArticle> = fc.record({
  title: text,
  body: text,
  zones: fc.array(fc.record({ kind: fc.constantFrom(...ZONE_KINDS), text }), { maxLength: 3 }),
  publishedAt: fc.constantFrom(
    null,
    '2023',
    '2023-09-26',
    '2023-09-26T10:00:00+02:00',
    '2024-05-01',
    '2022-12-31',
  ),
  outlet: fc.constantFrom(null, 'o1', 'موقع 24', { id: 'o1', name: 'وكاله الانباء' }),
  language: fc.constantFrom(null, 'ar', 'ar-LY', 'en', LANGUAGES[3]),
  mentions: fc.array(
    fc.record({
      entityId: fc.constantFrom(...ENTITIES),
      zone: fc.constantFrom('headline', 'body', 'related'),
      start: fc.nat(20),
      end: fc.nat(30),
      certain: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
});
