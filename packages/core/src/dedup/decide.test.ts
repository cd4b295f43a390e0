import { describe, expect, test } from 'vitest';
import { type ArticleFacts, decide, identityRule } from './decide.ts';
import { fingerprint } from './fingerprint.ts';

const first =
  'أعلنت وزارة الموارد المائية في بيان مساء الأحد وصول الدفعة الرابعة من مضخات الرفع إلى ميناء المدينة، وقال الوزير إن فرق الصيانة ستبدأ تركيبها في المحطات الشرقية خلال أسبوعين، مضيفا أن التمويل جاء من صندوق الإعمار وأن العمل سيشمل ثلاث قرى عانت من انقطاع المياه طوال الصيف.';
const edited = first.replace('خلال أسبوعين', 'قبل نهاية الشهر المقبل');
const other =
  'فاز نادي الواحة على ضيفه نادي الساحل بهدفين دون رد في الجولة السابعة من الدوري، وسجل الهدفين المهاجم الشاب في الشوط الثاني بعد تبديلين أجراهما المدرب، ليرتقي الفريق إلى المركز الثالث قبل أسبوع من مواجهة المتصدر على أرضه وبين جماهيره.';

const stored: ArticleFacts = {
  id: 'a',
  guid: 'g-1',
  source: 's',
  urlKey: 'press.example/1',
  outlet: 'press',
  at: '2024-05-01',
  language: 'ar',
  fingerprint: fingerprint({ body: first }),
};

const incoming = (over: Partial<ArticleFacts> & { body?: string }): ArticleFacts => {
  const { body, ...rest } = over;
  return { ...stored, id: 'b', fingerprint: fingerprint({ body: body ?? first }), ...rest };
};

describe('the eight cases of GUID, link and body', () => {
  test('the rule covers each case once', () => {
    expect(new Set(identityRule.map(({ guid, link, body }) => `${guid}/${link}/${body}`)).size).toBe(8);
  });

  test.each(identityRule)('guid $guid, link $link, body $body: $relation ($reason)', (row) => {
    const article = incoming({
      guid: row.guid === 'same' ? 'g-1' : 'g-2',
      urlKey: row.link === 'same' ? 'press.example/1' : 'press.example/2',
      body: row.body === 'same' ? first : other,
    });
    const decision = decide(article, [stored]);
    expect([decision.relation, decision.reason]).toEqual([row.relation, row.reason]);
    expect(decision.of).toBe(row.relation === 'new' ? null : 'a');
  });

  test('a missing GUID counts as new', () => {
    for (const row of identityRule.filter(({ guid }) => guid === 'new')) {
      const article = incoming({
        guid: null,
        urlKey: row.link === 'same' ? 'press.example/1' : 'press.example/2',
        body: row.body === 'same' ? first : other,
      });
      expect(decide(article, [{ ...stored, guid: null }]).relation).toBe(row.relation);
    }
  });

  test('a GUID of another source is another GUID', () => {
    const article = incoming({ source: 'z', urlKey: 'press.example/2', body: other });
    expect(decide(article, [stored]).reason).toBe('first-seen');
  });
});

describe('copies', () => {
  test.each([
    [
      'the same text in another outlet',
      { outlet: 'mirror', urlKey: 'mirror.example/9', guid: null },
      'near-duplicate',
      'copied-text',
    ],
    [
      'an edited text in another outlet',
      { outlet: 'mirror', urlKey: 'mirror.example/9', guid: null, body: edited },
      'near-duplicate',
      'copied-with-changes',
    ],
    [
      'a moved and edited article',
      { urlKey: 'press.example/2', body: edited },
      'revision',
      'moved-and-edited',
    ],
    [
      'the text again a year later',
      { outlet: 'mirror', urlKey: 'mirror.example/9', guid: null, at: '2025-05-01' },
      'new',
      'first-seen',
    ],
    [
      'a text in another language',
      { outlet: 'mirror', urlKey: 'mirror.example/9', guid: null, language: 'fa' },
      'new',
      'first-seen',
    ],
  ] as const)('%s', (_, over, relation, reason) => {
    const decision = decide(incoming(over), [stored]);
    expect([decision.relation, decision.reason]).toEqual([relation, reason]);
  });

  test('a stub is the same article only under the same title', () => {
    const stub = (id: string, title: string): ArticleFacts => ({
      ...incoming({ guid: null, urlKey: `press.example/${id}` }),
      id,
      fingerprint: fingerprint({ title, body: 'التفاصيل بعد قليل' }),
    });
    expect(decide(stub('x', 'انفجار في المصنع'), [stub('y', 'استقالة الوزير')]).relation).toBe('new');
    expect(
      decide(stub('x', 'استقالة وزير النقل من منصبه'), [stub('y', 'إستقالة وزير النقل من منصبه')]).relation,
    ).toBe('same');
  });

  test('the article itself outranks its copy, and the closest copy is named', () => {
    const copy = { ...stored, id: 'c', outlet: 'mirror', urlKey: 'mirror.example/1', guid: null };
    const loose = { ...copy, id: 'd', fingerprint: fingerprint({ body: edited }) };
    expect(decide(incoming({ body: edited }), [copy, loose, stored]).of).toBe('a');
    const third = incoming({ outlet: 'third', urlKey: 'third.example/1', guid: null, body: edited });
    expect(decide(third, [copy, loose]).of).toBe('d');
  });
});
