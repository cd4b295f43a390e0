import { z } from 'zod';
import type { RosterReading } from './read.ts';
import {
  checkActor,
  labelLanguage,
  type NameForm,
  type RawActor,
  type Refusal,
  ROSTER_LIMITS,
  type RosterActor,
  type RosterKind,
} from './record.ts';

/**
 * FollowTheMoney (followthemoney.tech): an entity a line, `{"id","schema","properties":{name:[…]}}`, every property a list
 * of texts. A state or a town is no thing of its own there: it is written as an Address with a name, and read back.
 */
const KINDS: Record<string, RosterKind> = {
  Person: 'person',
  Organization: 'organisation',
  PublicBody: 'organisation',
  Company: 'organisation',
  Address: 'place',
};
const SCHEMAS: Record<RosterKind, string> = {
  person: 'Person',
  organisation: 'Organization',
  place: 'Address',
};
const PREFIX = 'mirqab-';

const texts = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .catch([])
  .optional();
const entity = z.looseObject({
  id: z.string(),
  schema: z.string(),
  properties: z.looseObject({
    name: texts,
    alias: texts,
    weakAlias: texts,
    abbreviation: texts,
    position: texts,
    wikidataId: texts,
    notes: texts,
    country: texts,
    nationality: texts,
    keywords: texts,
    sourceUrl: texts,
    full: texts,
  }),
});

/**
 * Reads FollowTheMoney entities, one a line. Schemas that are nobody's name (Ownership, Document) are refused as
 * `kind-unknown`. The first name of each script is shown; the others, aliases and weak aliases are its forms.
 */
export function readFtm(text: string): RosterReading {
  const rows: { line: number; actor: RosterActor }[] = [];
  const refused: Refusal[] = [];
  let seen = 0;
  for (const [at, line] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    seen += 1;
    if (seen > ROSTER_LIMITS.rows) return { ok: false, code: 'too-many-rows' };
    const read = entity.safeParse(parsed(line));
    const checked = read.success
      ? checkActor(rawOf(read.data))
      : { ok: false as const, code: 'bad-line' as const, name: null };
    if (checked.ok) rows.push({ line: at + 1, actor: checked.actor });
    else refused.push({ line: at + 1, name: checked.name, code: checked.code });
  }
  if (seen > 0 && refused.length === seen && refused.every(({ code }) => code === 'bad-line'))
    return { ok: false, code: 'not-this-format' };
  return { ok: true, format: 'ftm', rows, refused };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function rawOf({ id, schema, properties }: z.output<typeof entity>): RawActor {
  const { sourceUrl = [], country = [], nationality = [] } = properties;
  const source = sourceUrl.length === 1 ? (sourceUrl[0] ?? null) : null;
  const own = id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null;
  const label: RawActor['label'] = {};
  const names: { name: string; form: NameForm; source: string | null }[] = [];
  const given = properties.name?.length ? properties.name : (properties.full ?? []);
  for (const name of given) {
    const language = labelLanguage(name);
    if (language !== null && label[language] === undefined) label[language] = name;
    else names.push({ name, form: 'full', source });
  }
  for (const [list, form] of [
    [properties.alias, 'variant'],
    [properties.abbreviation, 'acronym'],
    [properties.weakAlias, 'short'],
  ] as const)
    for (const name of list ?? []) names.push({ name, form, source });
  return {
    id: own,
    key: own === null ? `ftm:${id}` : null,
    kind: KINDS[schema] ?? null,
    label,
    names,
    roles: (properties.position ?? []).map((said) => ({ text: { [labelLanguage(said) ?? 'en']: said } })),
    context: properties.keywords ?? [],
    wikidata: properties.wikidataId?.[0] ?? null,
    countries: [...country, ...nationality],
    note: properties.notes?.join('\n') ?? null,
    groups: [],
  };
}

/**
 * Actors as FollowTheMoney lines. The model has one list of names and no time of a position: which source gave which
 * name, the times of roles and the groups stay behind; JSON keeps them.
 */
export function writeFtm(actors: readonly RosterActor[]): string {
  return actors.map((actor) => `${JSON.stringify(entityOf(actor))}\n`).join('');
}

function entityOf(actor: RosterActor): object {
  const labels = Object.values(actor.label);
  const of = (...forms: NameForm[]) =>
    actor.names
      .filter((one) => forms.includes(one.form) && !labels.includes(one.name))
      .map((one) => one.name);
  const all = {
    name: [...labels, ...of('full')],
    alias: of('variant'),
    abbreviation: actor.kind === 'organisation' ? of('acronym') : [],
    weakAlias: of('short', 'kunya', ...(actor.kind === 'organisation' ? [] : (['acronym'] as const))),
    position: actor.kind === 'person' ? actor.roles.flatMap((role) => Object.values(role.text)) : [],
    wikidataId: actor.wikidata === null ? [] : [actor.wikidata],
    country: actor.countries,
    keywords: actor.context,
    notes: actor.note === null ? [] : [actor.note],
    sourceUrl: [
      ...new Set(actor.names.flatMap(({ source }) => (source?.startsWith('http') ? [source] : []))),
    ],
    full: actor.kind === 'place' ? labels.slice(0, 1) : [],
  };
  const properties = Object.fromEntries(Object.entries(all).filter(([, values]) => values.length > 0));
  return { id: `${PREFIX}${actor.id ?? actor.key ?? ''}`, schema: SCHEMAS[actor.kind], properties };
}
