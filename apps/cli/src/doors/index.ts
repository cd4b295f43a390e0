import type { Door } from './door.ts';

/** The doors by command name; a door's rooms are loaded only when it is opened. */
export const doors = {
  feed: () => import('./feed.ts'),
  read: () => import('./read.ts'),
  date: () => import('./date.ts'),
  dedup: () => import('./dedup.ts'),
  actors: () => import('./actors.ts'),
  names: () => import('./names.ts'),
  match: () => import('./match.ts'),
} satisfies Record<string, () => Promise<{ door: Door }>>;

export type DoorName = keyof typeof doors;
