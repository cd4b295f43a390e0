import { describe, expect, test } from 'vitest';
import { gluedMarkers, markerAtStart } from './match-marker.ts';

describe('markerAtStart', () => {
  test.each([
    ['شاهد أيضاً', 'related', 'whole', ''],
    ['إقرأ أيضاً:', 'related', 'whole', ''],
    ['اقرأ أيضاً: مباحثات جديدة في جنيف', 'related', 'label', 'مباحثات جديدة في جنيف'],
    ['اقرأ أيضا مباحثات جديدة في جنيف', 'related', 'opening', 'مباحثات جديدة في جنيف'],
    ['• كلمات دلالية: ليبيا', 'tags', 'label', 'ليبيا'],
    ['المصدر : الجريدة + وكالات', 'credit', 'label', 'الجريدة + وكالات'],
    ['مشاركة :', 'chrome', 'whole', ''],
    ['التعليقات (12)', 'comments', 'whole', ''],
    ['تاريخ النشر: 2024-01-01', 'date', 'label', '2024-01-01'],
    ['READ ALSO', 'related', 'whole', ''],
    ['Читайте также:', 'related', 'whole', ''],
    ['بیشتر بخوانید', 'related', 'whole', ''],
    ['İlgili Haberler', 'related', 'whole', ''],
    ['À lire aussi : titre', 'related', 'label', 'titre'],
    ['Mots-clés : paix, Tripoli', 'tags', 'label', 'paix, Tripoli'],
    ['شاهد أيضا...', 'related', 'whole', ''],
    ['Source: AFP', 'credit', 'label', 'AFP'],
  ])('%s', (line, kind, form, rest) => {
    expect(markerAtStart(line)).toMatchObject({ kind, form, rest });
  });

  test.each([
    ['وأضاف المصدر أن الوفد سيصل غدا'],
    ['المصدرون العرب يطالبون بتسهيلات'],
    ['طالب الوزير بمشاركة أوسع'],
    ['Tagging whales takes patience'],
    [''],
  ])('no marker: %s', (line) => {
    expect(markerAtStart(line)).toBeNull();
  });

  test('a single word that opens a sentence is no label', () => {
    for (const line of [
      'مشاركة ليبيا في القمة تأكدت',
      'المصدر نفسه أكد الخبر',
      'Sources close to the talks said so',
    ])
      expect(markerAtStart(line)?.form).toBe('opening');
    expect(markerAtStart('مشاركة ليبيا في القمة تأكدت')?.sure).toBe('plain');
  });
});

describe('gluedMarkers', () => {
  test.each([
    ['أخبار ذات صلةأعلن الجيش وقف النار', 'أخبار ذات صلة'],
    ['انتهى الاجتماع مساء.شاهد أيضا خبر آخر', 'شاهد أيضا'],
    ['كلمات دلاليةليبيا', 'كلمات دلالية'],
    ['The vote is over.Read more about it', 'Read more'],
    ['Related articlesThe minister spoke', 'Related articles'],
  ])('%s', (line, phrase) => {
    const [found] = gluedMarkers(line);
    expect(found && line.slice(found.start, found.end)).toBe(phrase);
  });

  test.each([
    ['نشر الموقع أخبار ذات صلة بالملف'],
    ['والمشاهد أيضا يرى الفرق'],
    ['قرأ المزيد من الكتب وأعجبته'],
    ['He read more books. The Related Articles section was empty'],
    ['قال إن المصدرأعلن الخبر'],
  ])('ordinary prose: %s', (line) => {
    expect(gluedMarkers(line)).toEqual([]);
  });
});
