export type ReadFailureCode = 'not-found' | 'withdrawn' | 'query-invalid';

/** Where in a query something is wrong, in UTF-16 units, and what would be right. */
export type QueryPlace = { start: number; end: number; code: string; expected?: string[] | undefined };

/** A read that cannot be answered, with a code the interface puts into words. */
export class ReadFailure extends Error {
  readonly code: ReadFailureCode;
  readonly places: QueryPlace[];
  constructor(code: ReadFailureCode, places: QueryPlace[] = []) {
    super(code);
    this.name = 'ReadFailure';
    this.code = code;
    this.places = places;
  }
}
