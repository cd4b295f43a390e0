import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonical,
  parseQuery,
  printQuery,
  QUERY_LIMITS,
  type QueryNode,
  storedQuerySchema,
} from './index.ts';
import { node, query, storedQuery } from './testing.ts';

const w = (text: string): QueryNode => ({ kind: 'word', text });
const p = (text: string): QueryNode => ({ kind: 'phrase', text });

describe('parseQuery', () => {
  const rows: [string, QueryNode][] = [
    ['حفتر', w('حفتر')],
    ['  حفتر  ', w('حفتر')],
    ['حفتر موسكو', { kind: 'and', of: [w('حفتر'), w('موسكو')] }],
    ['حفتر AND موسكو', { kind: 'and', of: [w('حفتر'), w('موسكو')] }],
    ['حفتر و موسكو', { kind: 'and', of: [w('حفتر'), w('موسكو')] }],
    ['حفتر وموسكو', { kind: 'and', of: [w('حفتر'), w('وموسكو')] }],
    ['حفتر أو موسكو', { kind: 'or', of: [w('حفتر'), w('موسكو')] }],
    ['حفتر او موسكو', { kind: 'or', of: [w('حفتر'), w('موسكو')] }],
    ['salt or pepper', { kind: 'and', of: [w('salt'), w('or'), w('pepper')] }],
    ['a b OR c', { kind: 'or', of: [{ kind: 'and', of: [w('a'), w('b')] }, w('c')] }],
    ['a (b OR c)', { kind: 'and', of: [w('a'), { kind: 'or', of: [w('b'), w('c')] }] }],
    ['a ليس b', { kind: 'and', of: [w('a'), { kind: 'not', of: w('b') }] }],
    ['NOT NOT a', w('a')],
    ['((a))', w('a')],
    ['"خليفة حفتر"', p('خليفة حفتر')],
    ['“خليفة حفتر”', p('خليفة حفتر')],
    ['”خليفة حفتر“', p('خليفة حفتر')],
    ['«خليفة  حفتر»', p('خليفة حفتر')],
    ['«قوات "الكرامة" هنا»', p('قوات الكرامة هنا')],
    ['"AND"', p('AND')],
    ['"actor:x"', p('actor:x')],
    ['a NEAR/5 b', { kind: 'near', distance: 5, of: [w('a'), w('b')] }],
    ['a NEAR b', { kind: 'near', distance: 10, of: [w('a'), w('b')] }],
    ['a قرب/٥ «ب ج»', { kind: 'near', distance: 5, of: [w('a'), p('ب ج')] }],
    ['a NEAR/3 b NEAR/3 c', { kind: 'near', distance: 3, of: [w('a'), w('b'), w('c')] }],
    ['(a OR b) NEAR/2 c', { kind: 'near', distance: 2, of: [{ kind: 'or', of: [w('a'), w('b')] }, w('c')] }],
    ['NOT a NEAR/2 b', { kind: 'not', of: { kind: 'near', distance: 2, of: [w('a'), w('b')] } }],
    ['actor:haftar', { kind: 'actor', name: 'haftar' }],
    ['الفاعل:"خليفة حفتر"', { kind: 'actor', name: 'خليفة حفتر' }],
    ['فاعل:«خليفة حفتر»', { kind: 'actor', name: 'خليفة حفتر' }],
    ['outlet:"موقع 24"', { kind: 'outlet', name: 'موقع 24' }],
    ['المصدر:الوسط', { kind: 'outlet', name: 'الوسط' }],
    ['lang:AR', { kind: 'language', language: 'ar' }],
    ['اللغة:الروسية', { kind: 'language', language: 'ru' }],
    ['لغة:إنجليزية', { kind: 'language', language: 'en' }],
    ['after:2023', { kind: 'after', date: '2023' }],
    ['بعد:٢٠٢٣-٩', { kind: 'after', date: '2023-09' }],
    ['قبل:2024/2/29', { kind: 'before', date: '2024-02-29' }],
    ['zone:headline حفتر', { kind: 'in', zones: ['headline'], of: w('حفتر') }],
    ['حفتر الموضع:العنوان،المتن', { kind: 'in', zones: ['headline', 'body'], of: w('حفتر') }],
    ['a (zone:caption b)', { kind: 'and', of: [w('a'), { kind: 'in', zones: ['caption'], of: w('b') }] }],
    [
      'a OR zone:caption b c',
      {
        kind: 'or',
        of: [w('a'), { kind: 'in', zones: ['caption'], of: { kind: 'and', of: [w('b'), w('c')] } }],
      },
    ],
    ['قال: كذا', { kind: 'and', of: [w('قال'), w('كذا')] }],
    ['10:30', w('10:30')],
    ['https://example.org/a', w('https://example.org/a')],
    ['حفتر - موسكو', { kind: 'and', of: [w('حفتر'), w('موسكو')] }],
    ['(حفتر)،', w('حفتر')],
    ['צה"ל', w('צה"ל')],
    ['.AND.', p('AND')],
    ['حفتر -موسكو', { kind: 'and', of: [w('حفتر'), { kind: 'not', of: w('موسكو') }] }],
    [
      'a -"b c" -(d e)',
      {
        kind: 'and',
        of: [
          w('a'),
          { kind: 'not', of: p('b c') },
          { kind: 'not', of: { kind: 'and', of: [w('d'), w('e')] } },
        ],
      },
    ],
    ['الأميركي-الروسي', w('الأميركي-الروسي')],
    ['a - b', { kind: 'and', of: [w('a'), w('b')] }],
    ['ليبيا،تونس، 3,5', { kind: 'and', of: [w('ليبيا'), w('تونس'), w('3,5')] }],
    ['حفتر،lang:ar', { kind: 'and', of: [w('حفتر'), { kind: 'language', language: 'ar' }] }],
  ];
  it.each(rows)('%s', (text, root) => {
    expect(parseQuery(text)).toEqual({ ok: true, query: { v: 1, root } });
  });

  const long = 'a'.repeat(QUERY_LIMITS.value + 1);
  const errors: [string, string, number, number, string?][] = [
    ['', 'empty', 0, 0, 'word'],
    [' - ', 'empty', 0, 3, 'word'],
    ['a AND', 'missing-operand', 2, 5, 'word'],
    ['OR a', 'missing-operand', 0, 2, 'word'],
    ['a OR OR b', 'missing-operand', 5, 7, 'word'],
    ['أو حفتر', 'missing-operand', 0, 2, 'word'],
    ['NOT', 'missing-operand', 0, 3, 'word'],
    ['()', 'missing-operand', 1, 2, 'word'],
    ['(a', 'unclosed-parenthesis', 0, 1, 'closing-parenthesis'],
    ['a (b (c)', 'unclosed-parenthesis', 2, 3, 'closing-parenthesis'],
    ['a) b', 'unexpected-parenthesis', 1, 2, 'operator'],
    [')', 'unexpected-parenthesis', 0, 1, 'word'],
    ['a "b c', 'unclosed-quote', 2, 6, 'closing-quote'],
    ['«a b"', 'unclosed-quote', 0, 5, 'closing-quote'],
    ['actor:"x', 'unclosed-quote', 6, 8, 'closing-quote'],
    ['a ""', 'empty-phrase', 2, 4, 'word'],
    ['a "؟!"', 'empty-phrase', 2, 6, 'word'],
    ['foo:bar', 'unknown-field', 0, 3, 'actor'],
    ['كلمة:شيء', 'unknown-field', 0, 4, 'quotes'],
    ['actor: x', 'missing-value', 0, 6, 'actor'],
    ['a outlet:""', 'missing-value', 2, 11, 'outlet'],
    ['lang:klingon', 'bad-language', 5, 12, 'ar'],
    ['a zone:footer', 'bad-zone', 7, 13, 'headline'],
    ['zone:body', 'zone-alone', 0, 9, 'word'],
    ['a OR zone:body', 'zone-alone', 5, 14, 'word'],
    ['NOT zone:body a', 'zone-alone', 4, 13, 'word'],
    ['after:2023-02-29', 'bad-date', 6, 16, 'YYYY-MM-DD'],
    ['before:yesterday', 'bad-date', 7, 16, 'YYYY'],
    ['a NEAR/0 b', 'bad-distance', 2, 8, '1'],
    ['a NEAR/x b', 'bad-distance', 2, 8, '100'],
    ['a NEAR/101 b', 'bad-distance', 2, 10, '100'],
    ['a NEAR/2 b NEAR/3 c', 'bad-distance', 11, 17, '2'],
    ['a NEAR/2', 'missing-operand', 2, 8, 'word'],
    ['a NEAR/2 (b c)', 'near-operand', 9, 10, 'phrase'],
    ['lang:ar NEAR/2 b', 'near-operand', 0, 7, 'actor'],
    [long, 'value-too-long', 0, long.length, String(QUERY_LIMITS.value)],
    ['a '.repeat(QUERY_LIMITS.terms + 1), 'too-many-terms', 400, 401, String(QUERY_LIMITS.terms)],
    [`${'('.repeat(17)}a${')'.repeat(17)}`, 'too-deep', 16, 17, '16'],
    ['a'.repeat(5000), 'too-long', 4000, 5000, '4000'],
  ];
  it.each(errors)('%s → %s at %i…%i', (text, code, start, end, expected) => {
    const parsed = parseQuery(text);
    expect(parsed).toMatchObject({ ok: false, error: { code, start, end } });
    if (!parsed.ok && expected !== undefined) expect(parsed.error.expected).toContain(expected);
  });

  it('answers any text, with places inside it', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ' ',
        '(',
        ')',
        '"',
        '«',
        '»',
        'AND',
        'أو',
        'ليس',
        'NEAR/3',
        'zone:',
        'actor:',
        'lang:ar',
        'after:2020',
        ':',
        '-',
        'و',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const parsed = parseQuery(text);
        if (parsed.ok) {
          expect(storedQuerySchema.parse(parsed.query)).toEqual(parsed.query);
          for (const locale of ['ar', 'en'] as const)
            expect(parseQuery(printQuery(parsed.query, locale))).toEqual(parsed);
        } else {
          expect(parsed.error.start).toBeGreaterThanOrEqual(0);
          expect(parsed.error.end).toBeGreaterThanOrEqual(parsed.error.start);
          expect(parsed.error.end).toBeLessThanOrEqual(text.length);
          expect(parsed.error.expected.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('printQuery', () => {
  it('is read back as the same tree, in both languages', () => {
    fc.assert(
      fc.property(storedQuery, fc.constantFrom('ar', 'en' as const), (stored, locale) => {
        expect(parseQuery(printQuery(stored, locale))).toEqual({ ok: true, query: stored });
      }),
      { numRuns: 300 },
    );
  });
  it('speaks the reader’s language', () => {
    const stored = query(
      'zone:headline,related (حفتر OR "خليفة حفتر") NEAR/4 موسكو NOT lang:ru after:2023-01',
    );
    expect(printQuery(stored, 'en')).toBe(
      'zone:headline,related (حفتر OR "خليفة حفتر") NEAR/4 موسكو AND NOT lang:ru AND after:2023-01',
    );
    expect(printQuery(stored, 'ar')).toBe(
      'الموضع:العنوان،ذو-صلة (حفتر أو «خليفة حفتر») قرب/4 موسكو و ليس اللغة:الروسية و بعد:2023-01',
    );
  });
  it('quotes a stored word that bare would be read otherwise', () => {
    expect(printQuery({ v: 1, root: w('OR') }, 'en')).toBe('"OR"');
    expect(printQuery({ v: 1, root: w('ذات صلة') }, 'ar')).toBe('«ذات صلة»');
  });
});

describe('canonical', () => {
  it('changes nothing twice', () => {
    fc.assert(
      fc.property(node, (root) => {
        const once = canonical(root);
        expect(canonical(once)).toEqual(once);
      }),
    );
  });
});

describe('storedQuerySchema', () => {
  it.each([
    ['another version', { v: 2, root: w('a') }],
    ['no version', { root: w('a') }],
    ['an unknown node', { v: 1, root: { kind: 'regexp', text: '(a+)+$' } }],
    ['an extra key', { v: 1, root: { kind: 'word', text: 'a', isAdmin: true } }],
    ['an empty word', { v: 1, root: w('') }],
    ['a long word', { v: 1, root: w('a'.repeat(301)) }],
    ['an empty group', { v: 1, root: { kind: 'and', of: [] } }],
    [
      'too many terms',
      {
        v: 1,
        root: {
          kind: 'or',
          of: Array.from({ length: 3 }, () => ({
            kind: 'or',
            of: Array.from({ length: 100 }, () => w('a')),
          })),
        },
      },
    ],
    [
      'a condition beside NEAR',
      { v: 1, root: { kind: 'near', distance: 2, of: [w('a'), { kind: 'language', language: 'ar' }] } },
    ],
    ['a date that is none', { v: 1, root: { kind: 'after', date: '2023-13' } }],
    ['text', 'حفتر'],
    ['null', null],
  ])('refuses %s', (_, input) => {
    expect(storedQuerySchema.safeParse(input).success).toBe(false);
  });
  it('refuses a tree of any depth without running out of stack', () => {
    let root: unknown = w('a');
    for (let depth = 0; depth < 100_000; depth += 1) root = { kind: 'not', of: root };
    expect(storedQuerySchema.safeParse({ v: 1, root }).error?.issues[0]?.message).toBe('too-deep');
  });
  it('takes what the parser gives', () => {
    fc.assert(
      fc.property(storedQuery, (stored) => {
        expect(storedQuerySchema.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
      }),
      { numRuns: 200 },
    );
  });
});
