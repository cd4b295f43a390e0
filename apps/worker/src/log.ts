import { pino } from 'pino';

export type Log = {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  debug(fields: object, message: string): void;
};

/** JSON lines on standard output. Whatever is called a secret stays out, however deep it stands. */
export function createLog(level: string): Log {
  const secrets = [
    'secret',
    'password',
    'token',
    'authorization',
    'cookie',
    'sealed',
    'databaseUrl',
    'redisUrl',
    'smtpUrl',
  ];
  return pino({
    level,
    base: { name: 'worker' },
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[kept back]' },
  });
}

const ADDRESS = /\b([a-z]+:\/\/)[^\s/@]+@/gi;

/** An error for a log line: its words without the credentials an address in them may carry. */
export function errorFields(error: unknown): { error: string; code?: string } {
  const message = (error instanceof Error ? error.message : String(error))
    .replace(ADDRESS, '$1…@')
    .slice(0, 1000);
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? { error: message, code: error.code }
    : { error: message };
}
