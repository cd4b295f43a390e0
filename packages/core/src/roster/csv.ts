import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { RosterReading } from './read.ts';
import {
  checkActor,
  type LabelLanguage,
  labelLanguage,
  type NameForm,
  type RawActor,
  type Refusal,
  ROSTER_LIMITS,
  type RosterActor,
  type RosterKind,
  type RosterRole,
} from './record.ts';

/** Columns in the order they are written; any of them may be missing from a file that is read, in any order. */
const COLUMNS = [
  'id',
  'key',
  'kind',
  'name_ar',
  'name_en',
  'name_ru',
  'full_names',
  'short_names',
  'kunyas',
  'acronyms',
  'variants',
  'roles',
  'context',
  'wikidata',
  'countries',
  'note',
  'groups',
  'sources',
] as const;
type Column = (typeof COLUMNS)[number];

const FORM_COLUMNS: readonly (readonly [Column, NameForm])[] = [
  ['full_names', 'full'],
  ['short_names', 'short'],
  ['kunyas', 'kunya'],
  ['acronyms', 'acronym'],
  ['variants', 'variant'],
];
const KINDS: Record<string, RosterKind> = {
  person: 'person',
  شخص: 'person',
  organisation: 'organisation',
  organization: 'organisation',
  جهة: 'organisation',
  مؤسسة: 'organisation',
  place: 'place',
  مكان: 'place',
};
/** What a spreadsheet would run as a formula; such a cell is written with an apostrophe before it, and read without. */
const FORMULA = /^'*[=+\-@\t\r]/;
const SEPARATOR = ' | ';

/**
 * Reads actors from CSV with a head row, separated by commas, semicolons or tabs. Several values in a cell stand
 * between bars; a role may end in its time (`@2025-01`, `@2019..2021`). A bad row is refused with its line and the
 * rest is kept.
 */
export function readCsv(text: string): RosterReading {
  const [head = ''] = text.replace(/^\ufeff/, '').split('\n', 1);
  const delimiter =
    [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';
  let rows: { record: Record<string, string>; info: { lines: number } }[];
  try {
    rows = parse(text, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: 200_000,
      to: ROSTER_LIMITS.rows + 1,
    });
  } catch {
    return { ok: false, code: 'not-this-format' };
  }
  const known = new Set(
    head
      .toLowerCase()
      .split(delimiter)
      .map((name) => name.replaceAll('"', '').trim()),
  );
  if (!['name_ar', 'name_en', 'name_ru', 'full_names'].some((name) => known.has(name)))
    return { ok: false, code: 'not-this-format' };
  if (rows.length > ROSTER_LIMITS.rows) return { ok: false, code: 'too-many-rows' };
  const taken: { line: number; actor: RosterActor }[] = [];
  const refused: Refusal[] = [];
  for (const { record, info } of rows) {
    const checked = checkActor(rawOf(record));
    // `lines` is where the record ended; a note of several lines began above.
    if (checked.ok) taken.push({ line: info.lines, actor: checked.actor });
    else refused.push({ line: info.lines, name: checked.name, code: checked.code });
  }
  return { ok: true, format: 'csv', rows: taken, refused };
}

function rawOf(record: Record<string, string>): RawActor {
  const cell = (column: Column) => record[column]?.replace(/^'(?='*[=+\-@\t\r])/, '') ?? '';
  const several = (column: Column) =>
    cell(column)
      .split(/\s*\|\s*/)
      .filter((one) => one.trim() !== '');
  const sources = several('sources');
  const source = sources.length === 1 ? (sources[0] ?? null) : null;
  const label: RawActor['label'] = {};
  for (const language of ['ar', 'en', 'ru'] as const) {
    const said = cell(`name_${language}`);
    if (said) label[language] = said;
  }
  return {
    id: cell('id'),
    key: cell('key'),
    kind: KINDS[cell('kind').trim().toLowerCase()] ?? null,
    label,
    names: FORM_COLUMNS.flatMap(([column, form]) => several(column).map((name) => ({ name, form, source }))),
    roles: several('roles').map(readRole),
    context: several('context'),
    wikidata: cell('wikidata') || null,
    countries: several('countries'),
    note: cell('note') || null,
    groups: several('groups'),
  };
}

function readRole(text: string): RosterRole {
  const at = text.lastIndexOf(' @');
  const said = at < 0 ? text : text.slice(0, at);
  const time = at < 0 ? '' : text.slice(at + 2).trim();
  const language: LabelLanguage = labelLanguage(said) ?? 'en';
  const [from = '', to = ''] = time.includes('..') ? time.split('..') : [];
  return {
    text: { [language]: said },
    from: from || null,
    to: to || null,
    asOf: time.includes('..') ? null : time || null,
  };
}

/** Actors as CSV with a byte order mark, so that spreadsheets read Arabic; cells that begin like a formula are guarded. */
export function writeCsv(actors: readonly RosterActor[]): string {
  const guarded = (value: string) => (FORMULA.test(value) ? `'${value}` : value);
  const rows = actors.map((actor) => COLUMNS.map((column) => guarded(cellOf(actor, column))));
  return stringify([[...COLUMNS], ...rows], { bom: true, record_delimiter: 'windows' });
}

function cellOf(actor: RosterActor, column: Column): string {
  const joined = (values: readonly string[]) => values.map((one) => one.replaceAll('|', '/')).join(SEPARATOR);
  const form = FORM_COLUMNS.find(([name]) => name === column)?.[1];
  if (form) {
    const labels = Object.values(actor.label);
    return joined(
      actor.names.filter((one) => one.form === form && !labels.includes(one.name)).map((one) => one.name),
    );
  }
  switch (column) {
    case 'name_ar':
    case 'name_en':
    case 'name_ru':
      return actor.label[column.slice(5) === 'ar' ? 'ar' : column.slice(5) === 'en' ? 'en' : 'ru'] ?? '';
    case 'roles':
      return joined(actor.roles.map(writeRole));
    case 'context':
    case 'countries':
    case 'groups':
      return joined(actor[column]);
    case 'sources':
      return joined([...new Set(actor.names.flatMap((one) => (one.source === null ? [] : [one.source])))]);
    case 'id':
    case 'key':
    case 'kind':
    case 'wikidata':
    case 'note':
      return actor[column] ?? '';
    default:
      return '';
  }
}

function writeRole({ text, from, to, asOf }: RosterRole): string {
  const said = text.ar ?? text.en ?? Object.values(text)[0] ?? '';
  if (from !== null || to !== null) return `${said} @${from ?? ''}..${to ?? ''}`;
  return asOf === null ? said : `${said} @${asOf}`;
}
