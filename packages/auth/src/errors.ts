export type AuthFailureCode =
  | 'link-unknown'
  | 'link-used'
  | 'link-expired'
  | 'password-short'
  | 'email-taken'
  | 'email-invalid'
  | 'accounts-exist';

/** A refusal with a code that the interface puts into words. */
export class AuthFailure extends Error {
  readonly code: AuthFailureCode;
  constructor(code: AuthFailureCode) {
    super(code);
    this.name = 'AuthFailure';
    this.code = code;
  }
}
