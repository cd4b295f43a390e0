import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDay, dayNumber, dayNumberIn, weekdayOf } from './calendar.ts';
import { findDates, readDate } from './find.ts';
import { dateFromUrl } from './url.ts';

const anchor = '2024-05-16T15:30+03:00'; // a Thursday

describe('readDate', () => {
  test.each([
    ['26 سبتمبر (أيلول) 2023', '2023-09-26'],
    ['6 فبراير/شباط 2021', '2021-02-06'],
    ['16 مايو/ أيار 2014', '2014-05-16'],
    ['٢٦ أيلول - سبتمبر ٢٠٢٣', '2023-09-26'],
    ['۲۶ سپتامبر ۲۰۲۳', '2023-09-26'],
    ['14 جانفي 2011', '2011-01-14'],
    ['3 غشت 2022', '2022-08-03'],
    ['12 دجنبر 2020م', '2020-12-12'],
    ['21 جويلية 2019', '2019-07-21'],
    ['11 تشرين الثاني 2004', '2004-11-11'],
    ['9 شوال 1436 هـ، الموافق 25 يوليو 2015م', '2015-07-25'],
    ['9 شوال 1436هـ', '2015-07-25'],
    ['الجمعة 10 ذو القعدة 1445هـ', '2024-05-17'],
    ['الجمعة 10 ذو القعدة 1445هـ 17 مايو 2024م', '2024-05-17'],
    ['26 Eylül 2023 Salı', '2023-09-26'],
    ['اليوم الأخير من شهر شباط عام 2024', '2024-02-29'],
    ['اليوم الثالث من شهر عشرة عام 2024', '2024-10-03'],
    ['الجمعة 24/10/1445هـ', '2024-05-03'],
    ['25 يوليو 2015م الموافق 9 شوال 1436هـ', '2015-07-25'],
    ['۴ مهر ۱۴۰۲', '2023-09-26'],
    ['26th, September 2023 GMT', '2023-09-26'],
    ['6/28/2016', '2016-06-28'],
    ['28.06.2016', '2016-06-28'],
    ['September 26, 2023', '2023-09-26'],
    ['26 сентября 2023 г.', '2023-09-26'],
    ['26 septembre 2023', '2023-09-26'],
    ['1er août 2022', '2022-08-01'],
    ['26 Eylül 2023', '2023-09-26'],
    ['26. September 2023', '2023-09-26'],
    ['26 de septiembre de 2023', '2023-09-26'],
    ['2023年9月26日', '2023-09-26'],
    ['الثاني والعشرين من يناير عام ألفين وثمانية عشر', '2018-01-22'],
    ['سبتمبر 2023', '2023-09'],
    ['عام 2011', '2011'],
  ])('%s', (text, value) => {
    expect(readDate({ text }).value).toBe(value);
  });

  test.each([
    ['اليوم', '2024-05-16'],
    ['أمس الأربعاء', '2024-05-15'],
    ['أول أمس', '2024-05-14'],
    ['بعد غد', '2024-05-18'],
    ['منذ ٣ ساعات', '2024-05-16T12:30+03:00'],
    ['منذ ساعتين', '2024-05-16T13:30+03:00'],
    ['قبل 20 ساعة', '2024-05-15T19:30+03:00'],
    ['قبل أسبوع', '2024-05-09'],
    ['الثلاثاء الماضي', '2024-05-14'],
    ['الأحد', '2024-05-12'],
    ['3 hours ago', '2024-05-16T12:30+03:00'],
    ['il y a 2 jours', '2024-05-14'],
    ['вчера', '2024-05-15'],
    ['3 gün önce', '2024-05-13'],
    ['6 فبراير/شباط الماضي', '2024-02-06'],
    ['24 من أكتوبر الماضي', '2023-10-24'],
    ['20 ديسمبر', '2023-12-20'],
    ['14 من الشهر الجاري', '2024-05-14'],
    ['التاسع من رمضان', '2024-03-19'],
    ['الأحد الثاني', '2024-05-12'],
    ['الأسبوع الماضي', '2024-05-09'],
    ['الشهر الماضي', '2024-04'],
  ])('%s against an anchor', (text, value) => {
    expect(readDate({ text, anchor, prefer: 'past' }).value).toBe(value);
  });

  test.each([
    ['26 سبتمبر 2023 - 02:05 م', '2023-09-26T14:05'],
    ['الثلاثاء 26 سبتمبر 2023 الساعة 9:15 صباحاً بتوقيت غرينتش', '2023-09-26T09:15Z'],
    ['26/9/2023 - 14:05 بتوقيت موسكو', '2023-09-26T14:05+03:00'],
    ['14:05, 26 сентября 2023', '2023-09-26T14:05'],
    ['26 سبتمبر 2023، 00:00', '2023-09-26'],
    ['Sep 26, 2023 2:05 PM EDT', '2023-09-26T14:05-04:00'],
    ['26 سبتمبر 2023 12:10 ص', '2023-09-26T00:10'],
    ['2023-09-26 14:05:00', '2023-09-26T14:05'],
  ])('%s with its clock', (text, value) => {
    expect(readDate({ text }).value).toBe(value);
  });

  test.each(['', 'لا تاريخ هنا', '31 فبراير 2020', '45', 'فاز 3-1', '٪٢٥'])('%s is no full date', (text) => {
    expect(readDate({ text }).value).toBeNull();
  });
});

describe('findDates', () => {
  test('gives each expression its own place', () => {
    const text = 'التقى الوزيران أمس الأربعاء بعد اجتماع 3 مارس (آذار) 2024 في جنيف، وكانت النتيجة 3-1.';
    const found = findDates(text, { anchor, prefer: 'past' });
    expect(found.map((date) => date.value)).toEqual(['2024-05-15', '2024-03-03']);
    for (const date of found) expect(text.slice(date.start, date.end)).toBe(date.text);
  });

  test('a place named after a day is no date, the day itself is', () => {
    expect(findDates('طلاب جامعة 6 أكتوبر', { anchor })).toEqual([]);
    expect(findDates('حرب 6 أكتوبر 1973', { anchor })[0]?.value).toBe('1973-10-06');
  });

  test.each([
    'لا أحد يعرف خميس العبدلي بما كسبت يداه',
    'سجل الهدف بكرة رأسية بعد دقيقتين',
    'بلغ المؤشر 52.3 في يوليو من دون تغيير',
    'دخل المشروع مرحلته الثانية في يناير وما زال',
    'توقف العمل منذ سنوات ثم عاد قبل أيام',
    'وقع الهجوم بعد 4 أيام على التحذير',
    'انتظر خمس سنوات بعد أن غادر',
    'ذكرى ثورة الثالث والعشرين من يوليو',
  ])('reads no day into: %s', (text) => {
    expect(
      findDates(text, { anchor }).filter((date) => date.precision === 'day' || date.precision === 'minute'),
    ).toEqual([]);
  });

  test.each([
    ['قبل 53 سنة', '1971', 'year'],
    ['قبل ثلاثة أشهر', '2024-02', 'month'],
    ['منذ أسبوعين', '2024-05-02', 'day'],
    ['العام 1436هـ', '2015', 'year'],
    ['الأحد', '2024-05-19', 'day'],
    ['يوم خميس', '2024-05-16', 'day'],
  ])('%s in running text is %s', (text, value, precision) => {
    expect(findDates(`جرى ذلك ${text} بحسب المصدر`, { anchor })[0]).toMatchObject({ value, precision });
  });

  test('is linear on hostile input', () => {
    const started = performance.now();
    findDates('1/'.repeat(20_000), { anchor });
    findDates('الثلاثاء '.repeat(10_000), { anchor });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('offsets hold on any text', () => {
    const piece = fc.constantFrom(
      '٣',
      ' مارس ',
      '2024',
      '/',
      'أمس',
      ' ',
      'الخميس',
      ')',
      '(',
      'هـ',
      '\u200f',
      'شوال',
      '12:30',
      'م',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const date of findDates(text, { anchor })) {
          expect(text.slice(date.start, date.end)).toBe(date.text);
          expect(date.start).toBeGreaterThanOrEqual(end);
          end = date.end;
        }
      }),
    );
  });
});

describe('calendar', () => {
  test('day numbers and dates are inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500_000, max: 100_000 }), (n) => {
        const { year, month, day } = civilDay(n);
        expect(dayNumber(year, month, day)).toBe(n);
        expect(weekdayOf(n)).toBe(new Date(n * 86400000).getUTCDay());
      }),
    );
  });

  test.each([
    ['hijri', 1436, 10, 9, '2015-07-25'],
    ['hijri', 1446, 9, 1, '2025-03-01'],
    ['hijri', 1444, 1, 1, '2022-07-30'],
    ['persian', 1402, 7, 4, '2023-09-26'],
    ['persian', 1403, 1, 1, '2024-03-20'],
    ['persian', 1399, 12, 30, '2021-03-20'],
  ] as const)('%s %i-%i-%i', (calendar, year, month, day, iso) => {
    const number = dayNumberIn(calendar, year, month, day);
    expect(new Date((number ?? 0) * 86400000).toISOString().slice(0, 10)).toBe(iso);
  });
});

test.each([
  ['https://a.example/2023/09/26/visit', '2023-09-26'],
  ['https://a.example/news/20230926-visit.html', '2023-09-26'],
  ['https://a.example/2023/09/visit', '2023-09'],
  ['https://a.example/story-2023-9-6', '2023-09-06'],
  ['https://a.example/artikel/bericht_vom_22.04.2020_lage', '2020-04-22'],
  ['https://a.example/article/4123456', null],
  ['https://a.example/2023/45/12/x', null],
])('the date of %s', (url, value) => {
  expect(dateFromUrl(url)?.value ?? null).toBe(value);
});
