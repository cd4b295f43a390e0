import { describe, expect, it } from 'vitest';
import { readActors } from './index.ts';

const bodies = (text: string): string[] =>
  readActors({ text })
    .mentions.filter((m) => m.kind === 'organisation')
    .map((m) => m.surface);

describe('the names of bodies nobody listed', () => {
  it.each([
    [
      'a ministry with its nation',
      'قالت وزارة الزراعة المرسانية إن الموسم جيد.',
      ['وزارة الزراعة المرسانية'],
    ],
    ['a ministry of a known nation', 'قالت وزارة الزراعة السورية إن الموسم جيد.', ['وزارة الزراعة السورية']],
    ['its field', 'دعت الرابطة الألمانية لصناعة النسيج إلى هدنة.', ['الرابطة الألمانية لصناعة النسيج']],
    [
      'its field and another',
      'فاز الاتحاد العربي لعلوم البحار والمناخ بالجائزة.',
      ['الاتحاد العربي لعلوم البحار والمناخ'],
    ],
    ['two adjectives', 'اجتمع المجلس الاقتصادي والبيئي أمس.', ['المجلس الاقتصادي والبيئي']],
    ['not what it does', 'رفضت المحكمة العليا التدخل في النزاع.', ['المحكمة العليا']],
    ['a paper without its head', 'ذكرت صحيفة الشراع البيروتية أن الطريق مغلق.', ['الشراع']],
    ['a club without head and nation', 'تعاقد نادي كالدونا الإسباني مع حارس جديد.', ['كالدونا']],
    ['no paper of a nation alone', 'نقلت صحيفة تركية الخبر.', []],
    ['a council of security of its own', 'أقر مجلس الأمن القومي التركي الخطة.', ['مجلس الأمن القومي التركي']],
    ['not the owner of a government', 'سقطت حكومة إيهود كالمان في الاقتراع.', []],
    ['the union, not its troops', 'انتشرت قوات الاتحاد الإفريقي في الإقليم.', ['الاتحاد الإفريقي']],
    ['no board of nobody', 'وافق مجلس الإدارة على الميزانية.', []],
    ['no company of an adjective', 'شهدت السوق دخول شركة مدرجة جديدة.', []],
  ])('%s', (_, text, want) => {
    expect(bodies(text)).toEqual(want);
  });
});
