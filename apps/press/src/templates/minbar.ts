import { isoWithOffset } from '../dates.ts';
import { block, bodyBlocks, esc, lines, type Print, type View } from './page.ts';

/** A blog engine's theme: a path of links, the signature below the text, «شاهد أيضاً» with the whole of another post,
 * comments and their form, and links that a stranger left in the footer. */
export function minbar(view: View): Print {
  const { told, outlet } = view;
  const section = told.section ?? 'سياسة';
  const meta = told.dateless
    ? ''
    : `<meta property="article:published_time" content="${isoWithOffset(view.published, 0)}">`;
  const print: Print = [
    `<!DOCTYPE html>
<html dir="rtl" lang="ar"><head><meta charset="UTF-8">
<title>${esc(told.title)} &#8211; ${esc(outlet.name)}</title>
<link rel="canonical" href="${view.url}">
<link rel="alternate" type="application/atom+xml" href="${outlet.feed}">
<meta name="generator" content="WordPress 6.4">
${meta}
</head><body class="rtl single single-post">`,
    block(
      'chrome',
      ['الأخبار', `الرئيسية / ${section} / ${told.title}`],
      `<div class="widget">الأخبار</div>
<nav id="breadcrumb"><a href="${outlet.home}">الرئيسية</a> / <a href="${outlet.home}">${esc(section)}</a> / <span>${esc(told.title)}</span></nav>`,
    ),
    '<div id="content"><article class="post type-post">',
    lines('headline', [told.title], 'h1', 'class="post-title entry-title"'),
  ];
  if (told.captions?.[0]) {
    print.push(
      block(
        'caption',
        [told.captions[0]],
        `<div class="wp-caption"><img src="${outlet.home}pictures/${view.article.number}.svg" alt=""><p class="wp-caption-text">${esc(told.captions[0])}</p></div>`,
      ),
    );
  }
  print.push('<div class="entry">', ...bodyBlocks(told.paragraphs, 'p', 'h3'));
  if (told.embed) {
    const [first = '', ...rest] = told.embed;
    print.push(
      block(
        'embed',
        told.embed,
        `<blockquote class="twitter-tweet"><p lang="en" dir="ltr">${esc(first)}</p>${rest.map((text) => `<p>${esc(text)}</p>`).join('')}</blockquote>`,
      ),
    );
  }
  if (told.credit) print.push(lines('credit', [`المصدر: ${told.credit}`], 'p'));
  print.push('</div>');
  if (told.tags) {
    print.push(
      block(
        'tags',
        ['الوسوم', ...told.tags],
        `<p class="post-tag"><strong>الوسوم</strong> ${told.tags.map((tag) => `<a href="${outlet.home}" rel="tag">${esc(tag)}</a>`).join(' ')}</p>`,
      ),
    );
  }
  if (told.byline) {
    print.push(
      block('byline', [`عن ${told.byline}`], `<div class="author-bio"><h3>عن ${esc(told.byline)}</h3></div>`),
    );
  }
  const other = view.related[0];
  if (other) {
    print.push(
      block(
        'related',
        ['شاهد أيضاً', other.title, ...other.paragraphs],
        `<section id="check-also-box"><h3>شاهد أيضاً</h3><a href="${other.url}">${esc(other.title)}</a>
${other.paragraphs.map((text) => `<p>${esc(text)}</p>`).join('\n')}</section>`,
      ),
    );
  }
  print.push(commentsOf(view), '</article></div>');
  if (told.spam) {
    print.push(
      block(
        'spam',
        [told.spam.join(' | ')],
        `<div class="footer-links" style="font-size:1px">${told.spam.map((text) => `<a href="http://spam.invalid/">${esc(text)}</a>`).join(' | ')}</div>`,
      ),
    );
  }
  print.push('</body></html>');
  return print;
}

function commentsOf(view: View): Print[number] {
  const comments = view.told.comments ?? [];
  const texts = comments.flatMap((comment) => [`${comment.name} يقول:`, comment.text]);
  const closing = 'لن نعرض بريدك الإلكتروني على أحد. الخانات المطلوبة مؤشرة بعلامة *';
  return block(
    'comments',
    [...texts, 'اترك تعليقاً', closing, 'التعليق', 'الاسم *', 'البريد الإلكتروني *'],
    `<div id="comments"><ol>${comments
      .map((comment) => `<li><cite>${esc(comment.name)} يقول:</cite><p>${esc(comment.text)}</p></li>`)
      .join('\n')}</ol>
<div id="respond"><h3>اترك تعليقاً</h3><form><p>${closing}</p><p><label>التعليق</label><textarea></textarea></p>
<p><label>الاسم *</label><input></p><p><label>البريد الإلكتروني *</label><input></p></form></div></div>`,
  );
}
