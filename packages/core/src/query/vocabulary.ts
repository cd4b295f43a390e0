import { foldText } from '../text/index.ts';

/** The zones of a page, in reading order. */
export const ZONE_KINDS = [
  'headline',
  'byline',
  'body',
  'caption',
  'related',
  'tags',
  'comments',
  'credit',
  'embed',
  'chrome',
  'spam',
] as const;

/** Languages `lang:` knows, by ISO 639-1 code. */
export const LANGUAGES = [
  'ar',
  'fa',
  'ur',
  'ku',
  'ps',
  'he',
  'el',
  'ru',
  'uk',
  'bg',
  'en',
  'fr',
  'es',
  'de',
  'it',
  'pt',
  'tr',
  'nl',
] as const;

export type Locale = 'ar' | 'en';
export type Field = 'actor' | 'outlet' | 'language' | 'zone' | 'after' | 'before';
export type Operator = 'and' | 'or' | 'not' | 'near';

/** The word each operator is printed as. */
export const OPERATOR_NAMES: Record<Operator, Record<Locale, string>> = {
  and: { ar: 'و', en: 'AND' },
  or: { ar: 'أو', en: 'OR' },
  not: { ar: 'ليس', en: 'NOT' },
  near: { ar: 'قرب', en: 'NEAR' },
};

/** The name each field is printed as. */
export const FIELD_NAMES: Record<Field, Record<Locale, string>> = {
  actor: { ar: 'الفاعل', en: 'actor' },
  outlet: { ar: 'المصدر', en: 'outlet' },
  language: { ar: 'اللغة', en: 'lang' },
  zone: { ar: 'الموضع', en: 'zone' },
  after: { ar: 'بعد', en: 'after' },
  before: { ar: 'قبل', en: 'before' },
};

/** The name each zone is printed as; several stand joined by a comma. */
export const ZONE_NAMES: Record<(typeof ZONE_KINDS)[number], Record<Locale, string>> = {
  headline: { ar: 'العنوان', en: 'headline' },
  byline: { ar: 'الكاتب', en: 'byline' },
  body: { ar: 'المتن', en: 'body' },
  caption: { ar: 'الصورة', en: 'caption' },
  related: { ar: 'ذو-صلة', en: 'related' },
  tags: { ar: 'الوسوم', en: 'tags' },
  comments: { ar: 'التعليقات', en: 'comments' },
  credit: { ar: 'الإسناد', en: 'credit' },
  embed: { ar: 'المضمن', en: 'embed' },
  chrome: { ar: 'الإطار', en: 'chrome' },
  spam: { ar: 'الدخيل', en: 'spam' },
};

/** The Arabic word of each language; its code is always understood and is what English prints. */
export const LANGUAGE_NAMES: Record<(typeof LANGUAGES)[number], string> = {
  ar: 'العربية',
  fa: 'الفارسية',
  ur: 'الأردية',
  ku: 'الكردية',
  ps: 'البشتوية',
  he: 'العبرية',
  el: 'اليونانية',
  ru: 'الروسية',
  uk: 'الأوكرانية',
  bg: 'البلغارية',
  en: 'الإنجليزية',
  fr: 'الفرنسية',
  es: 'الإسبانية',
  de: 'الألمانية',
  it: 'الإيطالية',
  pt: 'البرتغالية',
  tr: 'التركية',
  nl: 'الهولندية',
};

const FIELD_ALIASES: Record<string, Field> = {
  actor: 'actor',
  entity: 'actor',
  فاعل: 'actor',
  الجهة: 'actor',
  outlet: 'outlet',
  source: 'outlet',
  مصدر: 'outlet',
  الناشر: 'outlet',
  lang: 'language',
  language: 'language',
  لغة: 'language',
  zone: 'zone',
  in: 'zone',
  موضع: 'zone',
  after: 'after',
  since: 'after',
  منذ: 'after',
  before: 'before',
  until: 'before',
};

const ENGLISH_LANGUAGES: Record<string, (typeof LANGUAGES)[number]> = {
  arabic: 'ar',
  persian: 'fa',
  farsi: 'fa',
  urdu: 'ur',
  kurdish: 'ku',
  pashto: 'ps',
  hebrew: 'he',
  greek: 'el',
  russian: 'ru',
  ukrainian: 'uk',
  bulgarian: 'bg',
  english: 'en',
  french: 'fr',
  spanish: 'es',
  german: 'de',
  italian: 'it',
  portuguese: 'pt',
  turkish: 'tr',
  dutch: 'nl',
};

const ARTICLE = /^ال(?=..)/;
/** Folded, without the article: «اللغة» and «لغة», «العنوان» and «عنوان» are one name. */
const nameKey = (name: string): string => foldText(name).trim().replace(ARTICLE, '');

const fields = new Map<string, Field>([
  ...Object.entries(FIELD_ALIASES).map(([name, field]) => [nameKey(name), field] as const),
  ...(Object.keys(FIELD_NAMES) as Field[]).map((field) => [nameKey(FIELD_NAMES[field].ar), field] as const),
]);
const zones = new Map(
  ZONE_KINDS.flatMap((zone) => [
    [nameKey(ZONE_NAMES[zone].ar), zone] as const,
    [nameKey(ZONE_NAMES[zone].en), zone] as const,
  ]),
);
const languages = new Map<string, (typeof LANGUAGES)[number]>([
  ...LANGUAGES.map((code) => [code, code] as const),
  ...LANGUAGES.map((code) => [nameKey(LANGUAGE_NAMES[code]), code] as const),
  ...LANGUAGES.map((code) => [nameKey(LANGUAGE_NAMES[code]).replace(/ه$/, ''), code] as const),
  ...Object.entries(ENGLISH_LANGUAGES),
]);

/** The field a name before a colon stands for. */
export const fieldOf = (name: string): Field | undefined => fields.get(nameKey(name));
/** The zone a name stands for, in either language, with or without the article. */
export const zoneOf = (name: string): (typeof ZONE_KINDS)[number] | undefined => zones.get(nameKey(name));
/** The language a code or a name stands for. */
export const languageOf = (name: string): (typeof LANGUAGES)[number] | undefined =>
  languages.get(nameKey(name));
/** All zones at once. */
export const isEveryZone = (name: string): boolean => ['all', 'كل', 'جميع'].includes(nameKey(name));

/** The operator a bare word stands for: English in capitals only, Arabic as a word of its own. */
export function operatorOf(word: string): Exclude<Operator, 'near'> | undefined {
  if (word === 'AND' || word === 'و') return 'and';
  if (word === 'OR' || word === 'أو' || word === 'او') return 'or';
  if (word === 'NOT' || word === 'ليس') return 'not';
  return undefined;
}

/** The distance of `NEAR/n` or «قرب/ن»: null when the word is no such operator, NaN when n is no number. */
export function nearDistance(word: string): number | null {
  const match = /^(?:NEAR|قرب)(?:\/(.*))?$/.exec(word);
  if (match === null) return null;
  if (match[1] === undefined) return word === 'NEAR' ? DEFAULT_DISTANCE : null;
  const digits = foldText(match[1]);
  return /^\d{1,4}$/.test(digits) ? Number(digits) : Number.NaN;
}

/** What NEAR without a number means. */
export const DEFAULT_DISTANCE = 10;
