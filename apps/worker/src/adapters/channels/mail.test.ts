import type { AlertMessage } from '@mirqab/services/alert-message';
import { expect, test } from 'vitest';
import { writeMail } from './mail.ts';
import { formatStated } from './mail-dates.ts';

const sentence = 'وقال العميد للمنصوري إن العمل مستمر في الميناء.';
const message: AlertMessage = {
  id: '01990000-0000-7000-8000-000000000001',
  at: new Date('2026-11-22T09:00:00Z'),
  alert: { id: '01990000-0000-7000-8000-000000000002', name: 'المنصوري' },
  digest: false,
  stories: [
    {
      storyId: 's',
      articleId: 'a',
      title: 'رصيف <جديد>\r\nBcc: all@example.org',
      url: 'https://paper.example/a?x=1&y=2',
      outlet: 'صدى الساحل',
      outlets: 3,
      language: 'ar',
      publishedAt: '2026-11-20',
      datePrecision: 'day',
      firstSeenAt: '2026-11-22T09:00:00Z',
      spans: [
        { zone: 'body', term: 'المنصوري', surface: 'منصوري', sentence, start: 16, end: 22 },
        { zone: 'body', term: 'المنصوري', surface: 'منصوري', sentence, start: 16, end: 22 },
      ],
    },
  ],
  reader: { locale: 'ar', timeZone: 'Africa/Tripoli', digits: 'arab', months: 'levant' },
};

test('the sentence that fired stands in the mail with the form in it marked, once', () => {
  const mail = writeMail(message, 'https://mirqab.example');
  expect(mail.html).toContain('dir="rtl"');
  expect(mail.html.match(/<mark[^>]*>منصوري<\/mark>/g)).toHaveLength(1);
  expect(mail.text).toContain(`«${sentence}»`);
  expect(mail.text).toContain('٢٠ تشرين الثاني ٢٠٢٦');
  expect(mail.html).toContain('٣ مصادر');
});

test('what a site wrote stays text: no markup, no header, no line of its own', () => {
  const mail = writeMail(message, 'https://mirqab.example');
  expect(mail.subject).toBe('المنصوري: رصيف <جديد> Bcc: all@example.org');
  expect(mail.html).not.toContain('<جديد>');
  expect(mail.html).toContain('x=1&amp;y=2');
  expect(mail.text.split('\n').some((line) => line.startsWith('Bcc'))).toBe(false);
});

test('an English reader gets English, and the page’s own direction in it', () => {
  const mail = writeMail(
    { ...message, reader: { ...message.reader, locale: 'en' } },
    'https://mirqab.example',
  );
  expect(mail.html).toContain('<html lang="en" dir="ltr">');
  expect(mail.html).toContain('<blockquote dir="auto"');
  expect(mail.text).toContain('20 November 2026');
});

test.each([
  ['2026-11-20T23:30+00:00', 'minute', '21 نوفمبر 2026، 01:30'],
  ['2023-09-26', 'day', '26 سبتمبر 2023'],
  ['2023-09', 'month', 'سبتمبر 2023'],
  ['2023', 'year', '2023'],
  [null, null, null],
])('%s at %s precision is written %s', (stated, precision, expected) => {
  const habits = { locale: 'ar', timeZone: 'Africa/Tripoli', digits: 'latn', months: 'egypt' };
  expect(formatStated(stated, precision, habits)).toBe(expected);
});
