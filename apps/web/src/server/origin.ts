const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether a request that changes something comes from our own pages: its Origin must be the public
 * address, or, when that is not set, the very host that was asked. No Origin at all is no browser's
 * form or script of another site; it is let in only when the browser's own Sec-Fetch-Site agrees.
 */
export function originAllowed(headers: Headers, publicUrl: string | undefined): boolean {
  const site = headers.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.get('origin');
  if (!origin) return site === 'same-origin' || site === null;
  const from = URL.parse(origin);
  if (!from) return false;
  const own = publicUrl ? URL.parse(publicUrl) : URL.parse(`${from.protocol}//${headers.get('host') ?? ''}`);
  if (!own) return false;
  if (from.origin === own.origin) return true;
  // The loopback answers to several names.
  return (
    LOOPBACK.includes(own.hostname) &&
    LOOPBACK.includes(from.hostname) &&
    from.port === own.port &&
    from.protocol === own.protocol
  );
}
