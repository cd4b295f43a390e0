import { normalizeEncoding } from '@exodus/bytes/encoding.js';

export type DocumentKind = 'xml' | 'html' | 'json' | 'text';

/** How far into a document a declaration is looked for, in bytes; browsers stop at 1,024, real pages put it later. */
const DECLARATION_REACH = 16_384;

/** Spellings seen in feeds and pages that the WHATWG table does not know. */
const ALIASES: Readonly<Record<string, string>> = {
  utf: 'utf-8',
  'utf-8-sig': 'utf-8',
  utf8mb4: 'utf-8',
  'windows-utf-8': 'utf-8',
  arabic: 'iso-8859-6',
  'cp-1256': 'windows-1256',
  win1256: 'windows-1256',
  'win-1256': 'windows-1256',
  windows1256: 'windows-1256',
  'cp-1251': 'windows-1251',
  win1251: 'windows-1251',
  'win-1251': 'windows-1251',
  windows1251: 'windows-1251',
  'cp-1252': 'windows-1252',
  win1252: 'windows-1252',
  windows1252: 'windows-1252',
  'iso8859-1': 'windows-1252',
  'iso-latin-1': 'windows-1252',
  koi8: 'koi8-r',
};

/** The WHATWG name of a label, through quotes, white space and common misspellings; null when it names nothing. */
export function charsetName(label: string | null | undefined): string | null {
  if (!label || label.length > 64) return null;
  const clean = label.replace(/["'\s;]/g, '').toLowerCase();
  const name = normalizeEncoding(clean) ?? (Object.hasOwn(ALIASES, clean) ? ALIASES[clean]! : null);
  return name === 'replacement' || name === 'x-user-defined' ? null : name;
}

/** The charset parameter of a Content-Type header. */
export function headerCharset(contentType: string | null | undefined): string | null {
  if (!contentType) return null;
  return charsetName(/charset\s*=\s*("[^"]*"|'[^']*'|[^\s;,]+)/i.exec(contentType.slice(0, 500))?.[1]);
}

/** What the document says of itself: the XML prolog, or for HTML a meta element (a prolog counts there too). */
export function documentCharset(bytes: Uint8Array, kind: DocumentKind): string | null {
  if (kind === 'json' || kind === 'text') return null;
  const head = ascii(bytes.subarray(0, DECLARATION_REACH));
  const prolog = /^\s*<\?xml\b[^>]{0,300}?encoding\s*=\s*["']?([^"'\s?>]+)/i.exec(head);
  if (prolog) return charsetName(prolog[1]);
  if (kind === 'xml')
    return charsetName(/<\?xml\b[^>]{0,300}?encoding\s*=\s*["']([^"']+)["']/i.exec(head.slice(0, 1024))?.[1]);
  for (const meta of head.matchAll(/<meta\b[^>]{0,400}/gi)) {
    const charset = /charset\s*=\s*["']?\s*([^"'\s/>;]+)/i.exec(meta[0]);
    const name = charsetName(charset?.[1]);
    // A meta element that can be read byte by byte is not in UTF-16, whatever it says.
    if (name !== null) return name.startsWith('utf-16') ? 'utf-8' : name;
  }
  return null;
}

/** UTF-16 or UTF-32 without a mark, seen by the zero bytes around the first characters. */
export function zeroPattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const n = Math.min(bytes.length & ~1, 512);
  if (n < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const half = n / 2;
  const first = bytes[0] === 0x3c || bytes[1] === 0x3c || bytes[0] === 0x7b || bytes[1] === 0x7b;
  const enough = first ? half * 0.15 : half * 0.4;
  if (odd > enough && even < odd / 8) return 'utf-16le';
  if (even > enough && odd < even / 8) return 'utf-16be';
  return null;
}

function ascii(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
