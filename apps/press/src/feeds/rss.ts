import { wallClock } from '../dates.ts';
import { esc } from '../templates/page.ts';
import { type Entry, type FeedWriter, summaryOf } from './entry.ts';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const pad = (value: number): string => String(value).padStart(2, '0');

/** `Tue, 26 Sep 2023 14:35:00 +0200`. */
export function rfc822(moment: Date, offset: number): string {
  const at = wallClock(moment, offset);
  const zone = `+${pad(Math.floor(offset / 60))}${pad(offset % 60)}`;
  return `${days[at.weekday]}, ${pad(at.day)} ${months[at.month - 1]} ${at.year} ${pad(at.hour)}:${pad(at.minute)}:00 ${zone}`;
}

/** RSS 2.0 with the whole text in content:encoded and permalinks as guids. */
export const rssFull: FeedWriter = (outlet, entries, origin) =>
  channel(outlet, entries, origin, 'utf-8', (entry) => {
    const content = entry.told.paragraphs
      .map((text) => (text.startsWith('## ') ? `<h2>${esc(text.slice(3))}</h2>` : `<p>${esc(text)}</p>`))
      .join('\n');
    const author = entry.told.byline ? `<dc:creator>${esc(entry.told.byline)}</dc:creator>` : '';
    const tags = (entry.told.tags ?? []).map((tag) => `<category>${esc(tag)}</category>`).join('');
    return `<item><title>${esc(entry.told.title)}</title><link>${esc(entry.url)}</link>
<guid isPermaLink="true">${esc(entry.url)}</guid><pubDate>${rfc822(entry.published, 120)}</pubDate>${author}${tags}
<description>${esc(summaryOf(entry.told, 30))}</description>
<content:encoded><![CDATA[${content.replaceAll(']]>', ']]]]><![CDATA[>')}]]></content:encoded></item>`;
  });

/** RSS 2.0 with a teaser only. */
export const rssSummary: FeedWriter = (outlet, entries, origin) =>
  channel(outlet, entries, origin, outlet.charset, (entry) => {
    const { guid, link, offset } = habits(outlet.id, entry);
    return `<item><title>${esc(entry.told.title)}</title><link>${esc(link)}</link>${guid}
<pubDate>${rfc822(entry.published, offset)}</pubDate><description>${esc(summaryOf(entry.told, 24))}</description></item>`;
  });

/** The aggregator counts its items, the old daily has no guids, the Russian outlet tags its links for its statistics. */
function habits(outlet: string, entry: Entry): { guid: string; link: string; offset: number } {
  if (outlet === 'khulasa') {
    return {
      guid: `<guid isPermaLink="false">kh-${entry.article.number}</guid>`,
      link: entry.url,
      offset: 0,
    };
  }
  if (outlet === 'vestnik') {
    return {
      guid: `<guid isPermaLink="true">${esc(entry.url)}</guid>`,
      link: `${entry.url}?utm_source=rss&utm_medium=feed`,
      offset: 180,
    };
  }
  return { guid: '', link: entry.url, offset: 120 };
}

function channel(
  outlet: Parameters<FeedWriter>[0],
  entries: readonly Entry[],
  origin: string,
  charset: string,
  item: (entry: Entry) => string,
): string {
  return `<?xml version="1.0" encoding="${charset}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>${esc(outlet.name)}</title><link>${origin}${outlet.home}</link><description>${esc(outlet.tagline)}</description>
<language>${outlet.language}</language><ttl>10</ttl>
${entries.map(item).join('\n')}
</channel></rss>
`;
}
