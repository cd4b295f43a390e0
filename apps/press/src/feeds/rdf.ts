import { isoWithOffset } from '../dates.ts';
import { esc } from '../templates/page.ts';
import { type FeedWriter, summaryOf } from './entry.ts';

/** RSS 1.0 (RDF) with Dublin Core dates. */
export const rdf: FeedWriter = (outlet, entries, origin) => `<?xml version="1.0" encoding="utf-8"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${origin}${outlet.feed}"><title>${esc(outlet.name)}</title><link>${origin}${outlet.home}</link>
<description>${esc(outlet.tagline)}</description><dc:language>${outlet.language}</dc:language>
<items><rdf:Seq>${entries.map((entry) => `<rdf:li rdf:resource="${esc(entry.url)}"/>`).join('')}</rdf:Seq></items></channel>
${entries
  .map(
    (
      entry,
    ) => `<item rdf:about="${esc(entry.url)}"><title>${esc(entry.told.title)}</title><link>${esc(entry.url)}</link>
<dc:date>${isoWithOffset(entry.published)}</dc:date><dc:source>${esc(entry.told.credit ?? outlet.name)}</dc:source>
<description>${esc(summaryOf(entry.told, 30))}</description></item>`,
  )
  .join('\n')}
</rdf:RDF>
`;
