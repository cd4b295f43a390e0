import { z } from 'zod';
import type { WatchedEntity } from '../types.ts';
import data from './starter.json' with { type: 'json' };

const source = z.strictObject({ id: z.string().min(1), url: z.url(), what: z.string().min(1) });
const name = z.strictObject({
  text: z.string().min(1),
  language: z.enum(['ar', 'en', 'ru']),
  source: z.string().min(1),
});
const role = z.strictObject({
  text: z.string().min(1),
  asOf: z.string().regex(/^\d{4}(-\d{2}){0,2}$/),
  source: z.string().min(1),
});

/** By what the register is offered in parts: where somebody acts, all states, and bodies of several states. */
export const STARTER_REGIONS = [
  'libya',
  'egypt',
  'maghreb',
  'sudan-horn',
  'gulf',
  'levant',
  'iraq',
  'turkey',
  'iran',
  'russia',
  'west',
  'bodies',
  'states',
] as const;
export type StarterRegion = (typeof STARTER_REGIONS)[number];

/**
 * An actor of the starter register. A spelling or an id stands in it only when a search found it: `source` names
 * where. `wikidata` stays null unless a search found the id; a guessed one is a defect. Roles hold as of their date.
 */
export const starterActorSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(['person', 'organisation', 'place']),
  region: z.enum(STARTER_REGIONS),
  names: z.array(name).min(1),
  wikidata: z.object({ id: z.string().regex(/^Q[1-9]\d*$/), source: z.string().min(1) }).nullable(),
  roles: z.array(role),
});

export const starterRegisterSchema = z.strictObject({
  version: z.literal(1),
  note: z.string(),
  sources: z.array(source),
  actors: z.array(starterActorSchema),
});

export type StarterActor = z.infer<typeof starterActorSchema>;
export type StarterRegister = z.infer<typeof starterRegisterSchema>;

let read: StarterRegister | undefined;

/** The starter register, checked on first use. */
export function starterRegister(): StarterRegister {
  read ??= starterRegisterSchema.parse(data);
  return read;
}

/** The starter register as entities to watch; role words serve as context. */
export function starterEntities(): WatchedEntity[] {
  return starterRegister().actors.map(({ id, kind, names, roles }) => ({
    id,
    kind,
    names: names.map((n) => n.text),
    context: roles.map((r) => r.text),
  }));
}
