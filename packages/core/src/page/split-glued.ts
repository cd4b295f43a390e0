import type { Block } from './block.ts';
import { endsSentence } from './clean.ts';
import { gluedMarkers } from './match-marker.ts';

/**
 * Cut lines at phrases that are glued to their neighbours: «…قال الرئيس.شاهد أيضاً: عنوان» and «أخبار ذات صلةأعلن
 * الجيش». The phrase becomes a block of its own kind; a short title after it goes with it, prose after it does not.
 */
export function splitGlued<T extends Block>(blocks: readonly T[]): T[] {
  const out: T[] = [];
  for (const block of blocks) {
    const markers = block.kind === null && block.text.length > 12 ? gluedMarkers(block.text) : [];
    const cuts = markers.filter((marker) => marker.kind !== 'date' && marker.kind !== 'author');
    if (cuts.length === 0) {
      out.push(block);
      continue;
    }
    let at = 0;
    for (const [index, cut] of cuts.entries()) {
      if (cut.start < at) continue;
      const before = block.text.slice(at, cut.start).trim();
      if (before !== '') out.push({ ...block, text: before });
      const until = cuts[index + 1]?.start ?? block.text.length;
      const after = block.text.slice(cut.end, until);
      const title = after.replace(/^[\s:：–—-]+/u, '');
      const goesWith = title !== '' && title.length < 160 && !endsSentence(title.trim());
      const kind = cut.kind === 'date' || cut.kind === 'author' ? 'chrome' : cut.kind;
      const end = goesWith ? until : cut.end;
      out.push({ ...block, text: block.text.slice(cut.start, end).trim(), kind, reason: 'glued-marker' });
      at = end;
    }
    const tail = block.text
      .slice(at)
      .replace(/^[\s:：]+/u, '')
      .trim();
    if (tail !== '') out.push({ ...block, text: tail });
  }
  return out;
}
