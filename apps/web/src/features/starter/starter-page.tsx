'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { PageHead, Sheet } from '../frame/page-head.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { Failed } from '../states/failed.tsx';
import { RowsSkeleton } from '../states/rows-skeleton.tsx';
import { OutletChooser } from './outlet-chooser.tsx';
import { RegisterChooser } from './register-chooser.tsx';

/** What is offered to begin with: outlets and names, added only when chosen. */
export function StarterPage() {
  const t = useTranslations('starter');
  const trpc = useTRPC();
  const { me } = useReader();
  const { data, error, refetch } = useQuery(trpc.starter.list.queryOptions());
  return (
    <Sheet>
      <PageHead title={t('title')} lead={t('lead')} />
      {me?.role !== 'admin' && <p className="mt-4 rounded-md bg-sunk px-3 py-2 text-sm">{t('adminOnly')}</p>}
      {error && <Failed error={error} again={() => void refetch()} />}
      {!data && !error && <RowsSkeleton />}
      {data && (
        <div className="space-y-12 pt-6">
          <section aria-labelledby="starter-register">
            <h2 id="starter-register" className="font-semibold text-lg">
              {t('register')}
            </h2>
            <p className="mb-3 text-muted text-sm">{t('registerLead')}</p>
            <RegisterChooser regions={data.regions} />
          </section>
          <section aria-labelledby="starter-outlets">
            <h2 id="starter-outlets" className="font-semibold text-lg">
              {t('outlets')}
            </h2>
            <p className="mb-3 text-muted text-sm">{t('outletsLead')}</p>
            <OutletChooser outlets={data.outlets} />
          </section>
        </div>
      )}
    </Sheet>
  );
}
