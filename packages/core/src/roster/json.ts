import { z } from 'zod';
import type { RosterReading } from './read.ts';
import {
  checkActor,
  NAME_FORMS,
  type RawActor,
  type Refusal,
  ROSTER_LIMITS,
  type RosterActor,
} from './record.ts';

const text = z.string().max(20_000);
const form = z.enum(NAME_FORMS);
const name = z.union([
  text.transform((said) => ({ name: said })),
  z.looseObject({
    name: text,
    form: form.optional().catch(undefined),
    language: text.nullish(),
    source: text.nullish(),
  }),
]);
const role = z.union([
  text.transform((said) => ({ text: { en: said } })),
  z.looseObject({
    text: z.union([text.transform((said) => ({ en: said })), z.record(z.string(), text)]),
    from: text.nullish(),
    to: text.nullish(),
    asOf: text.nullish(),
  }),
]);
const list = z.array(text).max(1000).nullish();

/** An actor in a JSON file; a list for `--watch` is one of names alone. */
const row = z.looseObject({
  id: z.unknown().optional(),
  key: z.unknown().optional(),
  kind: z.enum(['person', 'organisation', 'place']).nullish().catch(null),
  label: z.partialRecord(z.enum(['ar', 'en', 'ru']), text).nullish(),
  names: z.array(name).max(1000).nullish(),
  roles: z.array(role).max(200).nullish(),
  context: list,
  wikidata: text.nullish(),
  countries: list,
  note: text.nullish(),
  groups: list,
});

/**
 * Reads `{"v":1,"actors":[…]}`, a bare list, or the list of watched entities that the doors take. The line of a
 * refusal is the place in the list, counted from one.
 */
export function readJson(input: string): RosterReading {
  let value: unknown;
  try {
    value = JSON.parse(input.replace(/^\ufeff/, ''));
  } catch {
    return { ok: false, code: 'not-this-format' };
  }
  const list = listOf(value);
  if (list === null) return { ok: false, code: 'not-this-format' };
  if (list.length > ROSTER_LIMITS.rows) return { ok: false, code: 'too-many-rows' };
  const rows: { line: number; actor: RosterActor }[] = [];
  const refused: Refusal[] = [];
  for (const [at, one] of list.entries()) {
    const read = row.safeParse(one);
    const checked = read.success
      ? checkActor(rawOf(read.data))
      : { ok: false as const, code: 'bad-line' as const, name: null };
    if (checked.ok) rows.push({ line: at + 1, actor: checked.actor });
    else refused.push({ line: at + 1, name: checked.name, code: checked.code });
  }
  return { ok: true, format: 'json', rows, refused };
}

function listOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null || !('actors' in value)) return null;
  if ('v' in value && value.v !== 1) return null;
  return Array.isArray(value.actors) ? value.actors : null;
}

const rawOf = (read: z.output<typeof row>): RawActor => ({
  id: read.id,
  key: read.key,
  kind: read.kind ?? null,
  label: read.label ?? {},
  names: (read.names ?? []).map(({ name, ...more }) => ({
    name,
    ...('form' in more && more.form ? { form: more.form } : {}),
    ...('language' in more ? { language: more.language ?? null } : {}),
    ...('source' in more ? { source: more.source ?? null } : {}),
  })),
  roles: (read.roles ?? []).map((one) => ({ from: null, to: null, asOf: null, ...one })),
  context: read.context ?? [],
  wikidata: read.wikidata ?? null,
  countries: read.countries ?? [],
  note: read.note ?? null,
  groups: read.groups ?? [],
});

/** Actors as one JSON document, an actor a line; nothing of them is lost in it. */
export function writeJson(actors: readonly RosterActor[]): string {
  return `{"v":1,"actors":[\n${actors.map((actor) => JSON.stringify(actor)).join(',\n')}\n]}\n`;
}
