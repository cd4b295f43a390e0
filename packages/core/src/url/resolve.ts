/** Longest address that is read at all; what is longer is a payload, not an address. */
export const MAX_URL_LENGTH = 8192;

/**
 * An address made absolute against a base, or null when the result is not http or https.
 * White space and control characters inside (line breaks in feeds) are dropped as browsers do; an address that is
 * already absolute and needs no repair is returned as written, so that no trailing slash is invented.
 */
export function resolveUrl(raw: string | null | undefined, base?: string | null): string | null {
  if (!raw || raw.length > MAX_URL_LENGTH) return null;
  const text = raw.trim();
  if (text === '') return null;
  const url = parse(text) ?? (base ? parse(text, base) : null);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '')
    return null;
  return /^https?:\/\/[\x21-\x5b\x5d-\x7e]+$/i.test(text) ? text : url.href;
}

/** WHATWG parsing without the exception. */
export function parse(text: string, base?: string): URL | null {
  return URL.parse(text, base);
}
