/** Actors on one page: more are found by name. */
export const MOST_ACTORS = 300;
/** Proposed names of one page of the inbox. */
export const PROPOSALS_AT_ONCE = 20;
