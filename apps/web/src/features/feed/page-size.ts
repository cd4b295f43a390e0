export const FEED_PAGE = 40;
