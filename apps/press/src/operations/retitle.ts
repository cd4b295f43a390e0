import type { Told } from '../article.ts';

/** Puts another headline over the same text, with the titles it gives to actors. */
export function retitle(
  told: Told,
  title: string,
  headlineTitles: { actor: string; titles: string[] }[] = [],
): Told {
  const given = new Map(headlineTitles.map((entry) => [entry.actor, entry.titles]));
  const actors = told.actors.map((truth) => {
    const { headlineTitles: _former, ...rest } = truth;
    const titles = given.get(truth.actor);
    return titles ? { ...rest, headlineTitles: titles } : rest;
  });
  return { ...told, title, actors };
}
