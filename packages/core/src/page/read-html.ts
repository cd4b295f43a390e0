import { type Anchors, anchorsOf, isLegal } from './anchors.ts';
import { applyRules, type Ruled } from './apply-rules.ts';
import { assemble } from './assemble.ts';
import { decide } from './block.ts';
import { readByline } from './byline.ts';
import { type Content, findContent, flaggedBy } from './content.ts';
import { isRunningText, sumUp } from './density.ts';
import { contains, type El } from './dom.ts';
import { flagElements, flagOtherArticles } from './flags.ts';
import { type HtmlBlock, htmlBlocks, linkDensity } from './html-blocks.ts';
import { type MarkerFinder, markerFinder } from './match-marker.ts';
import { gatherMetadata, type Metadata, metaText } from './metadata.ts';
import { readOutlet } from './outlet.ts';
import { outletPrefix } from './outlet-prefix.ts';
import { parseHtml } from './parse-html.ts';
import type { ReadParts } from './read-parts.ts';
import type { OutletRules } from './rules.ts';
import { splitGlued } from './split-glued.ts';
import { chooseTitle, outletInTitle } from './title.ts';
import { zoneContent } from './zone-content.ts';
import { languageOf } from './zone-language.ts';
import { zoneSurroundings } from './zone-surroundings.ts';

/** What the caller knows beside the page itself. */
export interface HtmlContext {
  url: string | null;
  feedTitle: string | null;
  feedAuthors: readonly string[];
  rules: OutletRules | null;
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
  const blocks = htmlBlocks(root);
  const lines = blocks
    .slice(0, TITLE_LINES)
    .flatMap((block) => (linkDensity(block) < 0.5 ? [block.text] : []));
  const chosen = chooseTitle(metadata, site.names, context.feedTitle, lines);
  const headline = ruled?.title ? { title: ruled.title, said: chosen.said } : chosen;
  const sums = sumUp(blocks);
  flagElements(root, sums, true);
  const linkedBody = metadata.linked.find((article) => article.body)?.body ?? null;
  const description = metaText(metadata, 'og:description', 'description', 'twitter:description');
  const anchors = anchorsOf(blocks, headline.title, description, linkedBody);
  flagOtherArticles(root, sums, blocks[anchors.headlineAt]?.el ?? null);
  const content = ruled?.roots.length
    ? { roots: ruled.roots, how: 'outlet-rule' }
    : findContent(root, blocks, anchors);
  const prefixed = outletPrefix(
    zoneBlocks(blocks, content, anchors, markerFinder(context.rules?.markers ?? [])),
  );
  const zoned = prefixed.blocks;
  const author = readByline(metadata, zoned, site.names, context.feedAuthors);
  const assembled = assemble(zoned, headline.title, languageOf);
  return {
    ...assembled,
    blocks: zoned,
    title: headline.title,
    byline: ruled?.byline ?? author.byline,
    outlet: site.outlet ?? prefixed.outlet ?? outletInTitle(metadata.titleTag, headline.title),
    language: languageOf(assembled.body),
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

function zoneBlocks(
  blocks: readonly HtmlBlock[],
  content: Content | null,
  anchors: Anchors,
  findMarker: MarkerFinder,
): HtmlBlock[] {
  const roots = content?.roots ?? [];
  const within = (block: HtmlBlock) => roots.some((el) => contains(el, block.el));
  const start = blocks.find(within)?.order ?? -1;
  for (const block of blocks) {
    const flagged = flaggedBy(block.el);
    if (flagged?.flag) decide(block, flagged.flag.kind, flagged.flag.reason);
    if (within(block)) continue;
    if (block.order === anchors.headlineAt) decide(block, 'headline', 'title');
    else if (isStandfirst(block, anchors, start)) decide(block, 'body', 'standfirst');
  }
  const inside = splitGlued(blocks.filter(within));
  const parts = new Set(inside);
  zoneContent(inside, roots, anchors, findMarker);
  const all = [...blocks.filter((block) => !within(block)), ...inside].sort((a, b) => a.order - b.order);
  zoneSurroundings(all, parts, roots, anchors, findMarker);
  return all;
}

/** A lead set apart from the text: running text between the headline and the article's container. */
function isStandfirst(block: HtmlBlock, anchors: Anchors, start: number): boolean {
  if (
    block.kind !== null ||
    anchors.headlineAt < 0 ||
    block.order <= anchors.headlineAt ||
    block.order >= start
  )
    return false;
  return (
    start - anchors.headlineAt < 40 &&
    isRunningText(block) &&
    linkDensity(block) < 0.3 &&
    !isLegal(block.text)
  );
}
