import { expect, test } from 'vitest';
import { contentPolicy, SECURITY_HEADERS } from './policy.ts';

test('the policy of a page is this one', () => {
  expect(contentPolicy('NONCE', false).split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'nonce-NONCE' 'strict-dynamic'",
    "style-src 'self' 'nonce-NONCE'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ]);
});

test('every answer forbids sniffing, framing and telling other sites where one came from', () => {
  expect(Object.fromEntries(SECURITY_HEADERS)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
  });
});
