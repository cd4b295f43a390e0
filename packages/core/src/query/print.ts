import { isPlainWord, phraseText } from './lexer.ts';
import { canonical, type QueryNode, type StoredQuery } from './tree.ts';
import {
  FIELD_NAMES,
  type Field,
  LANGUAGE_NAMES,
  LANGUAGES,
  type Locale,
  OPERATOR_NAMES,
  ZONE_KINDS,
  ZONE_NAMES,
} from './vocabulary.ts';

/** How tightly a node holds together, so that parentheses stand only where they must. */
const TIGHTNESS = { or: 0, in: 1, and: 1, not: 2, near: 3, operand: 4 } as const;

const tightness = (node: QueryNode): number =>
  node.kind === 'or' ||
  node.kind === 'and' ||
  node.kind === 'not' ||
  node.kind === 'near' ||
  node.kind === 'in'
    ? TIGHTNESS[node.kind]
    : TIGHTNESS.operand;

const NEEDS_QUOTES = /^\/|[\s()"“”„‟″＂«»]/u;

const quoted = (text: string, locale: Locale): string =>
  locale === 'ar' ? `«${phraseText(text)}»` : `"${phraseText(text)}"`;

const fieldText = (field: Field, value: string, locale: Locale): string =>
  `${FIELD_NAMES[field][locale]}:${NEEDS_QUOTES.test(value) ? `"${phraseText(value)}"` : value}`;

function print(node: QueryNode, locale: Locale): string {
  const inside = (inner: QueryNode, least: number): string => {
    const text = print(inner, locale);
    return tightness(inner) < least ? `(${text})` : text;
  };
  switch (node.kind) {
    case 'word':
      return isPlainWord(node.text) ? node.text : quoted(node.text, locale);
    case 'phrase':
      return quoted(node.text, locale);
    case 'actor':
    case 'outlet':
      return fieldText(node.kind, node.name, locale);
    case 'language': {
      const code = LANGUAGES.find((known) => known === node.language);
      const name = locale === 'ar' && code !== undefined ? LANGUAGE_NAMES[code] : node.language;
      return fieldText('language', name, locale);
    }
    case 'after':
    case 'before':
      return fieldText(node.kind, node.date, locale);
    case 'near': {
      const operator = `${OPERATOR_NAMES.near[locale]}/${node.distance}`;
      return node.of.map((inner) => inside(inner, TIGHTNESS.operand)).join(` ${operator} `);
    }
    case 'not':
      return `${OPERATOR_NAMES.not[locale]} ${inside(node.of, TIGHTNESS.near)}`;
    case 'in': {
      const every = node.zones.length === ZONE_KINDS.length;
      const names = every
        ? [locale === 'ar' ? 'الكل' : 'all']
        : node.zones.map((zone) => ZONE_NAMES[zone][locale]);
      const inner = node.of.kind === 'in' ? `(${print(node.of, locale)})` : inside(node.of, TIGHTNESS.and);
      return `${FIELD_NAMES.zone[locale]}:${names.join(locale === 'ar' ? '،' : ',')} ${inner}`;
    }
    case 'and':
      return node.of
        .map((inner) => inside(inner, inner.kind === 'in' ? TIGHTNESS.not : TIGHTNESS.and))
        .join(locale === 'ar' ? ` ${OPERATOR_NAMES.and.ar} ` : ' AND ');
    case 'or':
      return node.of.map((inner) => inside(inner, TIGHTNESS.and)).join(` ${OPERATOR_NAMES.or[locale]} `);
  }
}

/**
 * The query as text in a reader's language. What parseQuery reads back is the canonical form of the same tree, without
 * the ids that resolving had added.
 */
export function printQuery(query: StoredQuery, locale: Locale): string {
  return print(canonical(query.root), locale);
}
