import { formsOf } from '../actors.ts';
import type { ActorTruth } from '../telling.ts';

/** What remains true of the actors when only `text` remains of a telling. */
export function stillMentioned(actors: readonly ActorTruth[], text: string): ActorTruth[] {
  const within = (words: string[] | undefined): string[] | undefined => {
    const left = words?.filter((word) => text.includes(word));
    return left?.length ? left : undefined;
  };
  return actors
    .filter((truth) => formsOf(truth.actor).some((form) => text.includes(form)))
    .map((truth) => {
      const left: ActorTruth = { actor: truth.actor };
      const titles = within(truth.titles);
      const attributed = within(truth.attributed);
      const denied = within(truth.denied);
      if (titles) left.titles = titles;
      if (attributed) left.attributed = attributed;
      if (denied) left.denied = denied;
      if (truth.headlineTitles) left.headlineTitles = truth.headlineTitles;
      return left;
    });
}
