import { actors } from '../data/actors.ts';

/** An actor to seed with the sample group: every form of the name in three scripts, and words of its context. */
export type StarterActor = {
  id: string;
  kind: 'person' | 'organisation' | 'place';
  nameAr: string;
  nameEn: string;
  nameRu: string;
  names: string[];
  context: string[];
  roleAr: string | null;
  roleEn: string | null;
};

/** The invented actors of the sample press, to seed together with its sources and to remove with them. */
export function starterActors(): StarterActor[] {
  return actors.map((actor) => ({
    id: actor.id,
    kind: actor.kind,
    nameAr: actor.names.ar[0]!,
    nameEn: actor.names.en[0]!,
    nameRu: actor.names.ru[0]!,
    names: [...new Set([...actor.names.ar, ...actor.names.en, ...actor.names.ru])],
    context: actor.context ?? [],
    roleAr: actor.role?.ar ?? null,
    roleEn: actor.role?.en ?? null,
  }));
}
