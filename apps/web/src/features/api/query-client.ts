import { defaultShouldDehydrateQuery, QueryClient } from '@tanstack/react-query';

/** Fresh for half a minute; nothing is asked again on a timer: the live stream says what changed. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, refetchOnWindowFocus: false, retry: retryable },
      dehydrate: {
        shouldDehydrateQuery: (query) =>
          defaultShouldDehydrateQuery(query) || query.state.status === 'pending',
      },
    },
  });
}

function retryable(failures: number, error: unknown): boolean {
  const status = httpStatusOf(error);
  // An answer of 4xx stays the same when asked again.
  return failures < 2 && (status === null || status >= 500);
}

export function httpStatusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('data' in error)) return null;
  const data = error.data;
  if (typeof data !== 'object' || data === null || !('httpStatus' in data)) return null;
  return typeof data.httpStatus === 'number' ? data.httpStatus : null;
}
