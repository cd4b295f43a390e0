import type { Told } from '../article.ts';
import type { ActorTruth } from '../telling.ts';

/** Replaces words in title and body (a corrected figure, another spelling, another title for a man). Each pair must
 * be found. `titles` states anew what the text says of the actors it names. */
export function replaceWords(
  told: Told,
  words: readonly (readonly [from: string, to: string])[],
  titles: readonly ActorTruth[] = [],
): Told {
  let title = told.title;
  let paragraphs = told.paragraphs;
  for (const [from, to] of words) {
    const found = title.includes(from) || paragraphs.some((paragraph) => paragraph.includes(from));
    if (!found) throw new Error(`replaceWords: «${from}» is not in «${told.title}»`);
    title = title.split(from).join(to);
    paragraphs = paragraphs.map((paragraph) => paragraph.split(from).join(to));
  }
  const anew = new Map(titles.map((truth) => [truth.actor, truth]));
  const actors = told.actors.map((truth) => anew.get(truth.actor) ?? truth);
  return { ...told, title, paragraphs, actors };
}
