import { describe, expect, test } from 'vitest';
import { learnLines, linesOfPrints, type PageLine, pageLines, readLearnt, readPage } from './index.ts';
import { linePrint } from './template.ts';

const topics = 'الميناء الجامعة المستشفى المطار السوق الملعب المتحف المسرح الجسر السد المصنع المخبز'.split(
  ' ',
);
const note = 'هذه المادة تعبر عن خط الصحيفة التحريري ويعاد نشرها باتفاق مع شركائنا في المنطقة.';
const html = (title: string, lines: readonly string[]) =>
  `<html><body><div id="c"><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</div></body></html>`;
/** A report of its own: five sentences that no other topic has. */
const report = (topic: string) => [
  `افتتحت البلدية توسعة ${topic} بحضور السكان وممثلي الشركة المنفذة صباح اليوم.`,
  `وقال المشرف على مشروع ${topic} إن العمل انتهى قبل موعده بأسبوعين كاملين.`,
  `وأضاف أن كلفة أعمال ${topic} لم تتجاوز ما رصد لها في الميزانية العامة.`,
  `ويستقبل ${topic} زواره من مطلع الأسبوع المقبل وفق مواعيد تعلن لاحقاً.`,
  `وكانت أعمال ${topic} قد توقفت شهراً في الشتاء بسبب الأمطار الغزيرة.`,
];
const linesOf = (title: string, lines: readonly string[], template?: readonly number[]): PageLine[] =>
  pageLines(readLearnt({ html: html(title, lines), ...(template ? { template } : {}) }));
const learn = (pages: readonly PageLine[][], known: number[] = [], refused: number[] = []) =>
  learnLines({ pages, known: new Set(known), refused: new Set(refused) }).map(({ print }) => print);

const noted = topics.map((topic) => linesOf(`توسعة ${topic}`, [...report(topic), note]));

describe('what is learnt', () => {
  test('a line that stands on most pages, and nothing of the articles', () => {
    expect(learn(noted)).toEqual([linePrint(note)]);
  });

  test('it leaves the body of the next page, with its reason, and stays learnt though it is no longer text', () => {
    const template = learn(noted);
    const page = html('توسعة المكتبة', [...report('المكتبة'), note]);
    const reading = readLearnt({ html: page, template });
    expect(reading.body).not.toContain(note);
    expect(reading.body).toContain('توسعة المكتبة');
    expect(reading.zones.find(({ text }) => text === note)).toMatchObject({
      kind: 'chrome',
      reason: 'template',
    });
    const later = topics.map((topic) => linesOf(`توسعة ${topic}`, [...report(topic), note], template));
    expect(learn(later, template)).toEqual(template);
    expect(linesOfPrints(reading, new Set(template)).get(linePrint(note))).toBe(note);
  });

  test('pages that came as text teach alike', () => {
    const text = (topic: string) => [`توسعة ${topic}`, ...report(topic), note].join('\n\n');
    const template = learn(topics.map((topic) => pageLines(readPage({ text: text(topic) }))));
    expect(template).toEqual([linePrint(note)]);
    expect(readLearnt({ text: text('المكتبة'), template }).body).not.toContain(note);
  });

  test('numbers in it may differ from page to page', () => {
    const pages = topics.map((topic, n) =>
      linesOf(topic, [...report(topic), `شارك هذا الخبر مع أصدقائك، قرأه ${n * 37} قارئاً حتى الآن.`]),
    );
    expect(learn(pages)).toHaveLength(1);
  });
});

describe('what is not', () => {
  test.each([
    ['too few pages', noted.slice(0, 7), []],
    [
      'a line on half of the pages',
      noted.map((page, n) => (n % 2 ? page : linesOf('خبر', report(topics[n] ?? '')))),
      [],
    ],
    ['a line a person called text', noted, [linePrint(note)]],
  ])('%s', (_, pages, refused) => {
    expect(learn(pages, [], refused)).toEqual([]);
  });

  test('the lead of an outlet that prints the same lead every day', () => {
    const lead =
      'أصدر المركز الوطني للأرصاد نشرته الجوية اليومية عن حالة الطقس المتوقعة في مناطق البلاد كافة.';
    const pages = topics.map((topic) => linesOf('نشرة الطقس', [lead, ...report(topic)]));
    expect(learn(pages)).toEqual([]);
    const dated = topics.map((topic) => linesOf('نشرة الطقس', ['طرابلس - الأحد', lead, ...report(topic)]));
    expect(learn(dated)).not.toContain(linePrint(lead));
  });

  test('one text reprinted under many addresses, alone or among other articles, word for word or with a new line', () => {
    const wire = report('المنفذ البحري');
    const copies = Array.from({ length: 30 }, () => linesOf('المنفذ البحري', wire));
    const edited = topics.map((topic) =>
      linesOf(`المنفذ و${topic}`, [`وصل الوفد إلى ${topic} مساء أمس.`, ...wire]),
    );
    expect(learn(copies)).toEqual([]);
    expect(learn(edited)).toEqual([]);
    expect(learn([...copies, ...noted])).toEqual([linePrint(note)]);
    expect(learn([...edited, ...edited, ...noted])).not.toContain(linePrint(wire[2] ?? ''));
  });

  test('an outlet whose text is mostly the same every day is read whole', () => {
    const ritual = report('المعرض').slice(1);
    const pages = topics.map((topic) => linesOf(topic, [`زار ${topic} اليوم عدد من الضيوف.`, ...ritual]));
    expect(learn(pages)).toEqual([]);
  });

  test('what the reader sets aside by itself', () => {
    const pages = topics.map((topic) =>
      linesOf(topic, [...report(topic), 'شاهد أيضاً', 'خطة البلدية للعام الجديد']),
    );
    expect(learn(pages)).toEqual([]);
  });
});

test('a page that the template would leave bare is read without it', () => {
  const template = report('الميناء').map(linePrint);
  const page = html('توسعة الميناء', report('الميناء'));
  expect(readLearnt({ html: page, template })).toEqual(readPage({ html: page }));
  expect(readLearnt({ html: '<p>', template }).body).toBe('');
});

test('a page is remembered by at most two hundred lines, its text first', () => {
  const list = Array.from(
    { length: 900 },
    (_, n) => `<li><a href="/${n}">وصلة رقم ${'ا'.repeat(n % 60)}${n}ب</a></li>`,
  );
  const page = `<ul>${list.join('')}</ul>${html('توسعة', report('الميناء'))}`;
  const lines = pageLines(readPage({ html: page }));
  expect(lines.length).toBeLessThanOrEqual(200);
  for (const line of report('الميناء')) expect(lines.map(([print]) => print)).toContain(linePrint(line));
});
