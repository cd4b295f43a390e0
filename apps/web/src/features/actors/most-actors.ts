/** Actors on one page: more are found by name. */
export const MOST_ACTORS = 300;
