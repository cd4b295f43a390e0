import { dayAndMonth, isoWithOffset, wallClock } from '../dates.ts';
import { type Block, block, bodyBlocks, esc, lines, type Print, type View } from './page.ts';

const nav = ['News', 'Politics', 'Business', 'Culture', 'Subscribe'];

/** A modern English page: JSON-LD, OpenGraph, clean sections. */
export function ledger(view: View): Print {
  const { told, outlet } = view;
  const published = isoWithOffset(view.published);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: told.title,
    datePublished: published,
    dateModified: isoWithOffset(view.updated ?? view.published),
    author: told.byline ? [{ '@type': 'Person', name: told.byline }] : [],
    publisher: { '@type': 'Organization', name: outlet.name },
    mainEntityOfPage: view.url,
    image: `${view.origin}/ledger/pictures/${view.article.number}.svg`,
  };
  const shown = `${dayAndMonth(view.published, 'english')} ${wallClock(view.published).year}`;
  const inserts = new Map<number, Block>();
  if (told.captions?.[1]) inserts.set(1, picture(view, told.captions[1]));
  const print: Print = [
    `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<title>${esc(told.title)} — ${esc(outlet.name)}</title>
<link rel="canonical" href="${view.url}">
<meta property="og:type" content="article"><meta property="og:title" content="${esc(told.title)}">
<meta property="article:published_time" content="${published}">
<meta name="author" content="${esc(told.byline ?? outlet.name)}">
<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
</head><body>`,
    block(
      'chrome',
      [outlet.name, ...nav],
      `<header><a href="${outlet.home}">${esc(outlet.name)}</a><nav>${nav.map((text) => `<a href="${outlet.home}">${text}</a>`).join('\n')}</nav></header>`,
    ),
    '<main><article>',
    lines('headline', [told.title], 'h1'),
  ];
  if (told.byline) print.push(lines('byline', [`By ${told.byline}`], 'p', 'class="byline"'));
  print.push(block('chrome', [shown], `<time datetime="${published}">${shown}</time>`));
  if (told.captions?.[0]) print.push(picture(view, told.captions[0]));
  print.push('<div class="story">', ...bodyBlocks(told.paragraphs, 'p', 'h2', inserts));
  if (told.credit) print.push(lines('credit', [`Source: ${told.credit}`], 'p', 'class="credit"'));
  print.push('</div>');
  if (told.tags) {
    print.push(
      block(
        'tags',
        ['Topics:', ...told.tags],
        `<ul class="topics"><li>Topics:</li>${told.tags.map((tag) => `<li><a rel="tag" href="${outlet.home}">${esc(tag)}</a></li>`).join('\n')}</ul>`,
      ),
    );
  }
  print.push('</article>');
  if (view.related.length > 0) {
    print.push(
      block(
        'related',
        ['Read more', ...view.related.map((item) => item.title)],
        `<aside class="related"><h2>Read more</h2>${view.related.map((item) => `<p><a href="${item.url}">${esc(item.title)}</a></p>`).join('\n')}</aside>`,
      ),
    );
  }
  print.push(
    block(
      'chrome',
      ['Get the Ledger in your inbox every morning', `© ${outlet.name}`],
      `</main><section class="newsletter"><p>Get the Ledger in your inbox every morning</p></section><footer><p>© ${esc(outlet.name)}</p></footer>`,
    ),
    '</body></html>',
  );
  return print;
}

function picture(view: View, caption: string): Block {
  return block(
    'caption',
    [caption],
    `<figure><img src="/ledger/pictures/${view.article.number}.svg" alt=""><figcaption>${esc(caption)}</figcaption></figure>`,
  );
}
