import { type NextRequest, NextResponse } from 'next/server';
import { DEFAULT_LOCALE, splitLocale } from './i18n/locales.ts';
import { originAllowed } from './server/origin.ts';
import { contentPolicy, SECURITY_HEADERS } from './server/policy.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** First door of every request: who may write, which policy, which language. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  if (!SAFE.has(request.method) && !originAllowed(request.headers, process.env.PUBLIC_URL)) {
    return guarded(NextResponse.json({ error: 'origin' }, { status: 403 }));
  }
  if (pathname.startsWith('/api/') || pathname.startsWith('/raw/')) return guarded(NextResponse.next());

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const policy = contentPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('x-next-intl-locale', splitLocale(pathname).locale ?? DEFAULT_LOCALE);
  headers.set('x-nonce', nonce);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return guarded(response);
}

function guarded(response: NextResponse): NextResponse {
  for (const [name, value] of SECURITY_HEADERS) response.headers.set(name, value);
  if (process.env.PUBLIC_URL?.startsWith('https://')) {
    response.headers.set('strict-transport-security', 'max-age=31536000');
  }
  if (!response.headers.has('content-security-policy')) {
    response.headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
  }
  return response;
}

export const config = { matcher: ['/((?!_next/static|_next/image|icon.svg|favicon.ico|fonts/).*)'] };
