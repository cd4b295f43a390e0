import { expect, test } from 'vitest';
import { learnTemplate, pagePrints, readPage } from './index.ts';

const topics = ['الميناء', 'الجامعة', 'المستشفى', 'المطار', 'السوق', 'الملعب'];
const note = 'هذه المادة تعبر عن خط الصحيفة التحريري ويعاد نشرها باتفاق مع شركائنا في المنطقة.';
const page = (topic: string) =>
  `<html><body><div id="c"><h1>افتتاح توسعة ${topic} بعد عام من الأعمال</h1><p>افتتحت البلدية توسعة ${topic} بحضور السكان وممثلي الشركة المنفذة صباح اليوم.</p><p>وقال المشرف على مشروع ${topic} إن العمل انتهى قبل موعده بأسبوعين كاملين.</p><p>${note}</p></div></body></html>`;

test('lines that an outlet prints on every page are learnt and leave the body', () => {
  const readings = topics.map((topic) => readPage({ html: page(topic) }));
  expect(readings[0]?.body).toContain(note);
  const template = learnTemplate(readings.map(pagePrints));
  const again = readPage({ html: page('المكتبة'), template });
  expect(again.body).not.toContain(note);
  expect(again.body).toContain('توسعة المكتبة');
  expect(again.zones.find(({ text }) => text.includes(note))).toMatchObject({
    kind: 'chrome',
    reason: 'template',
  });
});

test('text pages too, and two pages teach nothing', () => {
  const text = (topic: string) =>
    `افتتاح توسعة ${topic} بعد عام\n\nافتتحت البلدية توسعة ${topic} بحضور السكان وممثلي الشركة المنفذة صباح اليوم.\n\n${note}`;
  const readings = topics.map((topic) => readPage({ text: text(topic) }));
  expect(learnTemplate(readings.slice(0, 2).map(pagePrints))).toEqual([]);
  const template = learnTemplate(readings.map(pagePrints));
  expect(readPage({ text: text('المكتبة'), template }).body).not.toContain(note);
});
