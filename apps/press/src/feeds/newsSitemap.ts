import { isoWithOffset } from '../dates.ts';
import { esc } from '../templates/page.ts';
import type { FeedWriter } from './entry.ts';

/** A news sitemap: address, name, language, date and title of each article, no text. */
export const newsSitemap: FeedWriter = (outlet, entries) => `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${entries
  .map(
    (entry) => `<url><loc>${esc(entry.url)}</loc><lastmod>${isoWithOffset(entry.updated)}</lastmod>
<news:news><news:publication><news:name>${esc(outlet.name)}</news:name><news:language>${outlet.language}</news:language></news:publication>
<news:publication_date>${isoWithOffset(entry.published)}</news:publication_date><news:title>${esc(entry.told.title)}</news:title></news:news></url>`,
  )
  .join('\n')}
</urlset>
`;
