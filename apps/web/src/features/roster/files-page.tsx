'use client';

import { useTranslations } from 'next-intl';
import { PageHead, Sheet } from '../frame/page-head.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { BringIn } from './bring-in.tsx';
import { TakeAway } from './take-away.tsx';

/** Actors as files: taken away, and brought in after a look at what that would change. */
export function FilesPage() {
  const t = useTranslations('files');
  const { me } = useReader();
  return (
    <Sheet>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="space-y-12 pt-6">
        {me?.role !== 'reader' && <BringIn />}
        <TakeAway />
      </div>
    </Sheet>
  );
}
