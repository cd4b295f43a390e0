import { expect, test } from 'vitest';
import { markSpan } from './mark-span.ts';

const body = 'وصل الوفد. استقبل السراج الوفد في المرفأ. وصل الوفد. غادر السراج مساء.';
const sentence = 'غادر السراج مساء.';
const at = body.lastIndexOf('السراج');
const span = { zone: 'body', start: at, end: at + 6, term: 'السراج', sentence };

test.each([
  ['in the body', span, { title: '', body }, { start: 5, end: 11 }],
  [
    'in the headline',
    { ...span, zone: 'headline', start: 0, end: 4, sentence: 'غادر السراج' },
    { title: 'غادر السراج', body },
    { start: 0, end: 4 },
  ],
  [
    'in another zone',
    { ...span, zone: 'related', start: 5, end: 11 },
    { title: '', body: '', zones: [{ text: sentence }], index: 0 },
    { start: 5, end: 11 },
  ],
  ['the text has changed', span, { title: '', body: 'نص آخر' }, null],
  ['the sentence stands elsewhere', { ...span, start: 0, end: 4 }, { title: '', body }, null],
])('%s', (_, one, article, mark) => {
  expect(markSpan(one, article)).toEqual({ ...one, mark });
});
