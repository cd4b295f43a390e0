export type { Article } from './articles/router.ts';
export type { PublicFailure } from './errors.ts';
export type { LiveEvent } from './live/router.ts';
export type { AppRouter } from './router.ts';
export type { Story } from './schemas.ts';
export type { SavedSearch } from './searches/router.ts';
export type { Settings } from './settings/router.ts';
export type { Telling } from './stories/router.ts';
