import type { Settings } from '@mirqab/api';
import type { Context } from '@mirqab/api/context';
import { createCaller } from '@mirqab/api/router';
import { headers } from 'next/headers';
import { cache } from 'react';
import { house } from './house.ts';

export const DEFAULT_SETTINGS: Settings = {
  locale: 'ar',
  timeZone: 'Africa/Tripoli',
  digits: 'latn',
  months: 'egypt',
  firstDay: 6,
  theme: 'system',
  welcomedAt: null,
};

export type Reader = {
  ctx: Context;
  api: ReturnType<typeof createCaller>;
  /** Null while nobody is signed in. */
  me: { id: string; name: string; email: string; role: 'reader' | 'editor' | 'admin' } | null;
  settings: Settings;
};

/** Who opened this page and how they like it; read once a request. */
export const readReader = cache(async (): Promise<Reader> => {
  const ctx = await house().api.context(await headers());
  const api = createCaller(ctx);
  const { caller } = ctx;
  return {
    ctx,
    api,
    me: caller && { id: caller.userId, name: caller.name, email: caller.email, role: caller.role },
    settings: caller ? await api.settings.get() : DEFAULT_SETTINGS,
  };
});
