import { describe, expect, it } from 'vitest';
import { readActors } from './index.ts';

const told = (text: string): string[] =>
  readActors({ text, publishedAt: '2025-05-14' }).meetings.map(
    (m) => `${m.who.join('، ')} | ${m.where} | ${m.when} | ${m.status} | ${m.means}`,
  );

describe('meetings as other pages tell them', () => {
  it.each([
    [
      'the host city is the subject',
      'استضافت الدوحة الأحد لقاء جمع الوزير ماهر بن فرجان والمبعوث ستيف بيتكوف.',
      ['ماهر بن فرجان، ستيف بيتكوف | الدوحة | 2025-05-11 | held | talks'],
    ],
    [
      'a capital by its nation and name',
      'شهدت العاصمة العمانية مسقط السبت جولة محادثات بين الوزير ناصر غازي والمبعوث ستيف بيتكوف.',
      ['ناصر غازي، ستيف بيتكوف | مسقط | 2025-05-10 | held | talks'],
    ],
    [
      'the place before the deed',
      'على هامش القمة في بغداد، عقد الرئيس حازم البدراوي اجتماعا مع الوزير بيدرو كاسانتيس.',
      ['حازم البدراوي، بيدرو كاسانتيس | بغداد | null | held | talks'],
    ],
    [
      'a place nobody lists, with the article, between the two',
      'التقى الشيخ حازم البدراوي في القنطورة السفير البريطاني مارتن لونغفيل.',
      ['حازم البدراوي، مارتن لونغفيل | القنطورة | null | held | talks'],
    ],
    [
      'a call has no place',
      'تلقى الأمير ماهر بن فرجان في مسقط اتصالا هاتفيا من الرئيس حازم البدراوي أمس.',
      ['ماهر بن فرجان، حازم البدراوي | null | 2025-05-13 | held | call'],
    ],
    [
      'a week is no day',
      'التقى الوزير ناصر غازي السفير مارتن لونغفيل في تونس الأسبوع الماضي.',
      ['ناصر غازي، مارتن لونغفيل | تونس | null | held | talks'],
    ],
    ['denied is not held', 'نفى مكتب الوزير ناصر غازي أن يكون غازي قد اجتمع مع الوفد في تونس.', []],
    ['a carpenter met nobody', 'استضافت الدوحة بطولة الشطرنج الأحد.', []],
  ])('%s', (_, text, want) => {
    expect(told(text)).toEqual(want);
  });
});
