/** Why the platform cannot start: one line that says what to do; the program ends with exit code 1. */
export class StartFailure extends Error {}
