import type { Article, Told } from '../article.ts';
import type { Outlet } from '../outlets.ts';

/** One article as a feed lists it. */
export type Entry = { article: Article; told: Told; url: string; published: Date; updated: Date };

/** Prints a feed: entries newest first. */
export type FeedWriter = (outlet: Outlet, entries: readonly Entry[], origin: string) => string;

/** The first words of an article, as a teaser. */
export function summaryOf(told: Told, words: number): string {
  const all = told.paragraphs
    .filter((paragraph) => !paragraph.startsWith('## '))
    .join(' ')
    .split(' ');
  return all.length <= words ? all.join(' ') : `${all.slice(0, words).join(' ')}…`;
}
