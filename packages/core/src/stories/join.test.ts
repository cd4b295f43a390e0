import { describe, expect, test } from 'vitest';
import { type StoryInput, storyFacts } from './facts.ts';
import { foundStory, joinStory, withTelling } from './join.ts';
import { marksOf } from './marks.ts';
import { mergeStories, shouldMerge } from './merge.ts';
import { frequencyOf } from './score.ts';
import { soundKey } from './sound.ts';
import { readStory, storedStory } from './state.ts';
import type { Judgement, StoryState } from './types.ts';

type Telling = Partial<StoryInput> & { id: string; event: string; title: string; body: string };

const tellings: Telling[] = [
  {
    id: 'flight4-a',
    event: 'flight4',
    outlet: 'a',
    at: '2024-05-01T08:00:00Z',
    who: ['rafiq'],
    title: 'هبوط طائرة الإغاثة الرابعة في مطار السدرة',
    body: 'هبطت صباح اليوم الأربعاء في مطار السدرة طائرة الإغاثة الرابعة وعلى متنها 31 طنا من الأغطية وأجهزة تنقية المياه، وقال رئيس لجنة الطوارئ رفيق الزنتوتي إن الحمولة ستنقل إلى مخيم التلال.',
  },
  {
    id: 'flight4-b',
    event: 'flight4',
    outlet: 'b',
    at: '2024-05-01T10:00:00Z',
    who: ['rafiq'],
    title: 'السدرة تستقبل رابع طائرة إغاثة',
    body: 'استقبل مطار السدرة رابع طائرة إغاثة تحمل 31 طنا من الأغطية وأجهزة التنقية المخصصة لمخيم التلال، بحسب رئيس لجنة الطوارئ رفيق الزنتوتي الذي أشرف على التفريغ.',
  },
  {
    id: 'flight5-a',
    event: 'flight5',
    outlet: 'a',
    at: '2024-05-02T09:00:00Z',
    who: ['rafiq'],
    title: 'هبوط طائرة الإغاثة الخامسة في مطار السدرة',
    body: 'هبطت اليوم الخميس في مطار السدرة طائرة الإغاثة الخامسة وعلى متنها 18 طنا من الأدوية ومستلزمات الجراحة، وقال رئيس لجنة الطوارئ رفيق الزنتوتي إنها ستوزع على مستشفيين ميدانيين.',
  },
  {
    id: 'flight5-b',
    event: 'flight5',
    outlet: 'b',
    at: '2024-05-02T11:00:00Z',
    who: ['rafiq'],
    title: 'خامس طائرة إغاثة تصل السدرة محملة بالأدوية',
    body: 'وصلت إلى مطار السدرة خامس طائرة إغاثة تحمل 18 طنا من الأدوية ومستلزمات الجراحة لمستشفيين ميدانيين، وأشرف رفيق الزنتوتي رئيس لجنة الطوارئ على تفريغها.',
  },
  {
    id: 'envoy-a',
    event: 'envoy',
    outlet: 'a',
    at: '2024-05-06T09:00:00Z',
    who: ['marwan', 'keller'],
    title: 'مروان البيضاني يستقبل المبعوثة الأوروبية كيلر',
    body: 'استقبل رئيس المجلس الأعلى مروان البيضاني، اليوم الاثنين، المبعوثة الأوروبية هانا كيلر وبحث معها ملف الهجرة وتدريب خفر السواحل في الموانئ الغربية.',
  },
  {
    id: 'envoy-b',
    event: 'envoy',
    outlet: 'b',
    at: '2024-05-06T10:30:00Z',
    who: ['marwan', 'keller'],
    title: 'البيضاني وكيلر يناقشان تدريب خفر السواحل',
    body: 'ناقش مروان البيضاني مع المبعوثة الأوروبية هانا كيلر تدريب خفر السواحل والهجرة غير النظامية عبر الموانئ الغربية، خلال استقباله لها اليوم الاثنين.',
  },
  {
    id: 'elders-a',
    event: 'elders',
    outlet: 'a',
    at: '2024-05-06T14:00:00Z',
    who: ['marwan', 'council'],
    title: 'مروان البيضاني يلتقي أعيان وادي الرمان',
    body: 'التقى رئيس المجلس الأعلى مروان البيضاني، مساء اليوم الاثنين، وفدا من أعيان وادي الرمان وتعهد بصيانة السد وفتح الطريق الجبلي قبل الشتاء.',
  },
  {
    id: 'elders-b',
    event: 'elders',
    outlet: 'b',
    at: '2024-05-06T15:00:00Z',
    who: ['marwan', 'council'],
    title: 'أعيان وادي الرمان يطالبون البيضاني بصيانة السد',
    body: 'طالب أعيان وادي الرمان رئيس المجلس مروان البيضاني بصيانة السد وفتح الطريق الجبلي قبل الشتاء، خلال لقاء جمعهم به مساء الاثنين.',
  },
  {
    id: 'envoy-en',
    event: 'envoy',
    outlet: 'c',
    language: 'en',
    at: '2024-05-06T11:00:00Z',
    who: ['marwan', 'keller'],
    title: 'European envoy Keller meets Marwan al-Baydani',
    body: 'The head of the High Council, Marwan al-Baydani, received European envoy Hanna Keller on Monday for talks on migration and coastguard training.',
  },
];

function run(judgements: Judgement[] = []): Map<string, string> {
  const counts = new Map<string, number>();
  const stories: StoryState[] = [];
  const of = new Map<string, string>();
  let total = 0;
  const inTime = [...tellings].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));
  for (const { id, event: _, ...telling } of inTime) {
    const facts = storyFacts({ language: 'ar', at: '', ...telling, articleId: id });
    total++;
    for (const term of [...facts.terms.map(([term]) => term), ...facts.who])
      counts.set(term, (counts.get(term) ?? 0) + 1);
    const frequency = frequencyOf((term) => counts.get(term) ?? 0, total);
    const { storyId } = joinStory(facts, stories, { frequency, judgements });
    const at = stories.findIndex((story) => story.id === storyId);
    const known = stories[at];
    if (known) stories[at] = withTelling(known, facts);
    else stories.push(foundStory(`s-${id}`, facts));
    of.set(id, storyId ?? `s-${id}`);
  }
  return of;
}

describe('joinStory', () => {
  test('look-alikes stay apart, tellings of one event come together, also across languages', () => {
    const of = run();
    for (const a of tellings)
      for (const b of tellings)
        expect(`${a.id} ${b.id} ${of.get(a.id) === of.get(b.id)}`).toBe(
          `${a.id} ${b.id} ${a.event === b.event}`,
        );
  });

  test('a judgement outranks the score, and undoing it gives the former answer', () => {
    const apart = run([{ kind: 'not-same', a: 'envoy-a', b: 'envoy-b' }]);
    expect(apart.get('envoy-b')).not.toBe(apart.get('envoy-a'));
    const together = run([{ kind: 'same', a: 'elders-a', b: 'envoy-a' }]);
    expect(together.get('elders-a')).toBe(together.get('envoy-a'));
  });

  const base: StoryInput = {
    articleId: 'x',
    outlet: 'a',
    language: 'ar',
    at: '2024-05-01T08:00:00Z',
    title: 'حريق في مستودع الأخشاب بميناء الصفصاف',
    body: 'اندلع حريق كبير في مستودع الأخشاب بميناء الصفصاف وأصيب فيه 14 عاملا، وقالت فرق الإطفاء إنها سيطرت عليه بعد خمس ساعات.',
  };
  const frequency = frequencyOf(() => 1, 100);
  const story = foundStory('s', storyFacts(base));

  test('a telling of two megabytes is read in no time', () => {
    const started = performance.now();
    const facts = storyFacts({
      ...base,
      title: 'حريق '.repeat(200_000),
      body: 'الرابعة في 3 مايو '.repeat(60_000),
    });
    expect(facts.terms.length).toBeLessThanOrEqual(40);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('a story survives being stored, and nothing else is read as one', () => {
    expect(readStory(JSON.parse(JSON.stringify(storedStory(story))))).toEqual(story);
    for (const broken of [null, {}, { v: 0, state: story }, { v: 1, state: { ...story, terms: 'x' } }])
      expect(readStory(broken)).toBeNull();
  });

  test('outside the window the same words are another event', () => {
    const late = storyFacts({ ...base, articleId: 'y', outlet: 'b', at: '2024-05-09T08:00:00Z' });
    expect(joinStory(late, [story], { frequency })).toMatchObject({
      storyId: null,
      why: [{ code: 'apart' }],
    });
  });

  test('a copy joins whatever it looks like', () => {
    const copy = storyFacts({ ...base, articleId: 'y', title: 'عاجل', body: 'تفاصيل لاحقا', copyOf: 'x' });
    expect(joinStory(copy, [story], { frequency })).toMatchObject({
      storyId: 's',
      why: [{ code: 'copy', value: 'x' }],
    });
  });

  test('a story cannot drift: its span is capped and its profile is the founders’', () => {
    let long = story;
    for (let hour = 1; hour < 20; hour++) {
      const facts = storyFacts({
        ...base,
        articleId: `m${hour}`,
        at: new Date(Date.parse(base.at) + hour * 8 * 3600000).toISOString(),
      });
      const { storyId } = joinStory(facts, [long], { frequency });
      if (storyId) long = withTelling(long, facts);
    }
    expect((Date.parse(long.lastAt) - Date.parse(long.firstAt)) / 3600000).toBeLessThanOrEqual(144);
    expect(long.founders).toBeLessThanOrEqual(4);
  });

  test('a merge keeps the older id and everything both knew', () => {
    const other = foundStory(
      't',
      storyFacts({ ...base, articleId: 'z', outlet: 'b', at: '2024-05-01T07:00:00Z' }),
    );
    expect(shouldMerge(story, other, frequency)).toBe(true);
    expect(shouldMerge(story, other, frequency, [{ kind: 'not-same', a: 'x', b: 'z' }])).toBe(false);
    const { kept, redirect } = mergeStories(story, other);
    expect(redirect).toEqual({ from: 's', to: 't' });
    expect(kept).toMatchObject({ id: 't', size: 2, articleIds: ['z', 'x'], outlets: ['b', 'a'] });
    expect(mergeStories(other, story).redirect).toEqual(redirect);
  });
});

test.each([
  ['الرحله الرابعه الي السدره', 'رحل=4'],
  ['رابع رحله الي السدره', 'رحل=4'],
  ['fourth flight lands', 'flight=4'],
  ['четвертый рейс прибыл', 'рейс=4'],
])('the mark of %s', (title, mark) => {
  const head = mark.split('=')[0] ?? '';
  const found = marksOf(title, '').find((each) => each.startsWith(head));
  expect(found).toMatch(/=4!$/);
});

test.each([
  ['تلمار', 'telmar', 'тельмар'],
  ['صفراني', 'safrani', 'сафрани'],
  ['خليفه', 'khalifa', 'халифа'],
  ['شويغو', 'shoygu', 'шойгу'],
])('%s, %s and %s sound alike', (arabic, latin, cyrillic) => {
  expect(new Set([arabic, latin, cyrillic].map(soundKey)).size).toBe(1);
});
