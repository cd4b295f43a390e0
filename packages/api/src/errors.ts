import { AuthFailure } from '@mirqab/auth';
import { ReadFailure } from '@mirqab/services/read-failure';
import { TRPCError } from '@trpc/server';

/** What a client may know about a failure: a code it has words for, and places in a query. */
export type PublicFailure = {
  code: string;
  places?: { start: number; end: number; code: string; expected?: string[] | undefined }[];
  wait?: number;
};

/** A refusal by the API itself. */
export class ApiFailure extends Error {
  readonly failure: PublicFailure;
  readonly status: TRPCError['code'];
  constructor(status: TRPCError['code'], failure: PublicFailure) {
    super(failure.code);
    this.name = 'ApiFailure';
    this.failure = failure;
    this.status = status;
  }
}

const CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * The one place where an error becomes an answer. A known failure keeps its code; anything else is
 * `internal`, without a word of what happened inside.
 */
export function publicFailure(error: TRPCError): PublicFailure {
  const cause = error.cause;
  if (cause instanceof ApiFailure) return cause.failure;
  if (cause instanceof ReadFailure) {
    return cause.places.length ? { code: cause.code, places: cause.places } : { code: cause.code };
  }
  if (cause instanceof AuthFailure) return { code: cause.code };
  const code = failureCode(cause);
  if (code) return { code };
  switch (error.code) {
    case 'UNAUTHORIZED':
      return { code: 'signed-out' };
    case 'FORBIDDEN':
      return { code: 'forbidden' };
    case 'NOT_FOUND':
      return { code: 'not-found' };
    case 'BAD_REQUEST':
    case 'PARSE_ERROR':
      return { code: 'input-invalid' };
    case 'TOO_MANY_REQUESTS':
      return { code: 'too-many' };
    default:
      return { code: 'internal' };
  }
}

/** Turns what a verb threw into the error tRPC answers with; the status follows the code. */
export function toTrpcError(error: unknown): TRPCError {
  if (error instanceof TRPCError) {
    // A thrown failure arrives wrapped as INTERNAL; the known ones have a status of their own.
    const status = statusOf(error.cause);
    return status && error.code === 'INTERNAL_SERVER_ERROR'
      ? new TRPCError({ code: status, cause: error.cause, message: 'failed' })
      : error;
  }
  return new TRPCError({ code: statusOf(error) ?? 'INTERNAL_SERVER_ERROR', cause: error, message: 'failed' });
}

function statusOf(cause: unknown): TRPCError['code'] | null {
  if (cause instanceof ApiFailure) return cause.status;
  const code = cause instanceof ReadFailure || cause instanceof AuthFailure ? cause.code : failureCode(cause);
  if (!code) return null;
  if (code === 'not-found') return 'NOT_FOUND';
  if (code === 'forbidden') return 'FORBIDDEN';
  if (code === 'unreachable') return 'SERVICE_UNAVAILABLE';
  return 'BAD_REQUEST';
}

/** The code of a failure class of ours (a name that ends in Failure); system errors have codes of another shape. */
function failureCode(cause: unknown): string | null {
  if (!(cause instanceof Error) || !cause.name.endsWith('Failure') || !('code' in cause)) return null;
  return typeof cause.code === 'string' && CODE.test(cause.code) ? cause.code : null;
}
