import type { Told } from '../article.ts';
import { stillMentioned } from './mentioned.ts';

/** Keeps the first `words` words of the body and ends them with an ellipsis, as a page with a text limit does. */
export function cut(told: Told, words: number): Told {
  const paragraphs: string[] = [];
  let left = words;
  for (const paragraph of told.paragraphs) {
    if (left <= 0) break;
    const all = paragraph.split(' ');
    const shortened = all.length > left;
    paragraphs.push(shortened ? `${all.slice(0, left).join(' ')}...` : paragraph);
    left -= all.length;
  }
  const text = paragraphs.join('\n');
  const { second, ...rest } = told;
  return {
    ...rest,
    paragraphs,
    actors: stillMentioned(told.actors, text),
    ...(second && text.includes(second.starts) ? { second } : {}),
  };
}
