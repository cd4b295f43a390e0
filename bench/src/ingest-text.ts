export const GIVEN_NAMES =
  'سالم كريم ناصر جابر فهد عادل رائد منير وليد بشير حازم طارق نبيل ماجد رامي هيثم زياد أنور شريف عماد'.split(
    ' ',
  );
export const FAMILY_NAMES =
  'المنصوري الشريفي العبيدي الراشدي الجبوري الحمداني النعيمي الخطيب السويدي البكري'.split(' ');
const NOUNS =
  'الحكومة المجلس الميناء المدينة الوزارة الشركة الجامعة المستشفى المشروع الطريق الجسر السوق المصنع الحقل المطار المحكمة البنك الاتحاد النقابة اللجنة الهيئة المنطقة الحدود الميزانية القرار الاجتماع المؤتمر الاتفاق التقرير البرنامج الموسم الإنتاج التصدير الاستيراد السكان العمال الطلاب المعلمون المزارعون التجار'.split(
    ' ',
  );
const VERBS =
  'أعلنت أكدت أوضحت ناقشت وافقت قررت افتتحت أطلقت شهدت سجلت طالبت رفضت عقدت تابعت أنهت بدأت'.split(' ');
const ADJECTIVES =
  'الجديد الكبير المحلي الوطني الدولي السنوي الأخير المقبل الرئيسي المشترك الزراعي الصناعي التجاري المالي الصحي التعليمي'.split(
    ' ',
  );
const LINKS = 'في على من إلى بعد قبل خلال ضمن حول مع بين'.split(' ');
const PLACES =
  'رأس المنار، وادي السدر، مرسى النور، تل الزيتون، عين الغزال، جبل الريح، سهل القمح، بئر الملح'.split('، ');

/** A small generator of its own (mulberry32), so that every run reads the same texts. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Sentences of a seed, one after another. */
function sentences(next: () => number): () => string {
  const pick = (list: string[]): string => list[Math.floor(next() * list.length)] ?? '';
  return () => {
    const parts = [
      pick(VERBS),
      pick(NOUNS),
      pick(ADJECTIVES),
      pick(LINKS),
      pick(PLACES),
      pick(LINKS),
      pick(NOUNS),
      String(Math.floor(next() * 9000) + 100),
      pick(NOUNS),
      pick(ADJECTIVES),
    ];
    if (next() < 0.15) parts.unshift('وقال', pick(GIVEN_NAMES), pick(FAMILY_NAMES), 'إن');
    return `${parts.join(' ')}.`;
  };
}

/** One article of its own for each seed: a title and a short body. */
export function entryText(seed: number): { title: string; html: string } {
  const sentence = sentences(generator(seed));
  const title = sentence().slice(0, -1);
  const html = Array.from({ length: 4 }, () => `<p>${sentence()} ${sentence()} ${sentence()}</p>`).join('');
  return { title, html };
}

/** A feed of `items` different articles, some 4 KB of text in each. */
export function feedText(feed: number, items: number): string {
  const sentence = sentences(generator(feed * 7919 + 17));
  const entries = Array.from({ length: items }, (_, item) => {
    const title = sentence().slice(0, -1);
    const paragraphs = Array.from(
      { length: 9 },
      () => `<p>${sentence()} ${sentence()} ${sentence()} ${sentence()}</p>`,
    );
    const at = new Date(Date.UTC(2026, 10, 1 + (item % 20), feed % 24, item)).toUTCString();
    return `<item><guid isPermaLink="false">f${feed}-${item}</guid><title>${title}</title><link>https://paper-${feed}.example/news/${item}</link><pubDate>${at}</pubDate><content:encoded><![CDATA[${paragraphs.join('')}]]></content:encoded></item>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>صحيفة ${feed}</title><link>https://paper-${feed}.example/</link>${entries.join('')}</channel></rss>`;
}
