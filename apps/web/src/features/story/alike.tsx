'use client';

import { useTranslations } from 'next-intl';

/** Below half of the text in common the one is a part of the other. */
export function Alike({ share }: { share: number }) {
  const t = useTranslations('story');
  return (
    <span className="tabular text-muted text-xs">{share < 0.5 ? t('contained') : t('alike', { share })}</span>
  );
}
