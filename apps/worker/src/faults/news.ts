import type { Story } from '../testing/paper.ts';
import { seeded } from './child.ts';

const SUBJECTS =
  'إدارة الميناء|مجلس البلدية|هيئة الطرق|وزارة الزراعة|شركة الكهرباء|جامعة الساحل|مستشفى المدينة|غرفة التجارة'.split(
    '|',
  );
const ACTS =
  'أعلنت بدء|أكدت اكتمال|ناقشت تأجيل|قررت توسيع|افتتحت|أجلت تسليم|وافقت على تمويل|راجعت كلفة'.split('|');
const THINGS =
  'أعمال الرصيف|شبكة المياه|محطة التحلية|جسر الوادي|موسم الحصاد|خطة النقل|مبنى المختبر|سوق السمك|طريق الجبل|خزان القرية'.split(
    '|',
  );
const PLACES = 'رأس المنار|وادي السدر|مرسى النور|تل الزيتون|عين الغزال|جبل الريح|سهل القمح|بئر الملح'.split(
  '|',
);
const TAILS =
  'بحضور ممثلين عن الأهالي|بعد دراسة استمرت أشهراً|وسط ترحيب من التجار|رغم نقص المواد|ضمن خطة العام المقبل|بتمويل من الميزانية العامة'.split(
    '|',
  );

/** The one whom the alerts of the fault tests watch. */
export const WATCHED = 'سالم المنصوري';

/** Different articles, every `every`-th of which names the watched actor. */
export function makeNews(feed: number, count: number, every: number): Story[] {
  const next = seeded(feed * 104_729 + 7);
  const pick = (list: string[]): string => list[Math.floor(next() * list.length)] ?? '';
  const sentence = (): string =>
    `${pick(ACTS)} ${pick(THINGS)} رقم ${Math.floor(next() * 90_000) + 1_000} في ${pick(PLACES)} ${pick(TAILS)} وقدرت الكلفة بنحو ${Math.floor(next() * 900_000)} دينار.`;
  return Array.from({ length: count }, (_, at) => ({
    path: `/f${feed}/a${at}`,
    title: `${pick(SUBJECTS)} ${pick(ACTS)} ${pick(THINGS)} في ${pick(PLACES)} ${feed * 1000 + at}`,
    paragraphs: [
      `${pick(SUBJECTS)} ${sentence()} ${sentence()}`,
      at % every === 0
        ? `وقال ${WATCHED} إن العمل سيستمر. ${sentence()} ${sentence()}`
        : `${sentence()} ${sentence()}`,
      `${sentence()} ${sentence()} ${sentence()}`,
    ],
    at: new Date(Date.UTC(2026, 10, 1 + (at % 19), at % 24, feed % 60)).toISOString(),
  }));
}
