import { decodeHTML, decodeHTMLStrict } from 'entities';

const BASIC: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lang: '\u2329',
  rang: '\u232a',
};

/** Numeric references to C1 controls mean windows-1252, as in HTML. */
const C1 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Entities a document defines for itself; each expansion is charged against the budget, so that none can grow without bound. */
export type OwnEntities = { values: Map<string, string>; budget: number };

/**
 * Character references of XML and HTML, numeric ones included; what is no reference stays as written, a bare ampersand too.
 * Not recursive: an entity's value is never looked into.
 */
export function decodeEntities(text: string, own?: OwnEntities | null): string {
  let amp = text.indexOf('&');
  if (amp < 0) return text;
  let out = '';
  let from = 0;
  let semicolon = -1;
  while (amp >= 0) {
    if (semicolon <= amp) semicolon = text.indexOf(';', amp + 1);
    if (semicolon < 0) break;
    if (semicolon - amp <= 40) {
      const value = reference(text.slice(amp + 1, semicolon), own);
      if (value !== null) {
        out += text.slice(from, amp) + value;
        from = semicolon + 1;
        amp = text.indexOf('&', from);
        continue;
      }
    }
    // The next ampersand may lie before this semicolon.
    amp = text.indexOf('&', amp + 1);
  }
  return from === 0 ? text : out + text.slice(from);
}

function reference(name: string, own?: OwnEntities | null): string | null {
  if (Object.hasOwn(BASIC, name)) return BASIC[name]!;
  if (name.charCodeAt(0) === 35) return numeric(name);
  const value = own?.values.get(name);
  if (own && value !== undefined) {
    own.budget -= value.length;
    return own.budget < 0 ? null : value;
  }
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) return null;
  const decoded = decodeHTMLStrict(`&${name};`);
  return decoded.startsWith('&') && decoded.length > 1 ? null : decoded;
}

function numeric(name: string): string | null {
  const hex = name.charCodeAt(1) === 120 || name.charCodeAt(1) === 88;
  const digits = name.slice(hex ? 2 : 1);
  if (!(hex ? /^[0-9a-f]+$/i : /^[0-9]+$/).test(digits)) return null;
  const code = Number.parseInt(digits, hex ? 16 : 10);
  if (code >= 0x80 && code < 0xa0) return C1[code - 0x80]!;
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return '\ufffd';
  if (code < 0x20 && code !== 9 && code !== 10 && code !== 13) return '';
  return String.fromCodePoint(code);
}

/** References in markup that has already been taken out of XML; forgives a missing semicolon as browsers do. */
export function decodeHtmlEntities(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}

/**
 * The internal entities of a document type declaration whose values are plain text. Values with references or markup in
 * them, parameter entities and external ones are left alone: nothing is fetched, nothing nests.
 */
export function ownEntities(doctype: string): OwnEntities | null {
  const values = new Map<string, string>();
  for (const match of doctype
    .slice(0, 65_536)
    .matchAll(/<!ENTITY\s+([\w.-]{1,64})\s+(?:"([^"&<%]{0,256})"|'([^'&<%]{0,256})')\s*>/g)) {
    if (values.size >= 256) break;
    values.set(match[1]!, match[2] ?? match[3] ?? '');
  }
  return values.size === 0 ? null : { values, budget: 65_536 };
}
