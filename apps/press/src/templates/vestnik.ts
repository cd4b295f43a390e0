import { clockTime, dayAndMonth, isoWithOffset, wallClock } from '../dates.ts';
import { type Block, block, bodyBlocks, esc, lines, type Print, type View } from './page.ts';

export const moscowOffset = 180;
const nav = ['Главная', 'Политика', 'Экономика', 'В мире', 'Спорт'];

/** A Russian news page: «Читайте также» inside the text, «Источник», tags, comments; windows-1251. */
export function vestnik(view: View): Print {
  const { told, outlet } = view;
  const local = new Date(view.published.getTime() + 60 * 60_000);
  const shown = `${dayAndMonth(local, 'russian')} ${wallClock(local).year}, ${clockTime(view.published, moscowOffset)}`;
  const inserts = new Map<number, Block>();
  const first = view.related[0];
  if (first && told.paragraphs.length > 2) {
    inserts.set(
      1,
      block(
        'related',
        [`Читайте также: ${first.title}`],
        `<div class="inline-ref"><b>Читайте также:</b> <a href="${first.url}">${esc(first.title)}</a></div>`,
      ),
    );
  }
  const print: Print = [
    `<!DOCTYPE html>
<html lang="ru"><head><meta charset="windows-1251">
<title>${esc(told.title)} — ${esc(outlet.name)}</title>
<link rel="canonical" href="${view.url}">
<meta property="og:title" content="${esc(told.title)}">
<meta property="article:published_time" content="${isoWithOffset(view.published, moscowOffset)}">
<link rel="alternate" type="application/rss+xml" href="${outlet.feed}">
</head><body>`,
    block(
      'chrome',
      [outlet.name, ...nav],
      `<div class="head"><a href="${outlet.home}">${esc(outlet.name)}</a><ul>${nav.map((text) => `<li><a href="${outlet.home}">${text}</a></li>`).join('\n')}</ul></div>`,
    ),
    '<div class="article">',
    lines('headline', [told.title], 'h1'),
    lines('chrome', [shown], 'div', 'class="article__date"'),
  ];
  if (told.byline) print.push(lines('byline', [`Автор: ${told.byline}`], 'div', 'class="article__author"'));
  if (told.captions?.[0]) {
    print.push(
      block(
        'caption',
        [told.captions[0]],
        `<div class="photo"><img src="/vestnik/pictures/${view.article.number}.svg" alt=""><div class="photo__caption">${esc(told.captions[0])}</div></div>`,
      ),
    );
  }
  print.push('<div class="article__text">', ...bodyBlocks(told.paragraphs, 'p', 'h3', inserts));
  if (told.credit) print.push(lines('credit', [`Источник: ${told.credit}`], 'p'));
  print.push('</div>');
  if (told.tags) {
    print.push(
      block(
        'tags',
        [`Теги: ${told.tags.join(', ')}`],
        `<div class="tags">Теги: ${told.tags.map((tag) => `<a href="${outlet.home}">${esc(tag)}</a>`).join(', ')}</div>`,
      ),
    );
  }
  print.push('</div>');
  if (told.comments) {
    print.push(
      block(
        'comments',
        [
          `Комментарии (${told.comments.length})`,
          ...told.comments.flatMap((comment) => [comment.name, comment.text]),
        ],
        `<div id="comments"><h3>Комментарии (${told.comments.length})</h3>${told.comments.map((comment) => `<div class="comment"><b>${esc(comment.name)}</b><p>${esc(comment.text)}</p></div>`).join('\n')}</div>`,
      ),
    );
  }
  print.push(
    lines('chrome', [`© ${outlet.name}. При перепечатке ссылка обязательна`], 'div'),
    '</body></html>',
  );
  return print;
}
