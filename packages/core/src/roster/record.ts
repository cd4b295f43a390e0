import { foldText, scriptOf } from '../text/index.ts';

/** What one file of actors may hold at most. */
export const ROSTER_LIMITS = {
  /** UTF-16 units of the whole file. */
  length: 10_000_000,
  rows: 10_000,
  /** Written forms of one actor. */
  names: 200,
  /** UTF-16 units of one name, role or word. */
  text: 300,
  note: 4000,
} as const;

export const ROSTER_FORMATS = ['csv', 'json', 'ftm'] as const;
export type RosterFormat = (typeof ROSTER_FORMATS)[number];
export const NAME_FORMS = ['full', 'short', 'kunya', 'acronym', 'variant'] as const;
export type NameForm = (typeof NAME_FORMS)[number];
export type RosterKind = 'person' | 'organisation' | 'place';
export type LabelLanguage = 'ar' | 'en' | 'ru';

export type RosterName = { name: string; language: string | null; form: NameForm; source: string | null };
export type RosterRole = {
  text: Record<string, string>;
  from: string | null;
  to: string | null;
  asOf: string | null;
};

/** An actor as it stands in a file. What a file does not say is null or empty. */
export type RosterActor = {
  /** The id it has here, when the file came from here. */
  id: string | null;
  /** Its key in the list it comes from: `starter:haftar-khalifa`. */
  key: string | null;
  kind: RosterKind;
  label: Partial<Record<LabelLanguage, string>>;
  /** Every other written form. */
  names: RosterName[];
  roles: RosterRole[];
  context: string[];
  wikidata: string | null;
  countries: string[];
  note: string | null;
  /** Names of the groups it is in. */
  groups: string[];
};

/** Why a row was not taken. */
export type RefusalCode =
  | 'bad-line'
  | 'no-name'
  | 'kind-unknown'
  | 'too-long'
  | 'too-many-names'
  | 'bad-wikidata'
  | 'ambiguous'
  | 'twice';
export type Refusal = { line: number; name: string | null; code: RefusalCode };

/** A row as read, before anything of it is believed. */
export type RawActor = {
  id?: unknown;
  key?: unknown;
  kind: RosterKind | null;
  label: Partial<Record<LabelLanguage, string>>;
  names: readonly { name: string; form?: NameForm; language?: string | null; source?: string | null }[];
  roles: readonly {
    text: Record<string, string>;
    from?: string | null;
    to?: string | null;
    asOf?: string | null;
  }[];
  context: readonly string[];
  wikidata: string | null;
  countries: readonly string[];
  note: string | null;
  groups: readonly string[];
};

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const DATE = /^\d{4}(?:-\d{2}){0,2}$/;
// Controls, and marks that turn the direction of what stands after them.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** One line without controls, direction marks and doubled spaces. */
export const tidy = (text: string): string => text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();

/** The label a name can be, by its script; null for other scripts and for what has no letter. */
export function labelLanguage(name: string): LabelLanguage | null {
  const script = scriptOf(name);
  if (script === 'arabic') return 'ar';
  if (script === 'latin') return 'en';
  return script === 'cyrillic' ? 'ru' : null;
}

/**
 * Believes a row or says why not: texts tidied, equal forms once, dates and codes that are none left out. A name that
 * equals a label is the label.
 */
export function checkActor(
  raw: RawActor,
): { ok: true; actor: RosterActor } | { ok: false; code: RefusalCode; name: string | null } {
  const label = cleanLabel(raw.label);
  const names = cleanNames(raw.names, label);
  // The first full name of a script that has no label is the label.
  for (const one of [...names]) {
    const language = labelLanguage(one.name);
    if (one.form !== 'full' || language === null || label[language] !== undefined) continue;
    label[language] = one.name;
    if (one.source === null) names.splice(names.indexOf(one), 1);
  }
  const called = label.ar ?? label.en ?? label.ru ?? names[0]?.name ?? null;
  const refuse = (code: RefusalCode) => ({ ok: false as const, code, name: called?.slice(0, 80) ?? null });
  if (raw.kind === null) return refuse('kind-unknown');
  if (called === null || Object.keys(label).length === 0) return refuse('no-name');
  if (names.length > ROSTER_LIMITS.names) return refuse('too-many-names');
  const roles = raw.roles.map(cleanRole).filter((role) => Object.keys(role.text).length > 0);
  const context = once(raw.context);
  const groups = once(raw.groups);
  const note = raw.note?.replace(UNSEEN, '').trim() || null;
  const texts = [
    ...Object.values(label),
    ...names.map((one) => one.name),
    ...roles.flatMap((role) => Object.values(role.text)),
    ...context,
    ...groups,
  ];
  if (texts.some((text) => text.length > ROSTER_LIMITS.text) || (note?.length ?? 0) > ROSTER_LIMITS.note)
    return refuse('too-long');
  const wikidata = raw.wikidata?.trim() || null;
  if (wikidata !== null && !/^Q[1-9]\d{0,11}$/.test(wikidata)) return refuse('bad-wikidata');
  const id = typeof raw.id === 'string' && UUID.test(raw.id) ? raw.id.toLowerCase() : null;
  const key = typeof raw.key === 'string' ? tidy(raw.key).slice(0, 200) || null : null;
  const countries = once(raw.countries.map((code) => code.toLowerCase())).filter((code) =>
    /^[a-z]{2,3}$/.test(code),
  );
  return {
    ok: true,
    actor: { id, key, kind: raw.kind, label, names, roles, context, wikidata, countries, note, groups },
  };
}

function cleanLabel(label: RawActor['label']): RosterActor['label'] {
  const clean: RosterActor['label'] = {};
  for (const language of ['ar', 'en', 'ru'] as const) {
    const text = tidy(label[language] ?? '');
    if (foldText(text).trim()) clean[language] = text;
  }
  return clean;
}

function cleanNames(names: RawActor['names'], label: RosterActor['label']): RosterName[] {
  const forms = new Map<string, RosterName>();
  const labels = new Set(Object.values(label).map((text) => foldText(text).trim()));
  for (const { name, form = 'full', language = null, source = null } of names) {
    const text = tidy(name);
    const folded = foldText(text).trim();
    // A label's own source is worth a row; a bare repetition is not.
    if (!folded || forms.has(folded) || (labels.has(folded) && source === null)) continue;
    forms.set(folded, {
      name: text,
      form,
      language: language?.trim() || labelLanguage(text),
      source: source === null ? null : tidy(source).slice(0, 500) || null,
    });
  }
  return [...forms.values()];
}

function cleanRole(role: RawActor['roles'][number]): RosterRole {
  const date = (value: string | null | undefined) => (value && DATE.test(value) ? value : null);
  const text = Object.fromEntries(
    Object.entries(role.text)
      .map(([language, said]) => [language.slice(0, 12), tidy(said)] as const)
      .filter(([, said]) => said !== ''),
  );
  return { text, from: date(role.from), to: date(role.to), asOf: date(role.asOf) };
}

function once(texts: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const text of texts.map(tidy)) {
    const folded = foldText(text).trim();
    if (folded && !seen.has(folded)) seen.set(folded, text);
  }
  return [...seen.values()];
}
