import { isoWithOffset } from '../dates.ts';
import { esc } from '../templates/page.ts';
import { type FeedWriter, summaryOf } from './entry.ts';

/** Atom 1.0 with tag URIs for ids and the text as escaped HTML. */
export const atom: FeedWriter = (outlet, entries, origin) => {
  const updated = entries.reduce((latest, entry) => Math.max(latest, entry.updated.getTime()), 0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${outlet.language}" xml:base="${origin}${outlet.home}">
<title type="text">${esc(outlet.name)}</title><subtitle type="text">${esc(outlet.tagline)}</subtitle>
<id>${origin}${outlet.feed}</id><updated>${isoWithOffset(new Date(updated), 0)}</updated>
<link rel="self" type="application/atom+xml" href="${origin}${outlet.feed}"/><link rel="alternate" href="${origin}${outlet.home}"/>
${entries
  .map((entry) => {
    const content = entry.told.paragraphs.map((text) => `<p>${esc(text.replace(/^## /, ''))}</p>`).join('\n');
    const author = `<author><name>${esc(entry.told.byline ?? outlet.name)}</name></author>`;
    return `<entry>${author}<title type="html">${esc(esc(entry.told.title))}</title>
<link rel="alternate" type="text/html" href="${entry.article.path.slice(outlet.home.length)}"/>
<id>tag:${outlet.id}.invalid,2016:post-${entry.article.number}</id>
<published>${isoWithOffset(entry.published, 0)}</published><updated>${isoWithOffset(entry.updated, 0)}</updated>
${(entry.told.tags ?? []).map((tag) => `<category term="${esc(tag)}"/>`).join('')}
<summary type="html">${esc(esc(summaryOf(entry.told, 40)))}</summary>
<content type="html">${esc(content)}</content></entry>`;
  })
  .join('\n')}
</feed>
`;
};
