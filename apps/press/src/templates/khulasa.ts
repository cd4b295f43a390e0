import { monthName, wallClock } from '../dates.ts';
import { type Block, block, bodyBlocks, esc, lines, type Print, type View } from './page.ts';

const nav = ['الرئيسية', 'عاجل', 'العالم العربي', 'مال وأعمال', 'رياضة', 'صحة'];

/** An aggregator: an English date in an Arabic line, the credit of whom it copied, a run of key words that have little
 * to do with the text, and below «إقرأ أيضاً» another article in full. */
export function khulasa(view: View): Print {
  const { told, outlet } = view;
  const print: Print = [
    `<!DOCTYPE html>
<html dir="rtl" lang="ar"><head><meta charset="utf-8">
<title>${esc(told.title)} - ${esc(outlet.name)}</title>
<meta name="description" content="${esc(told.paragraphs[0] ?? '')}">
<link rel="alternate" type="application/rss+xml" href="${outlet.feed}">
</head><body>`,
    block(
      'chrome',
      [outlet.name, ...nav],
      `<div id="top"><a href="${outlet.home}">${esc(outlet.name)}</a><ul>${nav.map((text) => `<li><a href="${outlet.home}">${text}</a></li>`).join('\n')}</ul></div>`,
    ),
    '<div id="wrapper"><div class="post">',
    lines('headline', [told.title], 'h1'),
    lines('chrome', [englishDate(view.published)], 'div', 'class="date"'),
    '<div class="post-body">',
    ...bodyBlocks(told.paragraphs, 'div', 'div'),
  ];
  if (told.embed) print.push(lines('embed', told.embed, 'div', 'class="tw"'));
  if (told.credit) print.push(lines('credit', [`المصدر: ${told.credit}`], 'div'));
  if (told.tags) {
    print.push(
      block(
        'tags',
        [`كلمات دلالية: ${told.tags.join(' ')}`],
        `<div>كلمات دلالية: ${told.tags.map((tag) => `<a href="${outlet.home}">${esc(tag)}</a>`).join(' ')}</div>`,
      ),
    );
  }
  const other = view.related[0];
  if (other) print.push(alsoRead(other));
  print.push(
    '</div></div></div>',
    lines('chrome', ['من نحن', 'اتصل بنا', 'سياسة الخصوصية'], 'span'),
    '</body></html>',
  );
  return print;
}

/** The other article follows in the same container, its first sentence glued to the words «أخبار ذات صلة». */
function alsoRead(other: View['related'][number]): Block {
  const [first = '', ...rest] = other.paragraphs;
  const texts = ['إقرأ أيضاً:', other.title, other.title, `أخبار ذات صلة${first}`, ...rest];
  return block(
    'related',
    texts,
    `<div>إقرأ أيضاً:</div><div><a href="${other.url}">${esc(other.title)}</a></div>
<h2>${esc(other.title)}</h2>
<div><b>أخبار ذات صلة</b>${esc(first)}</div>
${rest.map((text) => `<div>${esc(text)}</div>`).join('\n')}`,
  );
}

/** `تاريخ النشر: 26th, September 2023 GMT`: the day in Greenwich. */
export function englishDate(moment: Date): string {
  const at = wallClock(moment, 0);
  const tens = Math.floor((at.day % 100) / 10);
  const ending = tens === 1 ? 'th' : (['th', 'st', 'nd', 'rd'][at.day % 10] ?? 'th');
  return `تاريخ النشر: ${at.day}${ending}, ${monthName(at.month, 'english')} ${at.year} GMT`;
}
