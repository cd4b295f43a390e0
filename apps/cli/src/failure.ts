/** What a door answers in a bad line's place: a code a program can read, and a sentence a person can. */
export class LineFailure extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LineFailure';
    this.code = code;
  }
}

/** The command itself cannot be used as it was typed; ends the program with exit code 2. */
export class UsageFailure extends Error {}
