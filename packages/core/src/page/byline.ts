import { cleanLine } from './clean.ts';
import { foldLine } from './fold-line.ts';
import type { HtmlBlock } from './html-blocks.ts';
import { type Metadata, metaText } from './metadata.ts';
import { bylineOf, cleanAuthor } from './names.ts';
import type { Said } from './types.ts';

/** Who wrote it: JSON-LD, meta, microdata, author links, byline blocks and the feed, in that order of belief. */
export function readByline(
  metadata: Metadata,
  blocks: readonly HtmlBlock[],
  siteNames: readonly string[],
  feedAuthors: readonly string[],
): { byline: string | null; said: Said[] } {
  const said: Said[] = [];
  const outlets = new Set(siteNames.map(foldLine));
  const say = (where: string, names: readonly (string | null | undefined)[]) => {
    const kept: string[] = [];
    for (const name of names) {
      const cleaned = name ? cleanAuthor(cleanLine(name)) : null;
      if (cleaned && !outlets.has(foldLine(cleaned)) && !kept.includes(cleaned)) kept.push(cleaned);
    }
    if (kept.length > 0) said.push({ field: 'byline', where, value: kept.slice(0, 8).join(', ') });
  };
  say(
    'json-ld',
    metadata.linked.find((article) => article.authors.length > 0 && !article.isVideo)?.authors ?? [],
  );
  say('meta', [
    metaText(
      metadata,
      'author',
      'article:author',
      'dc.creator',
      'parsely-author',
      'sailthru.author',
      'byl',
      'citation_author',
      'dcterms.creator',
    ),
  ]);
  say(
    'microdata',
    metadata.properties
      .filter(({ name }) => name === 'author' || name === 'creator')
      .map(({ value }) => value)
      .slice(0, 6),
  );
  say('rel-author', metadata.authorLinks);
  const shown: string[] = [];
  for (const block of blocks) {
    if (block.kind !== 'byline' || block.text.length > 140 || shown.length >= 3) continue;
    const name = bylineOf(block.text);
    if (name) shown.push(name);
    else if (
      /author|byline/.test(block.reason) &&
      /^[\p{L}\p{M}\s.'’-]{4,50}$/u.test(block.text) &&
      block.text.split(' ').length <= 5
    )
      shown.push(block.text);
  }
  say('visible', shown);
  say('feed', feedAuthors);
  return { byline: said[0]?.value ?? null, said };
}
