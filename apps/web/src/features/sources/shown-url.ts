/** What must not be drawn as itself: invisible and direction-changing marks, spaces. */
const UNSEEN = /[\p{C}\p{Z}]/gu;

/** An address as a person reads it: without its scheme, its letters instead of their bytes. Never throws. */
export function shownUrl(url: string): string {
  const bare = url.replace(/^https?:\/\//, '');
  try {
    return decodeURI(bare).replace(UNSEEN, encodeURIComponent);
  } catch {
    return bare;
  }
}
