export { canonicalUrl, urlKey } from './canonical.ts';
export { outletHost, sameOutlet } from './outlet.ts';
export { resolveUrl } from './resolve.ts';
