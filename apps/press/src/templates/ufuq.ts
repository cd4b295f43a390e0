import { dayAndMonth, wallClock } from '../dates.ts';
import { type Block, block, bodyBlocks, esc, lines, type Print, type View } from './page.ts';

/** A channel's page: two captions for one picture, more pictures and a «اقرأ أيضا» box inside the text, months under two
 * names, and the credit after a spaced colon. Old pages carry no date. */
export function ufuq(view: View): Print {
  const { told, outlet } = view;
  const [lead, ...more] = told.captions ?? [];
  const inserts = new Map<number, Block>();
  more.forEach((text, index) => {
    inserts.set(2 + index * 2, figure(view, [text]));
  });
  const last = told.paragraphs.length - 1;
  if (view.related.length > 0 && last > 1 && !inserts.has(1)) inserts.set(1, moreOn(view));
  const print: Print = [
    `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>${esc(told.title)} | ${esc(outlet.name)}</title>
<meta property="og:title" content="${esc(told.title)}"><meta property="og:url" content="${view.url}">
<link rel="alternate" type="application/feed+json" href="${outlet.feed}">
</head><body><div id="root"><div class="layout"><main>
<header class="article-header">`,
    lines('headline', [told.title], 'h1'),
  ];
  if (!told.dateless) {
    const date = `نُشر في ${dayAndMonth(view.published, 'dual-slash')} ${wallClock(view.published).year}`;
    print.push(lines('chrome', [date], 'div', 'class="article-dates"'));
  }
  print.push('</header>');
  if (lead) print.push(figure(view, [lead]));
  print.push('<div class="wysiwyg">', ...bodyBlocks(told.paragraphs, 'p', 'h2', inserts));
  if (told.credit) {
    print.push(
      block(
        'credit',
        [`المصدر : ${told.credit}`],
        `<div class="source">المصدر : <b>${esc(told.credit)}</b></div>`,
      ),
    );
  }
  print.push('</div>');
  if (told.tags) {
    print.push(
      block(
        'tags',
        ['حول هذه القصة', ...told.tags],
        `<div class="topics"><h4>حول هذه القصة</h4>${told.tags.map((tag) => `<a href="${outlet.home}">${esc(tag)}</a>`).join('\n')}</div>`,
      ),
    );
  }
  print.push(
    '</main></div>',
    lines('chrome', ['تابعنا على', 'جميع الحقوق محفوظة لشبكة أفق الجنوب'], 'p'),
    '</div></body></html>',
  );
  return print;
}

function figure(view: View, captions: readonly string[]): Block {
  return block(
    'caption',
    captions,
    `<figure class="article-featured-image"><img src="/ufuq/pictures/${view.article.number}.svg" alt="">${captions.map((text) => `<figcaption>${esc(text)}</figcaption>`).join('')}</figure>`,
  );
}

function moreOn(view: View): Block {
  return block(
    'related',
    ['اقرأ أيضا', ...view.related.map((item) => item.title)],
    `<section class="more-on"><h3>اقرأ أيضا</h3><ul>${view.related.map((item) => `<li><a href="${item.url}">${esc(item.title)}</a></li>`).join('\n')}</ul></section>`,
  );
}
