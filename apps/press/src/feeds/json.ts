import { isoWithOffset } from '../dates.ts';
import { esc } from '../templates/page.ts';
import { type FeedWriter, summaryOf } from './entry.ts';

/** JSON Feed 1.1 with content_html. */
export const jsonFeed: FeedWriter = (outlet, entries, origin) =>
  JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: outlet.name,
      description: outlet.tagline,
      language: outlet.language,
      home_page_url: origin + outlet.home,
      feed_url: origin + outlet.feed,
      items: entries.map((entry) => ({
        id: String(entry.article.number),
        url: entry.url,
        title: entry.told.title,
        summary: summaryOf(entry.told, 28),
        content_html: entry.told.paragraphs
          .map((text) => (text.startsWith('## ') ? `<h2>${esc(text.slice(3))}</h2>` : `<p>${esc(text)}</p>`))
          .join(''),
        date_published: isoWithOffset(entry.published),
        date_modified: isoWithOffset(entry.updated),
        authors: [{ name: entry.told.byline ?? outlet.name }],
        ...(entry.told.tags ? { tags: entry.told.tags } : {}),
      })),
    },
    null,
    1,
  );
