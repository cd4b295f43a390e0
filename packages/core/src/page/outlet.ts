import { parse as parseHost } from 'tldts';
import { cleanLine } from './clean.ts';
import { type Metadata, metaText } from './metadata.ts';
import type { Said } from './types.ts';

/** The publisher's name, and every name the page or its address gives it (to cut off titles). */
export function readOutlet(
  metadata: Metadata,
  url: string | null,
): { outlet: string | null; names: string[]; said: Said[] } {
  const said: Said[] = [];
  const say = (where: string, value: string | null | undefined) => {
    const cleaned = value ? cleanLine(value) : '';
    if (cleaned !== '' && cleaned.length <= 120 && !/^https?:/.test(cleaned))
      said.push({ field: 'outlet', where, value: cleaned });
  };
  say('og:site_name', metaText(metadata, 'og:site_name'));
  say('json-ld', metadata.linked.find((article) => article.publisher)?.publisher);
  say(
    'application-name',
    metaText(metadata, 'application-name', 'apple-mobile-web-app-title', 'al:android:app_name'),
  );
  say(
    'publisher',
    metaText(
      metadata,
      'publisher',
      'article:publisher',
      'dc.publisher',
      'copyright',
      'citation_journal_title',
      'cre',
    ),
  );
  const outlet = said[0]?.value ?? null;
  const names = new Set(said.map(({ value }) => value));
  const twitter = metaText(metadata, 'twitter:site');
  if (twitter) names.add(twitter.replace(/^@/, ''));
  const host = url ? parseHost(url) : null;
  if (host?.domain) {
    names.add(host.domain);
    if (host.hostname) names.add(host.hostname.replace(/^www\./, ''));
    if (host.domainWithoutSuffix) names.add(host.domainWithoutSuffix);
  }
  // «BBC News عربي» is also called «BBC»: the tail of the title tag, when it stands there, is a name too.
  const tail = metadata.titleTag
    ?.split(/\s+[-–—|»]\s+|\s*[|｜ㅣ]\s*/u)
    .slice(1)
    .at(-1)
    ?.trim();
  if (tail && [...names].some((name) => overlaps(name, tail))) names.add(tail);
  return { outlet, names: [...names], said };
}

function overlaps(a: string, b: string): boolean {
  const key = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const [x, y] = [key(a), key(b)];
  return x.length > 2 && y.length > 2 && (x.includes(y) || y.includes(x));
}
