'use client';

import { useTranslations } from 'next-intl';
import { Link } from '../frame/link.tsx';
import { useReader } from '../frame/reader-context.tsx';

/** The way back to what is offered to begin with, for those who may add it. */
export function StarterLink() {
  const t = useTranslations('starter');
  const { me } = useReader();
  if (me?.role !== 'admin') return null;
  return (
    <Link href="/starter#starter-outlets" className="text-accent hover:underline">
      {t('link')}
    </Link>
  );
}
