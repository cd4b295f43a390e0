import { WriteFailure } from './write-failure.ts';

/** An address somebody typed as the one a source is kept under. @throws WriteFailure bad-address. */
export function sourceAddress(typed: string): URL {
  const url = URL.parse(typed.trim());
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '')
    throw new WriteFailure('bad-address');
  url.hash = '';
  return url;
}
