import { clockTime, dayAndMonth, isoWithOffset, wallClock, weekdayName } from '../dates.ts';
import { type Block, block, bodyBlocks, esc, lines, type Print, type View } from './page.ts';

const nav = ['الرئيسية', 'سياسة', 'اقتصاد', 'محليات', 'رياضة', 'منوعات'];

/** A daily with semantic article tags: time, figure, address, footer, and an aside of links. */
export function sada(view: View): Print {
  const { told, outlet } = view;
  const when = `${weekdayName(view.published, 'plain')} ${dayAndMonth(view.published, 'plain')} ${wallClock(view.published).year} - ${clockTime(view.published)}`;
  const inserts = new Map<number, Block>();
  told.captions?.slice(1).forEach((text, index) => {
    inserts.set(index * 2 + 1, picture(view, text));
  });
  const print: Print = [
    `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>${esc(told.title)} | ${esc(outlet.name)}</title>
<link rel="canonical" href="${view.url}">
<meta property="og:title" content="${esc(told.title)}">
<meta property="og:site_name" content="${esc(outlet.name)}">
<meta property="og:type" content="article">
<meta property="og:image" content="${view.origin}/sada/pictures/${view.article.number}.svg">
<link rel="alternate" type="application/rss+xml" title="${esc(outlet.name)}" href="${outlet.feed}">
</head><body>`,
    block(
      'chrome',
      [outlet.name, outlet.tagline, ...nav],
      `<header><a href="${outlet.home}"><b>${esc(outlet.name)}</b></a><small>${esc(outlet.tagline)}</small>
<nav><ul>${nav.map((text) => `<li><a href="${outlet.home}">${text}</a></li>`).join('\n')}</ul></nav></header>`,
    ),
    '<main><article>',
    lines('headline', [told.title], 'h1'),
    '<div class="meta">',
  ];
  if (told.byline) {
    print.push(
      block('byline', [`كتب: ${told.byline}`], `<address rel="author">كتب: ${esc(told.byline)}</address>`),
    );
  }
  print.push(
    block('chrome', [when], `<time datetime="${isoWithOffset(view.published)}">${when}</time>`),
    '</div>',
  );
  if (told.captions?.[0]) print.push(picture(view, told.captions[0]));
  print.push('<div itemprop="articleBody">', ...bodyBlocks(told.paragraphs, 'p', 'h2', inserts));
  if (told.embed) print.push(lines('embed', told.embed, 'p', 'class="embed"'));
  print.push('</div>');
  if (told.credit) print.push(lines('credit', [`المصدر: ${told.credit}`], 'p', 'class="source"'));
  if (told.tags) {
    print.push(
      block(
        'tags',
        ['وسوم:', ...told.tags],
        `<footer class="tags"><span>وسوم:</span> ${told.tags.map((tag) => `<a rel="tag" href="${outlet.home}">${esc(tag)}</a>`).join('\n')}</footer>`,
      ),
    );
  }
  print.push('</article>');
  if (view.related.length > 0) {
    print.push(
      block(
        'related',
        ['مواضيع متعلقة', ...view.related.map((item) => item.title)],
        `<aside><h3>مواضيع متعلقة</h3><ul>${view.related.map((item) => `<li><a href="${item.url}">${esc(item.title)}</a></li>`).join('\n')}</ul></aside>`,
      ),
    );
  }
  print.push('</main>', lines('chrome', [`جميع الحقوق محفوظة © ${outlet.name}`], 'footer'), '</body></html>');
  return print;
}

function picture(view: View, caption: string): Block {
  return block(
    'caption',
    [caption],
    `<figure><img src="/sada/pictures/${view.article.number}.svg" alt=""><figcaption>${esc(caption)}</figcaption></figure>`,
  );
}
