import { TRPCError } from '@trpc/server';
import { notFound } from 'next/navigation';

/** What a reader may not see is not there; any other failure stays one, for the error page to tell. */
export function orNotFound(error: unknown): never {
  if (error instanceof TRPCError && (error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN')) notFound();
  throw error;
}
