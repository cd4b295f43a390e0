'use client';

import type { Settings } from '@mirqab/api';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Locale } from '../../i18n/locales.ts';

export type Me = { id: string; name: string; email: string; role: 'reader' | 'editor' | 'admin' };
type ReaderValue = {
  locale: Locale;
  settings: Settings;
  me: Me | null;
  now: Date;
  /** What stands between the parts of a list in this language. */
  comma: string;
};

const ReaderContext = createContext<ReaderValue | null>(null);

/** Ages on screen are renewed this often. */
const TICK_MS = 30_000;

/** Who reads, in which language, how they like numbers and dates, and what time it is. */
export function ReaderProvider(props: {
  locale: Locale;
  settings: Settings;
  me: Me | null;
  /** The server's clock, so that the first paint in the browser says the same. */
  now: string;
  children: ReactNode;
}) {
  const { locale, settings, me, children } = props;
  const [now, setNow] = useState(() => new Date(props.now));
  useEffect(() => {
    setNow(new Date());
    const timer = setInterval(() => setNow(new Date()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const value = useMemo(
    () => ({ locale, settings, me, now, comma: locale === 'ar' ? '، ' : ', ' }),
    [locale, settings, me, now],
  );
  return <ReaderContext value={value}>{children}</ReaderContext>;
}

export function useReader(): ReaderValue {
  const value = useContext(ReaderContext);
  if (!value) throw new Error('useReader outside its provider');
  return value;
}
