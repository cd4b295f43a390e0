'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { Button, buttonClass } from '../frame/button.tsx';
import { Link, useRouter } from '../frame/link.tsx';
import { useReader } from '../frame/reader-context.tsx';

/** The first steps, for whoever came in without the link; gone once taken or put off. */
export function SetupStrip() {
  const t = useTranslations('feed');
  const trpc = useTRPC();
  const router = useRouter();
  const { settings, me } = useReader();
  const later = useMutation(
    trpc.settings.finishWelcome.mutationOptions({ onSuccess: () => router.refresh() }),
  );
  if (settings.welcomedAt || me?.role !== 'admin' || later.isSuccess) return null;
  return (
    <div className="flex items-center gap-2 border-b bg-accent-soft px-4 py-2 text-sm">
      <p className="flex-1">{t('setup')}</p>
      <Link href="/welcome" className={buttonClass('primary', true)}>
        {t('setupStart')}
      </Link>
      <Button small look="quiet" disabled={later.isPending} onClick={() => later.mutate()}>
        {t('setupLater')}
      </Button>
    </div>
  );
}
