import { expect, test } from 'vitest';
import { readEnv } from './env.ts';
import { errorFields } from './log.ts';

const least = { DATABASE_URL: 'postgresql://u:p@127.0.0.1/db', MIRQAB_SECRET: 'sixteen characters!' };

test('what is not set has a default, and what is set to nothing is not set', () => {
  const env = readEnv({ ...least, REDIS_URL: '', MIRQAB_ALLOW_HOSTS: '127.0.0.1:4010, 127.0.0.1:4020' });
  expect(env).toMatchObject({
    redisUrl: undefined,
    sweepMs: 60_000,
    allowHosts: ['127.0.0.1:4010', '127.0.0.1:4020'],
  });
});

test.each([
  ['no database', { MIRQAB_SECRET: least.MIRQAB_SECRET }, 'DATABASE_URL'],
  ['no secret', { DATABASE_URL: least.DATABASE_URL }, 'MIRQAB_SECRET'],
  ['a secret that is none', { ...least, MIRQAB_SECRET: 'short' }, 'MIRQAB_SECRET'],
  ['mail by another scheme', { ...least, SMTP_URL: 'file:///etc/passwd' }, 'SMTP_URL'],
])('%s is one line that names the variable', (_, variables, name) => {
  expect(() => readEnv(variables)).toThrow(new RegExp(`^the worker cannot start: .*${name}`));
});

test('an address in an error loses its password', () => {
  expect(errorFields(new Error('connect postgresql://u:secret@host/db failed')).error).toBe(
    'connect postgresql://…@host/db failed',
  );
});
