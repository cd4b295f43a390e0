import { type Actor, actors } from '../data/actors.ts';

const byId = new Map(actors.map((actor) => [actor.id, actor]));

/** The register's entry of an actor; throws for an id that is not there, since the data is ours. */
export function actorOf(id: string): Actor {
  const found = byId.get(id);
  if (!found) throw new Error(`no such actor: ${id}`);
  return found;
}

/** Every written form of an actor: full names and short forms in all languages. */
export function formsOf(id: string): string[] {
  const actor = actorOf(id);
  return [...actor.names.ar, ...actor.names.en, ...actor.names.ru, ...(actor.short ?? [])];
}
