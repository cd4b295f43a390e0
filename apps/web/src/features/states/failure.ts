import type { PublicFailure } from '@mirqab/api';

/** The failure an error carries, as far as a reader may know it; `offline` when no answer came at all. */
export function failureOf(error: unknown): PublicFailure {
  if (typeof error === 'object' && error !== null && 'data' in error) {
    const data = error.data;
    if (typeof data === 'object' && data !== null && 'failure' in data && isFailure(data.failure))
      return data.failure;
  }
  return { code: 'offline' };
}

function isFailure(value: unknown): value is PublicFailure {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';
}
