'use client';

import type { Alert } from '@mirqab/api';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { buttonClass } from '../frame/button.tsx';
import { Link } from '../frame/link.tsx';
import { listOf } from '../frame/list-of.ts';
import { PageHead, Sheet } from '../frame/page-head.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { Empty } from '../states/empty.tsx';
import { Failed } from '../states/failed.tsx';
import { RowsSkeleton } from '../states/rows-skeleton.tsx';
import { When } from '../time/when.tsx';
import { DayBars } from './day-bars.tsx';

/** Every alert of the workspace as its sentence, with how often it fired. */
export function AlertsPage() {
  const t = useTranslations('alerts');
  const trpc = useTRPC();
  const { locale, me } = useReader();
  const { data: alerts, error, refetch } = useQuery(trpc.alerts.list.queryOptions({ locale }));
  const make = me && me.role !== 'reader' && (
    <Link href="/alerts/new" className={buttonClass('primary')}>
      <Plus size={18} aria-hidden />
      {t('new')}
    </Link>
  );
  return (
    <Sheet wide>
      <PageHead title={t('title')} lead={t('lead')} actions={alerts?.length ? make : undefined} />
      {error && <Failed error={error} again={() => void refetch()} />}
      {!alerts && !error && <RowsSkeleton />}
      {alerts?.length === 0 && (
        <Empty title={t('none')} action={make}>
          {t('noneMore')}
        </Empty>
      )}
      {alerts && alerts.length > 0 && (
        <ul className="divide-y">
          {alerts.map((alert) => (
            <AlertRow key={alert.id} alert={alert} />
          ))}
        </ul>
      )}
      <p className="mt-6 text-sm">
        <Link href="/alerts/deliveries" className="text-accent hover:underline">
          {t('allDeliveries')}
        </Link>
      </p>
    </Sheet>
  );
}

function AlertRow({ alert }: { alert: Alert }) {
  const t = useTranslations('alerts');
  const { now } = useReader();
  const total = alert.days.reduce((sum, { count }) => sum + count, 0);
  return (
    <li className="relative flex flex-wrap items-center gap-x-6 gap-y-2 py-4">
      <div className="min-w-0 flex-1 basis-72">
        <h2 className="font-semibold">
          <Link href={`/alerts/${alert.id}`} className="after:absolute after:inset-0 hover:text-accent">
            <bdi>{alert.name}</bdi>
          </Link>
          {alert.paused && <Paused />}
        </h2>
        <p className="line-clamp-2 text-muted text-sm">
          <AlertSentence alert={alert} />
        </p>
      </div>
      <DayBars small counts={alert.days} until={now.toISOString()} label={t('fired', { count: total })} />
      <p className="w-36 text-sm">
        {t('fired', { count: total })}
        <span className="block text-muted">{alert.lastAt ? <When at={alert.lastAt} /> : t('never')}</span>
      </p>
    </li>
  );
}

/** Beside the name of an alert that waits for nothing. */
export function Paused() {
  const t = useTranslations('alerts');
  return (
    <span className="ms-2 rounded-sm bg-warn-soft px-1.5 py-0.5 font-normal text-sm text-warn">
      {t('paused')}
    </span>
  );
}

/** «نبّهني حين يُذكر … عبر … فوراً» */
export function AlertSentence({ alert }: { alert: Alert }) {
  const t = useTranslations('alerts');
  const { locale } = useReader();
  return t.rich(alert.channels.length ? 'sentence' : 'sentenceAlone', {
    query: () => <bdi className="text-ink">{alert.readable ? alert.query : t('unreadable')}</bdi>,
    channels: listOf(
      alert.channels.map((channel) => channel.name),
      locale,
    ),
    mode: t(`mode.${alert.settings.mode}`),
  });
}
