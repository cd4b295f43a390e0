import { anchorsOf } from './anchors.ts';
import { applyRules, type Ruled } from './apply-rules.ts';
import { assemble } from './assemble.ts';
import { decide } from './block.ts';
import { readByline } from './byline.ts';
import { findContent, flaggedBy } from './content.ts';
import { sumUp } from './density.ts';
import type { El } from './dom.ts';
import { hidesItsText, withLinkedBody } from './fallbacks.ts';
import { clearFlags, flagElements, flagOtherArticles } from './flags.ts';
import { type HtmlBlock, htmlBlocks, linkDensity } from './html-blocks.ts';
import { markerFinder } from './match-marker.ts';
import { gatherMetadata, type Metadata, metaText } from './metadata.ts';
import { readOutlet } from './outlet.ts';
import { outletPrefix } from './outlet-prefix.ts';
import { parseHtml } from './parse-html.ts';
import type { ReadParts } from './read-parts.ts';
import type { OutletRules } from './rules.ts';
import { linePrint } from './template.ts';
import { chooseTitle, outletInTitle } from './title.ts';
import { languageOf } from './zone-language.ts';
import { zoneBlocks } from './zone-page.ts';

/** What the caller knows beside the page itself. */
export interface HtmlContext {
  url: string | null;
  feedTitle: string | null;
  feedAuthors: readonly string[];
  rules: OutletRules | null;
  template: ReadonlySet<number>;
}

export interface HtmlParts extends ReadParts {
  metadata: Metadata;
  isForeign: (el: El) => boolean;
  htmlBlocks: readonly HtmlBlock[];
  ruled: Ruled | null;
}

// Lines among which the title tag's parts are looked for.
const TITLE_LINES = 150;

/** Read an HTML page: one parse, then blocks, flags, the article's container, and the zones of every block. */
export function readHtml(html: string, context: HtmlContext): HtmlParts {
  const { root, notes } = parseHtml(html);
  const ruled = context.rules ? applyRules(root, context.rules) : null;
  const metadata = gatherMetadata(root);
  const site = readOutlet(metadata, context.url);
  const blocks = htmlBlocks(root, notes);
  const lines = blocks
    .slice(0, TITLE_LINES)
    .flatMap((block) => (linkDensity(block) < 0.5 ? [block.text] : []));
  const chosen = chooseTitle(metadata, site.names, context.feedTitle, lines);
  const headline = ruled?.title ? { title: ruled.title, said: chosen.said } : chosen;
  const linkedBody = metadata.linked.find((article) => article.body)?.body ?? null;
  const description = metaText(metadata, 'og:description', 'description', 'twitter:description');
  const anchors = anchorsOf(blocks, headline.title, description, linkedBody);
  const findMarker = markerFinder(context.rules?.markers ?? []);
  const zone = (hiddenCounts: boolean) => {
    for (const block of blocks) forget(block, context.template);
    const sums = sumUp(blocks);
    flagElements(root, sums, hiddenCounts);
    flagOtherArticles(root, sums, blocks[anchors.headlineAt]?.el ?? null);
    const content = ruled?.roots.length
      ? { roots: ruled.roots, how: 'outlet-rule' }
      : findContent(root, blocks, anchors);
    return outletPrefix(zoneBlocks(blocks, content, anchors, findMarker));
  };
  let prefixed = zone(true);
  if (hidesItsText(prefixed.blocks)) {
    clearFlags(root);
    prefixed = zone(false);
    notes.push('hidden-text');
  }
  const zoned = withLinkedBody(prefixed.blocks, linkedBody, root);
  const author = readByline(metadata, zoned, site.names, context.feedAuthors);
  const assembled = assemble(zoned, headline.title, languageOf);
  return {
    ...assembled,
    blocks: zoned,
    title: headline.title,
    byline: ruled?.byline ?? author.byline,
    outlet: site.outlet ?? prefixed.outlet ?? outletInTitle(metadata.titleTag, headline.title),
    linkDensity: densityOf(zoned),
    linkedTitles: zoned.filter((block) => linkDensity(block) > 0.8 && block.text.length >= 25).length,
    htmlBlocks: zoned,
    ruled,
    notes,
    said: [...headline.said, ...author.said, ...site.said],
    metadata,
    isForeign: (el) => {
      const kind = flaggedBy(el)?.flag?.kind;
      return kind === 'related' || kind === 'comments' || kind === 'tags' || kind === 'embed';
    },
  };
}

/** Link characters of the body as a share of all. */
function densityOf(blocks: readonly HtmlBlock[]): number {
  let link = 0;
  let all = 0;
  for (const block of blocks) {
    if (block.kind !== 'body') continue;
    link += block.linkChars;
    all += block.text.length;
  }
  return all === 0 ? 0 : link / all;
}

/** A block as it was before anything was decided; what the outlet prints on every page is set aside at once. */
function forget(block: HtmlBlock, template: ReadonlySet<number>): void {
  block.kind = null;
  block.reason = '';
  if (template.size > 0 && template.has(linePrint(block.text))) decide(block, 'chrome', 'template');
}
