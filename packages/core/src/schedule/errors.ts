/**
 * How heavily an error counts towards waiting longer. Temporary trouble of the way (0.25), answers that often heal (0.5: feeds
 * do come back from 404), and answers that rarely do (1). Source of the classes: Media Cloud's fetcher.
 */
export function errorWeight(code: string, status?: number): number {
  if (status !== undefined && status >= 400) {
    if (status === 404 || status === 408 || status === 425 || status === 429 || status >= 500) return 0.5;
    return 1;
  }
  return Object.hasOwn(WEIGHTS, code) ? WEIGHTS[code]! : 0.5;
}

const WEIGHTS: Readonly<Record<string, number>> = {
  timeout: 0.25,
  reset: 0.25,
  'connect-failed': 0.25,
  'dns-later': 0.25,
  aborted: 0.25,
  'dns-failed': 0.5,
  tls: 0.5,
  'bad-encoding': 0.5,
  'too-large': 0.5,
  'too-many-redirects': 0.5,
  empty: 0.25,
  'not-a-feed': 1,
  robots: 1,
  'blocked-address': 1,
  'blocked-scheme': 1,
  'blocked-port': 1,
  'bad-url': 1,
};
