import { articles } from './articles/router.ts';
import { live } from './live/router.ts';
import { searches } from './searches/router.ts';
import { settings } from './settings/router.ts';
import { stories } from './stories/router.ts';
import { createCallerFactory, router } from './trpc.ts';
import { users } from './users/router.ts';

export const appRouter = router({ articles, live, searches, settings, stories, users });
export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
