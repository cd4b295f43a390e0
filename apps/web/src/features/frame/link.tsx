'use client';

import NextLink from 'next/link';
import { useRouter as useNextRouter } from 'next/navigation';
import { type ComponentProps, useMemo } from 'react';
import { localise } from '../../i18n/locales.ts';
import { useReader } from './reader-context.tsx';

/** A link inside the app; the language is put in front. Loads ahead only when pointed at. */
export function Link({ href, ...rest }: Omit<ComponentProps<typeof NextLink>, 'href'> & { href: string }) {
  const { locale } = useReader();
  return <NextLink prefetch={false} {...rest} href={localise(href, locale)} />;
}

export function useRouter() {
  const router = useNextRouter();
  const { locale } = useReader();
  return useMemo(
    () => ({
      push: (path: string) => router.push(localise(path, locale)),
      replace: (path: string) => router.replace(localise(path, locale)),
      back: () => router.back(),
      refresh: () => router.refresh(),
    }),
    [router, locale],
  );
}
