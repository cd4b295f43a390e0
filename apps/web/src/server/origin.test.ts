import { expect, test } from 'vitest';
import { originAllowed } from './origin.ts';

const PUBLIC = 'https://news.example.org';
const asked = (headers: Record<string, string>, publicUrl: string | undefined = PUBLIC) =>
  originAllowed(new Headers(headers), publicUrl);

test.each([
  ['our own page', { origin: PUBLIC, 'sec-fetch-site': 'same-origin' }, true],
  ['our own page of an older browser', { origin: PUBLIC }, true],
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, false],
  ['another site that claims no fetch metadata', { origin: 'https://evil.example' }, false],
  ['a sister host', { origin: 'https://blog.example.org', 'sec-fetch-site': 'same-site' }, false],
  ['the same host without TLS', { origin: 'http://news.example.org' }, false],
  ['another port', { origin: 'https://news.example.org:8443' }, false],
  ['a sandboxed frame', { origin: 'null', 'sec-fetch-site': 'cross-site' }, false],
  ['a sandboxed frame of an older browser', { origin: 'null' }, false],
  ['a form of another site without an origin', { 'sec-fetch-site': 'cross-site' }, false],
  ['a program, which carries no cookie of a browser', {}, true],
])('%s', (_, headers, allowed) => {
  expect(asked(headers)).toBe(allowed);
});

test('without a public address the host that was asked decides; the loopback has several names', () => {
  expect(
    originAllowed(new Headers({ origin: 'http://10.0.0.5:3000', host: '10.0.0.5:3000' }), undefined),
  ).toBe(true);
  expect(
    originAllowed(new Headers({ origin: 'http://evil.example', host: '10.0.0.5:3000' }), undefined),
  ).toBe(false);
  expect(asked({ origin: 'http://localhost:3000' }, 'http://127.0.0.1:3000')).toBe(true);
  expect(asked({ origin: 'http://localhost:4000' }, 'http://127.0.0.1:3000')).toBe(false);
});
