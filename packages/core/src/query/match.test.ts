import { describe, expect, it } from 'vitest';
import {
  compileQuery,
  createMatcherSet,
  examineQuery,
  highlight,
  highlightTerms,
  matchQuery,
  namesIn,
  type QueryArticle,
  resolveQuery,
} from './index.ts';
import { article, query } from './testing.ts';

const spansOf = (text: string, of: QueryArticle): string[] | null => {
  const match = matchQuery(compileQuery(query(text)), of);
  if (match === null) return null;
  return match.spans.map(({ zone, index, start, end }) => {
    const source = index !== undefined ? of.zones?.[index]?.text : zone === 'headline' ? of.title : of.body;
    return `${zone}:${source?.slice(start, end)}`;
  });
};
const bodyHits = (text: string, body: string): string[] | null =>
  spansOf(text, article({ body }))?.map((span) => span.slice('body:'.length)) ?? null;

describe('words: folded, particles and article aside', () => {
  const rows: [string, string, string[] | null][] = [
    ['حفتر', 'وصل حفتر إلى القاهرة', ['حفتر']],
    ['حفتر', 'رسالة لحفتر ووفد وحفتر', ['حفتر', 'حفتر']],
    ['حفتر', 'حَفْتَرُ وحـــفتر', ['حَفْتَرُ', 'حـــفتر']],
    ['النمروش', 'اللافي والنمروش في تونس', ['النمروش']],
    ['النمروش', 'قال نمروش', ['نمروش']],
    ['القوات', 'تتبع للقوات المسلحة', ['قوات']],
    ['قوات', 'انسحاب القوات وبقوات أخرى', ['قوات', 'قوات']],
    ['السيسي', 'استقبله السيسى', ['السيسى']],
    ['مسؤول', 'قال مسئول', ['مسئول']],
    ['القاهرة', 'فى القاهره', ['القاهره']],
    ['وحفتر', 'لقاء حفتر', ['حفتر']],
    ['وموسكو', 'في موسكو', ['موسكو']],
    ['للقوات', 'قال إن القوات', ['قوات']],
    ['وهيبة', 'هيبة الدولة', null],
    ['وهيبة', 'قالت وهيبة', ['وهيبة']],
    ['الي', 'والي المدينة', null],
    ['صالح', 'جاء لصالح الفريق', null],
    ['صالح', 'رسالة للصالح', ['صالح']],
    ['جنة', 'شكلت لجنة تحقيق', null],
    ['لجنة', 'قدم للجنة تقريرا', ['لجنة']],
    ['مال', 'كمال وجمال', null],
    ['سام', 'وسام الشرف', null],
    ['يوم', 'نشر اليوم', ['يوم']],
    ['قيادة', 'وفد بقيادة صالح', ['قيادة']],
    ['يلتقي', 'سيلتقي الوفد', ['يلتقي']],
    ['ليبيا', 'في ليبيا ولليبيا', ['ليبيا', 'ليبيا']],
    ['٢٠٢٤', 'عام 2024', ['2024']],
    ['haftar', 'Marshal HAFTAR’s visit', ['HAFTAR']],
    ['İstanbul', 'istanbul toplantısı', ['istanbul']],
    ['Хафтар', 'маршал ХАФТАР', ['ХАФТАР']],
    ['елка', 'ёлка', ['ёлка']],
    ['حفتر', 'حفترية', null],
  ];
  it.each(rows)('%s in «%s»', (text, body, expected) => {
    expect(bodyHits(text, body)).toEqual(expected);
  });
});

describe('phrases: as written, particles before them aside', () => {
  const rows: [string, string, string[] | null][] = [
    ['"خليفة حفتر"', 'المشير خليفة حفتر وصل', ['خليفة حفتر']],
    ['"خليفة حفتر"', 'لقاء لخليفة\u00a0\nحفتر', ['خليفة\u00a0\nحفتر']],
    ['"خليفة حفتر"', 'خليفة وحفتر', null],
    ['"خليفة حفتر"', 'بعد خليفة، حفتر قال', null],
    ['"خليفة حفتر"', 'الخليفة. حفتر', null],
    ['"خليفة حفتر"', 'خليفة «حفتر»', ['خليفة «حفتر']],
    ['"القوات المسلحة"', 'تابعة للقوات المسلحة', ['لقوات المسلحة']],
    ['"القوات المسلحة"', 'قوات المسلحة', null],
    ['"الحداد"', 'أعلن حداد', null],
    ['"الحداد"', 'قال والحداد', ['الحداد']],
    ['"أضاف، أن"', 'وأضاف، أن', ['أضاف، أن']],
    ['"U.S. Navy"', 'the U.S. Navy said', ['U.S. Navy']],
  ];
  it.each(rows)('%s in «%s»', (text, body, expected) => {
    expect(bodyHits(text, body)).toEqual(expected);
  });
});

describe('groups', () => {
  const rows: [string, string, boolean][] = [
    ['حفتر موسكو', 'حفتر في موسكو', true],
    ['حفتر موسكو', 'حفتر في القاهرة', false],
    ['حفتر أو السراج', 'قال السراج', true],
    ['حفتر ليس السراج', 'حفتر وحده', true],
    ['حفتر ليس السراج', 'حفتر والسراج', false],
    ['حفتر NEAR/2 موسكو', 'حفتر إلى موسكو', true],
    ['حفتر NEAR/1 موسكو', 'حفتر إلى موسكو', false],
    ['موسكو NEAR/2 حفتر', 'حفتر إلى موسكو', true],
    ['حفتر NEAR/5 حفتر', 'حفتر وحده', false],
    ['حفتر NEAR/5 حفتر', 'حفتر الأب وحفتر الابن', true],
    ['"خليفة حفتر" NEAR/1 موسكو', 'خليفة حفتر موسكو', true],
    ['a NEAR/1 b NEAR/1 c', 'a b x c', false],
    ['a NEAR/2 b NEAR/2 c', 'a b x c', true],
    ['a NEAR/2 b NEAR/2 c', 'a b x x x b c', false],
    ['(حفتر OR السراج) NEAR/2 موسكو', 'السراج في موسكو', true],
    ['NOT حفتر', 'نص', true],
  ];
  it.each(rows)('%s in «%s» is %s', (text, body, expected) => {
    expect(matchQuery(compileQuery(query(text)), article({ body })) !== null).toBe(expected);
  });
  it('does not reach from the headline into the body', () => {
    expect(
      matchQuery(compileQuery(query('حفتر NEAR/5 موسكو')), article({ title: 'حفتر', body: 'موسكو' })),
    ).toBeNull();
    expect(
      matchQuery(compileQuery(query('حفتر موسكو')), article({ title: 'حفتر', body: 'موسكو' })),
    ).not.toBeNull();
  });
});

describe('conditions', () => {
  const of = article({
    body: 'نص',
    publishedAt: '2023-09-26T23:30:00-05:00',
    outlet: { id: 'o7', name: 'موقع ٢٤' },
    language: 'ar-LY',
  });
  const rows: [string, Partial<QueryArticle>, boolean][] = [
    ['lang:ar', {}, true],
    ['lang:en', {}, false],
    ['lang:ar', { language: null }, false],
    ['outlet:o7', {}, true],
    ['outlet:"موقع 24"', {}, true],
    ['outlet:موقع', {}, false],
    ['outlet:o7', { outlet: null }, false],
    ['outlet:الوسط', { outlet: 'الوسط' }, true],
    ['after:2023-09-26', {}, true],
    ['after:2023-09-27', {}, false],
    ['before:2023-09-27', {}, true],
    ['before:2023-09-26', {}, false],
    ['after:2023', { publishedAt: '2023' }, true],
    ['after:2023-02', { publishedAt: '2023' }, false],
    ['after:2000', { publishedAt: null }, false],
    ['before:2100', { publishedAt: null }, false],
  ];
  it.each(rows)('%s of %j is %s', (text, changes, expected) => {
    expect(matchQuery(compileQuery(query(text)), { ...of, ...changes }) !== null).toBe(expected);
  });
});

describe('zones', () => {
  const page = article({
    title: 'وفد من البرلمان في تونس',
    body: 'وصل الوفد إلى تونس. ولم يعلن جدول الأعمال.',
    zones: [
      { kind: 'headline', text: 'وفد من البرلمان في تونس' },
      { kind: 'body', text: 'وصل الوفد إلى تونس.' },
      { kind: 'related', text: 'شاهد أيضاً\nحفتر يزور الجنوب' },
      { kind: 'tags', text: 'حفتر، ليبيا' },
      { kind: 'footer', text: 'السراج' },
    ],
  });
  it('says outside what stands under the related articles, and fires nothing', () => {
    const examined = examineQuery(compileQuery(query('حفتر')), page);
    expect(examined).toEqual({
      matched: false,
      spans: [],
      outside: [
        { zone: 'related', index: 2, start: 11, end: 15, term: 'حفتر', sentence: 'حفتر يزور الجنوب' },
        { zone: 'tags', index: 3, start: 0, end: 4, term: 'حفتر', sentence: 'حفتر، ليبيا' },
      ],
    });
    expect(matchQuery(compileQuery(query('حفتر')), page)).toBeNull();
  });
  it('keeps what is outside beside a match', () => {
    const match = matchQuery(compileQuery(query('تونس أو حفتر')), page);
    expect(match?.spans.map((span) => `${span.zone} ${span.start}`)).toEqual(['headline 19', 'body 14']);
    expect(match?.outside.map((span) => span.zone)).toEqual(['related', 'tags']);
  });
  it('counts only headline and body against NOT', () => {
    expect(matchQuery(compileQuery(query('تونس ليس حفتر')), page)).not.toBeNull();
  });
  it('reads the zones a query names, and only those', () => {
    expect(spansOf('zone:related حفتر', page)).toEqual(['related:حفتر']);
    expect(spansOf('zone:all حفتر', page)).toEqual(['related:حفتر', 'tags:حفتر']);
    expect(spansOf('الموضع:العنوان الوفد', page)).toEqual(['headline:وفد']);
    expect(spansOf('الموضع:العنوان جدول', page)).toBeNull();
    expect(spansOf('تونس (zone:tags ليبيا)', page)).toEqual(['headline:تونس', 'body:تونس', 'tags:ليبيا']);
  });
  it('takes a zone of no known kind for chrome', () => {
    expect(spansOf('zone:chrome السراج', page)).toEqual(['chrome:السراج']);
  });
  it('reads headline and body from the zones when they are given nowhere else', () => {
    expect(spansOf('الوفد', { ...page, title: '', body: '' })).toEqual(['headline:وفد', 'body:الوفد']);
  });
});

describe('actors', () => {
  const of = article({
    title: 'لقاء في موسكو',
    body: 'التقى المشير بوتين في الكرملين',
    mentions: [
      { entityId: 'haftar', zone: 'body', start: 6, end: 12, certain: true },
      { entityId: 'putin', zone: 'body', start: 13, end: 18, certain: true },
      { entityId: 'saddam', zone: 'body', start: 6, end: 12, certain: false },
    ],
  });
  it('matches certain mentions by id', () => {
    expect(spansOf('actor:haftar', of)).toEqual(['body:المشير']);
    expect(spansOf('actor:haftar NEAR/1 actor:putin', of)).toEqual(['body:المشير', 'body:بوتين']);
    expect(spansOf('actor:saddam', of)).toBeNull();
    expect(spansOf('zone:headline actor:haftar', of)).toBeNull();
  });
  it('is looked for by its names where nobody links mentions, to be shown outside or where a query asks', () => {
    const page = article({
      title: 'وفد في تونس',
      body: 'قال خليفة حفتر',
      zones: [{ kind: 'related', text: 'لقاء لخليفة حفتر' }],
    });
    const resolver = { actor: () => ['haftar'], actorNames: () => ['خليفة حفتر', 'حفتر'] };
    const matcher = (text: string) => compileQuery(resolveQuery(query(text), resolver).query);
    const examined = examineQuery(matcher('actor:haftar'), page);
    expect(examined.matched).toBe(false);
    expect(examined.outside).toMatchObject([{ zone: 'related', start: 6, end: 16, term: 'haftar' }]);
    expect(matchQuery(matcher('zone:related actor:haftar'), page)?.spans.length).toBe(1);
    expect(matchQuery(matcher('zone:body actor:haftar'), page)).toBeNull();
  });
  it('resolves names to ids, and tells those nobody knows', () => {
    const stored = query('actor:"خليفة حفتر" OR actor:مجهول NOT outlet:الوسط');
    expect(namesIn(stored)).toEqual({ actors: ['خليفة حفتر', 'مجهول'], outlets: ['الوسط'] });
    const resolved = resolveQuery(stored, { actor: (name) => (name === 'خليفة حفتر' ? ['haftar'] : []) });
    expect(resolved.unresolved).toEqual([{ kind: 'actor', name: 'مجهول' }]);
    expect(matchQuery(compileQuery(resolved.query), of)?.spans).toMatchObject([
      { term: 'خليفة حفتر', start: 6, end: 12 },
    ]);
  });
});

describe('sentences', () => {
  it('hands each hit the sentence it stands in', () => {
    const body = 'وصل الوفد. قال د. علي إن حفتر غادر؟ نعم.\nحفتر في سبها';
    const match = matchQuery(compileQuery(query('حفتر')), article({ body }));
    expect(match?.spans.map((span) => span.sentence)).toEqual(['قال د. علي إن حفتر غادر؟', 'حفتر في سبها']);
  });
});

describe('highlight', () => {
  it('marks words and phrases by the rules of the matcher, without overlap', () => {
    const text = 'وصل خليفة حفتر، ولقاءات لحفتر مع السراج';
    expect(
      highlight(text, ['حفتر', '"خليفة حفتر"', '']).map(({ start, end }) => text.slice(start, end)),
    ).toEqual(['خليفة حفتر', 'حفتر']);
    expect(highlight('نص', [])).toEqual([]);
  });
  it('marks all of a query but what it excludes', () => {
    expect(highlightTerms(query('حفتر "خليفة حفتر" NOT السراج lang:ar zone:body موسكو'))).toEqual([
      'حفتر',
      '"خليفة حفتر"',
      'موسكو',
    ]);
  });
});

describe('createMatcherSet', () => {
  it('asks few and answers for all', () => {
    const letters = [...'بتجدرسشصطعفقكمن'];
    const name = (at: number): string =>
      `زي${letters[at % 15]}${letters[Math.floor(at / 15) % 15]}${letters[Math.floor(at / 225)]}`;
    const names = Array.from({ length: 2000 }, (_, at) => name(at));
    const entries = names.map((name, at) => ({ id: String(at), query: query(`${name} (رئيس OR وزير)`) }));
    const set = createMatcherSet([...entries, { id: 'not', query: query('NOT حفتر') }]);
    const of = article({ body: `قال الرئيس رئيس الوزراء وزير الخارجية ل${name(7)} و${name(8)}` });
    expect(set.size).toBe(2001);
    expect(set.candidates(of)).toBe(3);
    expect(set.match(of).matches.map((match) => match.id)).toEqual(['7', '8', 'not']);
  });
});

describe('hostile input', () => {
  it('reads a megabyte of words in bounded time, for a wide query', () => {
    const body = 'حفتر موسكو '.repeat(50_000);
    const wide = Array.from({ length: 90 }, () => '(حفتر NEAR/100 موسكو)').join(' AND ');
    const started = performance.now();
    const match = matchQuery(compileQuery(query(wide)), article({ body }));
    expect(match?.spans.length).toBe(500);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
