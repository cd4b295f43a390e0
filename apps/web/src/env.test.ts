import { expect, test } from 'vitest';
import { readEnv } from './env.ts';

const good = { DATABASE_URL: 'postgresql://u:very-secret@db/mirqab', MIRQAB_SECRET: 's'.repeat(40) };

test('defaults are the loopback and no trusted proxy', () => {
  expect(readEnv(good)).toMatchObject({
    PORT: 3000,
    PUBLIC_URL: 'http://127.0.0.1:3000',
    trustedProxies: [],
  });
  expect(
    readEnv({ ...good, PUBLIC_URL: 'https://n.example/', MIRQAB_TRUSTED_PROXIES: '10.0.0.0/8, 192.0.2.1' }),
  ).toMatchObject({
    PUBLIC_URL: 'https://n.example',
    trustedProxies: ['10.0.0.0/8', '192.0.2.1'],
  });
});

test('a bad setting is named, never shown', () => {
  const start = () => readEnv({ DATABASE_URL: 'mysql://u:very-secret@db', MIRQAB_SECRET: 'too-short' });
  expect(start).toThrow(/DATABASE_URL, MIRQAB_SECRET/);
  expect(start).not.toThrow(/very-secret|too-short/);
});
