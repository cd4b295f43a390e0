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
