import { expect, test } from 'vitest';
import { readPage } from './index.ts';

// Found on the sample press (apps/press, src/reading.test.ts: khulasa 15 of 50 pages, minbar 8 of 17): the
// text of another article behind «إقرأ أيضاً» came back as body. Once credit, tags or a signature has
// passed, the body is over.
const own = [
  'وصل وفد من بلدية المرفأ صباح الثلاثاء إلى العاصمة للقاء مسؤولين في وزارة النقل وبحث تمويل الرصيف الجديد.',
  'وقال رئيس البلدية سالم الوالي إن المشروع تأخر عامين بسبب خلاف على حصة المدينة من الرسوم، وإن الوفد يحمل دراسة كاملة.',
  'ومن المنتظر أن تعلن الوزارة قرارها قبل نهاية الشهر، وفق ما أفاد به مصدر في ديوانها.',
];
const other = [
  'حريق في مصفاة الجنوب يوقف الإنتاج',
  'اندلع حريق فجر الاثنين في مصفاة الجنوب وأدى إلى توقف وحدة التكرير الرئيسية بالكامل، وفق إدارة المصفاة.',
  'وأكد المهندس ياسر منصور أن فرق الإطفاء سيطرت على النيران بعد ست ساعات، وأن الخسائر لم تُحصر بعد.',
  'وتنتج المصفاة قرابة ثلث حاجة البلاد من الوقود، ويُخشى أن يطول التوقف أسابيع إذا تأخر وصول قطع الغيار.',
];
const p = (lines: string[]) => lines.map((line) => `<p>${line}</p>`).join('\n');
const page = (inside: string) =>
  `<html lang="ar" dir="rtl"><head><title>وفد المرفأ في العاصمة - بوابة الأخبار</title></head><body>
<div class="top"><a href="/">الرئيسية</a> <a href="/p">سياسة</a></div>
<div class="content"><h1>وفد المرفأ في العاصمة</h1>\n${inside}\n</div><div class="foot">جميع الحقوق محفوظة</div></body></html>`;

test.each([
  [
    'an aggregator: credit, tags, then another article',
    `${p(own)}<p>المصدر: صدى الساحل</p><p>كلمات دلالية: المرفأ النقل الرصيف</p><p>إقرأ أيضاً:</p>${p(other)}`,
  ],
  [
    'tags in a div, the other article in divs',
    `${p(own)}<div>المصدر: صدى الساحل</div><div>كلمات دلالية: المرفأ النقل</div><div>إقرأ أيضاً:</div>${other.map((line) => `<div>${line}</div>`).join('')}`,
  ],
  [
    'a signature, then «شاهد أيضاً» and the other article in one block',
    `${p(own)}<p>عن ليلى أحمد</p><h3>شاهد أيضاً</h3><div><h4>${other[0]}</h4><p>${other.slice(1).join(' ')}</p></div>`,
  ],
  [
    'line breaks instead of paragraphs',
    `<div>${own.join('<br><br>')}<br><br>المصدر: صدى الساحل<br>كلمات دلالية: المرفأ<br>إقرأ أيضاً:<br>${other.join('<br>')}</div>`,
  ],
])('%s', (_, inside) => {
  const { body, zones } = readPage({
    url: 'https://news.example/a/1',
    html: page(inside),
    fetchedAt: '2026-05-06T10:00:00Z',
  });
  for (const line of own) expect(body).toContain(line);
  expect(body).not.toContain('المصفاة');
  expect(body).not.toContain('ياسر منصور');
  expect(zones.some((zone) => zone.kind === 'related' && zone.text.includes('ياسر منصور'))).toBe(true);
});
