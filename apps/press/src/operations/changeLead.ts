import type { Told } from '../article.ts';
import type { ActorTruth } from '../telling.ts';
import { stillMentioned } from './mentioned.ts';
import { mergeActors } from './mergeActors.ts';

/** Writes the first paragraph anew and keeps the rest; actors named only in the old lead are gone. */
export function changeLead(told: Told, lead: string, actors: readonly ActorTruth[] = []): Told {
  const paragraphs = [lead, ...told.paragraphs.slice(1)];
  const kept = stillMentioned(told.actors, paragraphs.join('\n'));
  return { ...told, paragraphs, actors: mergeActors(kept, actors) };
}
