import { appRouter } from '@mirqab/api/router';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { cache } from 'react';
import { makeQueryClient } from '../features/api/query-client.ts';
import { readReader } from './reader.ts';

export const getQueryClient = cache(makeQueryClient);

/** Query options on the server: what a page prefetches the browser does not ask again. */
export const getTrpc = cache(async () => {
  const { ctx } = await readReader();
  return createTRPCOptionsProxy({ ctx, router: appRouter, queryClient: getQueryClient() });
});
