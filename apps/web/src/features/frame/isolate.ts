/**
 * Keeps a name's direction to itself inside a sentence of the other one (FSI … PDI, UAX #9): for
 * sentences put together as plain text, where no <bdi> can stand.
 */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
