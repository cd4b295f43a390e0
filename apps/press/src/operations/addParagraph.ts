import type { Told } from '../article.ts';
import type { ActorTruth } from '../telling.ts';
import { mergeActors } from './mergeActors.ts';

/** Adds a paragraph of the outlet's own at the start, the end or before the paragraph of an index. */
export function addParagraph(
  told: Told,
  paragraph: string,
  at: 'start' | 'end' | number,
  actors: readonly ActorTruth[] = [],
): Told {
  const index = at === 'start' ? 0 : at === 'end' ? told.paragraphs.length : at;
  const paragraphs = [...told.paragraphs.slice(0, index), paragraph, ...told.paragraphs.slice(index)];
  return { ...told, paragraphs, actors: mergeActors(told.actors, actors) };
}
