export type PostgresFailureCode =
  | 'no-binaries'
  | 'data-unreadable'
  | 'data-version'
  | 'disk-full'
  | 'no-account'
  | 'init-failed'
  | 'start-failed';

/** Why the embedded Postgres is not there: a code, and one line that says what to do. */
export class PostgresFailure extends Error {
  readonly code: PostgresFailureCode;

  constructor(code: PostgresFailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PostgresFailure';
    this.code = code;
  }
}

/** Whether this, or what caused it, says that a disk is full: Postgres (53100) or the system. */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && (error.code === '53100' || error.code === 'ENOSPC')) || isFull(error.cause);
}

/** The same, of what a Postgres program printed. */
export const saysFull = (output: string): boolean => /No space left|Check free disk space/i.test(output);
