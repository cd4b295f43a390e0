import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare } from './compare.ts';
import { bandsOf, decodeFingerprint, encodeFingerprint, fingerprint } from './fingerprint.ts';
import { createDedupIndex } from './memory-index.ts';
import { comparePair, createPairComparer } from './pairs.ts';
import { wires } from './wire.fixture.ts';

const paragraphs = (body: string): string[] => body.split('\n\n');
const words = (body: string): string[] => body.split(/\s+/);
const everyNth = (n: number, change: (word: string) => string) => (body: string) =>
  body
    .split(' ')
    .map((word, at) => (at % n === n - 1 ? change(word) : word))
    .join(' ');

/** What outlets do to a wire text, each by its name. */
const mutations: Record<string, (body: string) => string> = {
  'changed lead': (body) =>
    [
      'علمت الصحيفة من مصادر مطلعة تفاصيل جديدة في قضية شغلت الرأي العام المحلي منذ أسابيع، ننشرها فيما يأتي.',
      ...paragraphs(body).slice(1),
    ].join('\n\n'),
  'added paragraph': (body) =>
    `${body}\n\nيذكر أن الصحيفة كانت قد تناولت الموضوع في عدد سابق، ونشرت حينها رأي عدد من المختصين الذين دعوا إلى معالجة عاجلة وشفافة.`,
  'cut at 200 words': (body) => words(body).slice(0, 200).join(' '),
  'cut at half': (body) =>
    paragraphs(body)
      .slice(0, Math.ceil(paragraphs(body).length / 2))
      .join('\n\n'),
  'other transliteration': (body) =>
    body
      .replaceAll('الخروبي', 'الخرّوبي')
      .replaceAll('بوعجيلة', 'أبو عجيلة')
      .replaceAll('الفرجاني', 'الفيرجاني')
      .replaceAll('الدوكالي', 'الدكالي')
      .replaceAll('بروكسل', 'بروكسيل'),
  'hamzas and points dropped': (body) => body.replace(/[أإآ]/g, 'ا').replace(/ة/g, 'ه').replace(/ى/g, 'ي'),
  'vowel marks and tatweel': (body) => everyNth(4, (word) => `${word.slice(0, 2)}ـَ${word.slice(2)}`)(body),
  'one word in fifteen replaced': everyNth(15, () => 'بذلك'),
  'credit and caption pasted in': (body) =>
    [
      '(وكالات) -',
      ...paragraphs(body).slice(0, 2),
      'صورة أرشيفية من المكان',
      ...paragraphs(body).slice(2),
      'المصدر: وكالات',
    ].join('\n\n'),
  'paragraphs run together': (body) => body.replace(/\s+/g, ' '),
  'quotes and digits dressed anew': (body) =>
    body.replace(/،/g, ' -').replace(/إن /g, 'إنّ "').replace(/\./g, '."'),
  'two paragraphs swapped': (body) => {
    const all = paragraphs(body);
    return [all[0], all[2], all[1], ...all.slice(3)].join('\n\n');
  },
};

describe.each(wires)('$id', ({ id, title, body }) => {
  test.each(Object.keys(mutations))('is found again after: %s', (name) => {
    const changed = mutations[name]?.(body) ?? '';
    expect(changed).not.toBe(body);
    const found = compare(fingerprint({ body }), fingerprint({ body: changed }));
    expect(found.nearDuplicate).toBe(true);
    const keys = new Set(bandsOf(fingerprint({ body })));
    expect(bandsOf(fingerprint({ body: changed })).some((band) => keys.has(band))).toBe(true);
    expect(comparePair({ id, title, body }, { id: 'b', title, body: changed }).sameStory).toBe(true);
  });

  test('a brief of it inside a long piece is found', () => {
    const brief = paragraphs(body).slice(0, 2).join('\n\n');
    const long = [
      ...wires.filter((wire) => wire.id !== id).map((wire) => wire.body.slice(0, 900)),
      brief,
    ].join('\n\n');
    const found = compare(fingerprint({ body: brief }), fingerprint({ body: long }));
    expect(found.nearDuplicate).toBe(true);
    expect(found.similarity).toBeLessThan(0.5);
    expect(found.containment).toBeGreaterThan(0.9);
  });

  test('is no copy of the others', () => {
    const pairOf = createPairComparer(wires);
    expect(pairOf({ id, title, body }, { id: 'again', title, body })).toEqual({
      similarity: 1,
      nearDuplicate: true,
      sameStory: true,
    });
    for (const other of wires) {
      if (other.id === id) continue;
      const pair = comparePair({ id, title, body }, other);
      expect(pair).toMatchObject({ nearDuplicate: false, sameStory: false });
    }
  });
});

describe('fingerprint', () => {
  test('survives being written and read', () => {
    for (const { body } of wires) {
      const fp = fingerprint({ body });
      const back = decodeFingerprint(encodeFingerprint(fp));
      expect(back).toEqual({ ...fp, keys: new Uint32Array(0) });
    }
    expect(decodeFingerprint(new Uint8Array([9, 1, 2]))).toBeNull();
  });

  test('an empty body is a copy of nothing', () => {
    const empty = fingerprint({ body: ' \n', title: 'عنوان' });
    expect(compare(empty, empty).nearDuplicate).toBe(false);
    expect(bandsOf(empty)).toEqual([]);
  });

  test('compare is symmetric, within 0 and 1, and 1 with itself', () => {
    const text = fc
      .array(fc.constantFrom('قال', 'وزير', 'ماء', 'سد', 'ميناء', 'بحر', 'يوم', 'وفد'), { maxLength: 60 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [fingerprint({ body: a }), fingerprint({ body: b })];
        const there = compare(x, y);
        expect(compare(y, x)).toEqual(there);
        expect(there.similarity).toBeGreaterThanOrEqual(0);
        expect(there.containment).toBeLessThanOrEqual(1);
        if (a !== '') expect(compare(x, x).similarity).toBe(1);
      }),
    );
  });

  test('a sketch of a long text estimates what the whole says', () => {
    const long = Array.from({ length: 6000 }, (_, at) => `كلمة${(at * 7919) % 5000}`).join(' ');
    const half = long.slice(0, long.length / 2);
    const whole = compare(
      fingerprint({ body: long, sketchSize: 1e6 }),
      fingerprint({ body: half, sketchSize: 1e6 }),
    );
    const sketched = compare(fingerprint({ body: long }), fingerprint({ body: half }));
    expect(Math.abs(whole.similarity - sketched.similarity)).toBeLessThan(0.06);
  });
});

describe('createDedupIndex', () => {
  test('tells new, copy, revision and same, and groups their stories', () => {
    const index = createDedupIndex();
    const [wire] = wires;
    const first = {
      id: '1',
      url: 'https://a.example/1',
      outlet: 'a',
      publishedAt: '2024-05-01',
      title: wire?.title ?? '',
      body: wire?.body ?? '',
    };
    const edited = first.body.replace('تسعة ملايين دينار', 'أحد عشر مليون دينار');
    expect(index.add(first)).toEqual({ relation: 'new', of: null, similarity: 0, storyIds: ['story-1'] });
    expect(index.add({ ...first, id: '2', url: 'https://b.example/x', outlet: 'b' })).toEqual({
      relation: 'near-duplicate',
      of: '1',
      similarity: 1,
      storyIds: ['story-1'],
    });
    expect(index.add({ ...first, id: '3', body: edited })).toMatchObject({ relation: 'revision', of: '1' });
    expect(index.add({ ...first, id: '4', url: 'https://a.example/4' })).toMatchObject({
      relation: 'same',
      of: '1',
    });
    expect(
      index.add({
        ...first,
        id: '5',
        url: 'https://c.example/5',
        outlet: 'c',
        body: wires[1]?.body ?? '',
        title: wires[1]?.title ?? '',
      }),
    ).toMatchObject({ relation: 'new', storyIds: ['story-5'] });
    expect(index.size).toBe(5);
  });

  test('keeps a document below one kilobyte however long it is', () => {
    const index = createDedupIndex();
    const text = (seed: number) =>
      Array.from({ length: 400 }, (_, at) => `ك${(at * 7919 + seed * 104729) % 999983}`).join(' ');
    const more = 600;
    for (let seed = 0; seed < more; seed++)
      index.add({ id: `d${seed}`, body: text(seed), title: 'عنوان', publishedAt: '2024-05-01' });
    const fixed = createDedupIndex().bytes;
    expect((index.bytes - fixed) / more).toBeLessThan(1024);
  });
});
