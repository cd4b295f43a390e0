import { wallClock } from '../dates.ts';
import { block, esc, lines, type Print, type View } from './page.ts';

/** A page of bullets: an American date, a clock at midnight, counters; the whole text in one paragraph after the name
 * of whoever wrote it; and a share line. */
export function wasl(view: View): Print {
  const { told, outlet } = view;
  const at = wallClock(view.published);
  const bullets = [`${at.month}/${at.day}/${at.year}`, '00:00', String(view.article.number % 9), '0', '0'];
  const writer = signature(told.credit ?? outlet.name);
  const text = told.paragraphs.map((paragraph) => paragraph.replace(/^## /, '')).join(' ');
  const print: Print = [
    `<!doctype html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${esc(told.title)}</title>
<link rel="alternate" type="application/rdf+xml" href="${outlet.feed}">
</head><body dir="rtl"><form method="post" action="./article.aspx">
<div class="row"><div class="col-md-8">`,
    lines('headline', [told.title], 'h2'),
    block(
      'chrome',
      [...bullets, 'news-picture'],
      `<ul class="list-inline">${bullets.map((bullet) => `<li>${bullet}</li>`).join('\n')}</ul>
<div><img src="${outlet.home}pictures/${view.article.number}.svg"><span>news-picture</span></div>`,
    ),
    '<div class="news-details">',
    block('credit', [`${writer} :`], `<span>${esc(writer)} :</span>`),
    block('body', [text], `<span>${esc(text)}</span>`),
    '</div>',
    lines('chrome', ['مشاركة :'], 'div', 'class="share"'),
    '</div>',
  ];
  if (view.related.length > 0) {
    print.push(
      block(
        'related',
        ['الأكثر قراءة', ...view.related.map((item) => item.title)],
        `<div class="col-md-4"><h4>الأكثر قراءة</h4>${view.related.map((item) => `<div><a href="${item.url}">${esc(item.title)}</a></div>`).join('\n')}</div>`,
      ),
    );
  }
  print.push('</div></form></body></html>');
  return print;
}

/** Whoever wrote the text, as this outlet signs it: papers are called papers. */
export function signature(name: string): string {
  return /^(صحيفة|وكالة|موقع|قناة) /.test(name) ? name : `صحيفة ${name}`;
}
