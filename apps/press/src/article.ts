import type { OutletId } from './outlets.ts';
import type { Telling } from './telling.ts';

/** A telling with its dates filled in and its paragraphs divided. */
export type Told = Omit<Telling, 'body' | 'after' | 'outlet' | 'id'> & {
  outlet: OutletId;
  paragraphs: string[];
};

/** The text of an article from a moment on: the first version, and one more for each later edit. */
export type Version = { at: Date; told: Told; changed: ('title' | 'body')[] };

/** One page of one outlet, with everything it ever said. */
export type Article = {
  id: string;
  number: number;
  outlet: OutletId;
  /** The events it tells: two where a page holds two stories; empty for a page published by hand. */
  events: string[];
  path: string;
  publishedAt: Date;
  versions: Version[];
  /** Which telling it was made from and by which operations; null for one written by hand. */
  origin: { from: string; by: string[] } | null;
  /** Not served until `publish` asks for it. */
  reserve: boolean;
};

/** The version that stands at `moment`, or null when the article is not out yet. */
export function versionAt(article: Article, moment: Date): Version | null {
  if (article.publishedAt.getTime() > moment.getTime()) return null;
  let standing: Version | null = null;
  for (const version of article.versions) {
    if (version.at.getTime() <= moment.getTime()) standing = version;
  }
  return standing;
}

/** A six-digit number that depends on the id alone, so that addresses outlive a change of the base date. */
export function numberOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const unit of id) {
    hash ^= unit.codePointAt(0)!;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return 100_000 + (hash % 900_000);
}

/** The words of a title as an address carries them: letters and digits joined by dashes. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[\u064b-\u0652]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, 9)
    .join('-');
}

/** The path of an article, each outlet in its own manner; also what stands as its link in the feed. */
export function pathOf(outlet: OutletId, number: number, title: string): string {
  switch (outlet) {
    case 'sada':
      return `/sada/news/${number}`;
    case 'khulasa':
      return `/khulasa/${number}/`;
    case 'minbar':
      return `/minbar/${encodeURIComponent(slugOf(title))}/`;
    case 'wasl':
      return `/wasl/article.aspx?id=${number}`;
    case 'ufuq':
      return `/ufuq/news/${number}/`;
    case 'barid':
      return `/barid/show.asp?n=${number}`;
    case 'ledger':
      return `/ledger/${slugOf(title)}-${number}`;
    case 'vestnik':
      return `/vestnik/news/${number}.html`;
  }
}
