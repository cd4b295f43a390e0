export type WriteFailureCode =
  | 'forbidden'
  | 'not-found'
  | 'bad-address'
  | 'known'
  | 'nothing-to-do'
  | 'kinds-differ'
  | 'bad-article'
  | 'bad-rules'
  | 'name-taken'
  | 'too-many-groups'
  | 'file-empty'
  | 'file-too-big'
  | 'file-too-many-rows'
  | 'file-not-this-format';

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
