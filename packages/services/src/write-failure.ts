export type WriteFailureCode =
  | 'forbidden'
  | 'not-found'
  | 'bad-address'
  | 'known'
  | 'nothing-to-do'
  | 'bad-article'
  | 'bad-rules';

/** A change that was refused, with a code the interface puts into words; `subject` names what it is about. */
export class WriteFailure extends Error {
  readonly code: WriteFailureCode;
  readonly subject: string | null;

  constructor(code: WriteFailureCode, subject: string | null = null) {
    super(code);
    this.name = 'WriteFailure';
    this.code = code;
    this.subject = subject;
  }
}
