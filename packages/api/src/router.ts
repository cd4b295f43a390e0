import { alerts } from './alerts/router.ts';
import { articles } from './articles/router.ts';
import { channels } from './channels/router.ts';
import { deliveries } from './deliveries/router.ts';
import { entities } from './entities/router.ts';
import { groups } from './groups/router.ts';
import { live } from './live/router.ts';
import { outlets } from './outlets/router.ts';
import { proposals } from './proposals/router.ts';
import { roster } from './roster/router.ts';
import { runs } from './runs/router.ts';
import { searches } from './searches/router.ts';
import { settings } from './settings/router.ts';
import { sources } from './sources/router.ts';
import { starterLists } from './starter/router.ts';
import { stories } from './stories/router.ts';
import { createCallerFactory, router } from './trpc.ts';
import { users } from './users/router.ts';

export const appRouter = router({
  alerts,
  articles,
  channels,
  deliveries,
  entities,
  groups,
  live,
  outlets,
  proposals,
  roster,
  runs,
  searches,
  settings,
  sources,
  starter: starterLists,
  stories,
  users,
});
export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
