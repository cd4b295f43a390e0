import { wahaArticles, wahaNotices } from '../data/waha.ts';
import { rfc822 } from './feeds/rss.ts';
import { esc } from './templates/page.ts';

/**
 * «الواحة», a small magazine that is in nobody's list of sources: its home page states two feeds, and its notice board has none. It is there to
 * be added by its address.
 */
export const wahaHome = '/waha/';
export const wahaHub = '/_hub';

type Piece = { path: string; section: string; title: string; paragraphs: string[]; at: Date };
export type Waha = {
  /** Prints a piece now. */
  print(title: string, body: string): { url: string; title: string };
  /** The page or feed at a path; null for what is not the magazine's. */
  page(path: string, origin: string): { contentType: string; text: string } | null;
  /** The addresses of its feeds, which are the hub's topics. */
  topics(origin: string): string[];
};

const SECTIONS: Record<string, string> = { town: 'البلدة', culture: 'ثقافة' };
const HTML = 'text/html; charset=utf-8';
const RSS = 'application/rss+xml; charset=utf-8';

/** Opens the magazine with dates relative to `base`. */
export function openWaha(base: Date, clock: () => Date): Waha {
  const pieces: Piece[] = wahaArticles.map(({ slug, section, hours, title, paragraphs }) => ({
    path: `${wahaHome}${section}/${slug}`,
    section,
    title,
    paragraphs,
    at: new Date(base.getTime() - hours * 3_600_000),
  }));
  const newest = (): Piece[] => pieces.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  return {
    print(title, body) {
      const path = `${wahaHome}town/print-${pieces.length}`;
      pieces.push({ path, section: 'town', title, paragraphs: body.split(/\n\s*\n/), at: clock() });
      return { url: path, title };
    },
    page(path, origin) {
      if (path === wahaHome) return { contentType: HTML, text: home(newest()) };
      if (path === `${wahaHome}feed/`)
        return { contentType: RSS, text: feed('مجلة الواحة', path, newest(), origin) };
      if (path === `${wahaHome}culture/feed/`) {
        const culture = newest().filter(({ section }) => section === 'culture');
        return { contentType: RSS, text: feed('مجلة الواحة: ثقافة', path, culture, origin) };
      }
      if (path === `${wahaHome}notices/`) return { contentType: HTML, text: board() };
      const notice = wahaNotices.find(({ slug }) => path === `${wahaHome}notices/${slug}`);
      if (notice) return { contentType: HTML, text: article(notice.title, [notice.text], null) };
      const piece = pieces.find((one) => one.path === path);
      return piece
        ? { contentType: HTML, text: article(piece.title, piece.paragraphs, piece.at.toISOString()) }
        : null;
    },
    topics: (origin) => [`${origin}${wahaHome}feed/`, `${origin}${wahaHome}culture/feed/`],
  };
}

const frame = (title: string, head: string, body: string): string =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${esc(title)}</title>
<link rel="stylesheet" href="/press.css">${head}</head><body><header><nav><ul class="head"><li><a href="${wahaHome}">مجلة الواحة</a></li>
<li><a href="${wahaHome}notices/">لوحة الإعلانات</a></li></ul></nav></header>${body}<footer><p>مجلة الواحة، تصدر من الواحة الشمالية</p></footer></body></html>`;

function home(pieces: readonly Piece[]): string {
  const states = [
    `<link rel="alternate" type="application/rss+xml" title="مجلة الواحة" href="${wahaHome}feed/">`,
    `<link rel="alternate" type="application/rss+xml" title="مجلة الواحة: ثقافة" href="${wahaHome}culture/feed/">`,
  ];
  const rows = pieces.map(
    ({ path, title, section }) =>
      `<article class="piece"><h2><a href="${path}">${esc(title)}</a></h2><small>${SECTIONS[section] ?? ''}</small></article>`,
  );
  return frame('مجلة الواحة', states.join('\n'), `<main>${rows.join('\n')}</main>`);
}

function board(): string {
  const rows = wahaNotices.map(
    ({ slug, title }) =>
      `<li class="notice"><a href="${wahaHome}notices/${slug}">${esc(title)}</a> <small>البلدية</small></li>`,
  );
  return frame('لوحة الإعلانات', '', `<main><h1>لوحة الإعلانات</h1><ul>${rows.join('\n')}</ul></main>`);
}

function article(title: string, paragraphs: readonly string[], at: string | null): string {
  const published = at === null ? '' : `<meta property="article:published_time" content="${at}">`;
  const text = paragraphs.map((paragraph) => `<p>${esc(paragraph)}</p>`).join('\n');
  return frame(title, published, `<main><article><h1>${esc(title)}</h1>${text}</article></main>`);
}

function feed(title: string, path: string, pieces: readonly Piece[], origin: string): string {
  const items = pieces.map(
    (
      piece,
    ) => `<item><title>${esc(piece.title)}</title><link>${origin}${piece.path}</link><guid isPermaLink="true">${origin}${piece.path}</guid>
<pubDate>${rfc822(piece.at, 120)}</pubDate><category>${SECTIONS[piece.section] ?? ''}</category><description>${esc(piece.paragraphs[0] ?? '')}</description></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${esc(title)}</title><link>${origin}${wahaHome}</link><language>ar</language>
<atom:link rel="self" type="application/rss+xml" href="${origin}${path}"/><atom:link rel="hub" href="${origin}${wahaHub}"/>
${items.join('\n')}</channel></rss>
`;
}
