import { createHash } from 'node:crypto';
import { type Article, versionAt } from './article.ts';
import { encode } from './encode.ts';
import type { Entry } from './feeds/entry.ts';
import { feeds } from './feeds/index.ts';
import type { PressLogWriter } from './log.ts';
import type { Newsroom } from './newsroom.ts';
import { oddities } from './oddities.ts';
import { type Outlet, outlets, sampleGroup } from './outlets.ts';
import { printArticle } from './print.ts';
import { esc, htmlOf } from './templates/page.ts';
import type { Waha } from './waha.ts';

/** What is sent for a path before faults and conditions are looked at. */
export type Answer = {
  status: number;
  contentType: string;
  bytes: Uint8Array;
  etag: string | null;
  lastModified: Date | null;
};

type Desk = { newsroom: Newsroom; waha?: Waha; log: PressLogWriter; clock: () => Date; origin: string };

/** Answers a path (with its query) of the press. */
export function answer(path: string, desk: Desk): Answer {
  const bare = path.split('?')[0]!;
  for (const outlet of outlets) {
    if (bare === outlet.feed) return feedAnswer(outlet, desk, pagedOf(path));
    if (bare === `${outlet.home}sitemap.xml`) return sitemapAnswer(outlet, desk);
    if (bare === outlet.home) return homeAnswer(outlet, desk);
    if (bare.startsWith(`${outlet.home}pictures/`)) return pictureAnswer(bare);
  }
  if (bare === '/') return plain(200, frontHtml(), 'text/html; charset=utf-8');
  if (bare === '/robots.txt') return plain(200, robots(desk.origin), 'text/plain; charset=utf-8');
  if (bare === '/press.css') return dated(new TextEncoder().encode(sheet), 'text/css; charset=utf-8', null);
  if (bare === '/sitemap.xml') return plain(200, sitemapIndex(desk.origin), 'application/xml');
  if (bare === '/outlets.opml') return plain(200, opml(desk.origin), 'text/x-opml; charset=utf-8');
  const odd = oddities.find((oddity) => oddity.path === bare);
  if (odd) return dated(new TextEncoder().encode(odd.html), 'text/html; charset=utf-8', null);
  const guest = desk.waha?.page(bare, desk.origin);
  if (guest) return dated(new TextEncoder().encode(guest.text), guest.contentType, null);
  const article = findArticle(path, desk.newsroom);
  const now = desk.clock();
  if (!article || article.reserve || versionAt(article, now) === null) {
    return notFound();
  }
  return pageAnswer(article, desk, now);
}

const tracking = /^(utm_\w+|fbclid|gclid)$/;

function findArticle(path: string, newsroom: Newsroom): Article | undefined {
  const url = new URL(path, 'http://press.invalid');
  for (const name of [...url.searchParams.keys()]) {
    if (tracking.test(name)) url.searchParams.delete(name);
  }
  return newsroom.byPath(url.pathname + url.search);
}

function pageAnswer(article: Article, desk: Desk, now: Date): Answer {
  const outlet = outlets.find((candidate) => candidate.id === article.outlet)!;
  const html = styled(outlet, htmlOf(printArticle(desk.newsroom, article, now, desk.origin)));
  // The old daily declares its charset in the page only.
  const contentType = outlet.id === 'barid' ? 'text/html' : `text/html; charset=${outlet.charset}`;
  return dated(encode(html, outlet.charset), contentType, versionAt(article, now)!.at);
}

const pageSize = 10;

/** The blog's archive: `?paged=2` and on hold ten entries each; without it the feed lists everything. */
function pagedOf(path: string): number | null {
  const paged = Number(new URL(path, 'http://press.invalid').searchParams.get('paged'));
  return Number.isInteger(paged) && paged > 0 ? paged : null;
}

function feedAnswer(outlet: Outlet, desk: Desk, paged: number | null): Answer {
  const entries = entriesOf(outlet, desk);
  const shown = paged === null ? entries : entries.slice((paged - 1) * pageSize, paged * pageSize);
  if (paged !== null && shown.length === 0) return notFound();
  desk.log.served(shown.map((entry) => entry.article.id));
  const feed = feeds[outlet.feedKind];
  const newest = shown.reduce((latest, entry) => Math.max(latest, entry.updated.getTime()), 0);
  return dated(
    encode(feed.write(outlet, shown, desk.origin), outlet.charset),
    feed.contentType,
    new Date(newest),
  );
}

function entriesOf(outlet: Outlet, desk: Desk): Entry[] {
  const now = desk.clock();
  return desk.newsroom.out(outlet.id).map((article) => {
    const version = versionAt(article, now)!;
    return {
      article,
      told: version.told,
      url: desk.origin + article.path,
      published: article.publishedAt,
      updated: version.at,
    };
  });
}

/** The whole archive of an outlet, as a plain sitemap. */
function sitemapAnswer(outlet: Outlet, desk: Desk): Answer {
  const entries = entriesOf(outlet, desk);
  const urls = entries.map(
    (entry) => `<url><loc>${esc(entry.url)}</loc><lastmod>${entry.updated.toISOString()}</lastmod></url>`,
  );
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
  const newest = entries.reduce((latest, entry) => Math.max(latest, entry.updated.getTime()), 0);
  return dated(new TextEncoder().encode(text), 'application/xml', new Date(newest));
}

function homeAnswer(outlet: Outlet, desk: Desk): Answer {
  const articles = desk.newsroom.out(outlet.id);
  const { linkType } = feeds[outlet.feedKind];
  const link =
    outlet.feedKind === 'news-sitemap'
      ? `<link rel="sitemap" type="${linkType}" href="${outlet.feed}">`
      : `<link rel="alternate" type="${linkType}" title="${esc(outlet.name)}" href="${outlet.feed}">`;
  const html = `<!doctype html>
<html lang="${outlet.language}"${outlet.language === 'ar' ? ' dir="rtl"' : ''}><head><meta charset="${outlet.charset}">
<title>${esc(outlet.name)}</title><meta name="description" content="${esc(outlet.tagline)}">
${link}
</head><body><header><h1>${esc(outlet.name)}</h1><p>${esc(outlet.tagline)}</p></header><main><ul>
${articles
  .slice(0, 40)
  .map((article) => `<li><a href="${article.path}">${esc(article.versions[0]!.told.title)}</a></li>`)
  .join('\n')}
</ul></main></body></html>`;
  return dated(encode(styled(outlet, html), outlet.charset), `text/html; charset=${outlet.charset}`, null);
}

/** Pages get a plain sheet, so that who follows a link to the original can read there; the old daily has none. */
function styled(outlet: Outlet, html: string): string {
  if (outlet.id === 'barid') return html;
  return html.replace('</head>', '<link rel="stylesheet" href="/press.css">\n</head>');
}

const sheet = `body { max-width: 46rem; margin: 0 auto; padding: 1rem; line-height: 1.8; color: #22252a; background: #fdfcf9;
  font-family: "Noto Naskh Arabic", "IBM Plex Sans Arabic", Georgia, serif; }
h1, h2, h3 { line-height: 1.4; }
header ul, nav ul, #top ul, .head ul, .list-inline, .topics { display: flex; flex-wrap: wrap; gap: 1rem; padding: 0; list-style: none; }
img { max-width: 100%; border-radius: 4px; }
figure { margin: 1rem 0; }
figcaption, .wp-caption-text, .photo__caption, small, time, .date, .article__date { color: #666; font-size: .85rem; }
aside, .more-on, .related, #check-also-box, #comments, .share { margin-top: 2rem; border-top: 1px solid #ddd; }
`;

function frontHtml(): string {
  const list = outlets
    .map((outlet) => `<li><a href="${outlet.home}">${esc(outlet.name)}</a></li>`)
    .join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The sample press</title></head>
<body><h1>The sample press</h1><p>Eight invented outlets. Nothing here happened.</p><ul>${list}</ul></body></html>`;
}

function robots(origin: string): string {
  return `User-agent: *\nAllow: /\nDisallow: /login\nSitemap: ${origin}/sitemap.xml\nSitemap: ${origin}/ledger/news-sitemap.xml\n`;
}

function sitemapIndex(origin: string): string {
  const maps = outlets.map((outlet) => `<sitemap><loc>${origin}${outlet.home}sitemap.xml</loc></sitemap>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${maps.join('\n')}
</sitemapindex>
`;
}

function opml(origin: string): string {
  const lines = outlets.map(
    (outlet) =>
      `<outline type="rss" text="${esc(outlet.name)}" xmlUrl="${origin}${outlet.feed}" htmlUrl="${origin}${outlet.home}" language="${outlet.language}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>${sampleGroup.nameAr}</title></head><body>
<outline text="${sampleGroup.nameAr}">
${lines.join('\n')}
</outline></body></opml>
`;
}

/** A picture drawn from the article's number: bands of colour, so that pages are not bare. */
function pictureAnswer(path: string): Answer {
  const number = Number(/(\d+)\.svg$/.exec(path)?.[1] ?? 0);
  const hue = number % 360;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360"><rect width="640" height="360" fill="hsl(${hue} 30% 80%)"/>
<path d="M0 ${220 + (number % 60)} Q160 ${140 + (number % 90)} 320 230 T640 ${200 + (number % 70)} V360 H0Z" fill="hsl(${(hue + 30) % 360} 35% 45%)"/>
<circle cx="${80 + (number % 480)}" cy="${70 + (number % 60)}" r="34" fill="hsl(${(hue + 180) % 360} 60% 85%)"/></svg>`;
  return dated(new TextEncoder().encode(svg), 'image/svg+xml', null);
}

function notFound(): Answer {
  return plain(404, '<!doctype html><title>404</title><h1>404 Not Found</h1>', 'text/html; charset=utf-8');
}

function plain(status: number, text: string, contentType: string): Answer {
  return { status, contentType, bytes: new TextEncoder().encode(text), etag: null, lastModified: null };
}

function dated(bytes: Uint8Array, contentType: string, lastModified: Date | null): Answer {
  const etag = `"${createHash('sha1').update(bytes).digest('base64url')}"`;
  return { status: 200, contentType, bytes, etag, lastModified };
}
