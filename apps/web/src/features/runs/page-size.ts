/** Runs read at a time. */
export const RUNS_PAGE = 30;
