'use client';

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Pause, Play, Trash2 } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { Button } from '../frame/button.tsx';
import { isolate } from '../frame/isolate.ts';
import { Link, useRouter } from '../frame/link.tsx';
import { PageHead, Sheet } from '../frame/page-head.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { useSay } from '../frame/toasts.tsx';
import { useFailureText } from '../states/failed.tsx';
import { AlertForm } from './alert-form.tsx';
import { AlertSentence, Paused } from './alerts-page.tsx';
import { DayBars } from './day-bars.tsx';
import { Deliveries } from './deliveries.tsx';
import { Matches } from './matches.tsx';

const TABS = ['matches', 'deliveries', 'edit'] as const;

/** One alert: its sentence, what it fired on, what was sent, and its form. */
export function AlertPage({ id }: { id: string }) {
  const t = useTranslations('alerts');
  const trpc = useTRPC();
  const { locale, me, now } = useReader();
  const { data: alert } = useSuspenseQuery(trpc.alerts.get.queryOptions({ id, locale }));
  const may = me !== null && me.role !== 'reader';
  const asked = useSearchParams().get('tab');
  const tab = TABS.find((one) => one === asked) ?? 'matches';
  const { right, wrong } = alert.judged;
  return (
    <Sheet wide>
      <PageHead
        title={
          <>
            <bdi>{alert.name}</bdi>
            {alert.paused && <Paused />}
          </>
        }
        lead={<AlertSentence alert={alert} />}
        actions={may ? <Actions alert={alert} /> : undefined}
      />
      <nav aria-label={t('parts')} className="flex gap-1 border-b">
        {TABS.filter((one) => may || one !== 'edit').map((one) => (
          <Link
            key={one}
            href={`/alerts/${id}${one === 'matches' ? '' : `?tab=${one}`}`}
            aria-current={one === tab ? 'page' : undefined}
            className={`border-b-2 px-3 py-2.5 text-sm ${one === tab ? 'border-accent font-semibold text-accent' : 'border-transparent text-muted hover:text-ink'}`}
          >
            {t(`tab.${one}`)}
          </Link>
        ))}
      </nav>
      <div className="pt-6">
        {tab === 'matches' && (
          <>
            <DayBars counts={alert.days} until={now.toISOString()} label={t('barsLabel')} />
            {right + wrong > 0 && (
              <p className="mt-3 text-sm">
                {t('precision', { share: right / (right + wrong), judged: right + wrong })}
              </p>
            )}
            <Matches alertId={id} judges={may} />
          </>
        )}
        {tab === 'deliveries' && <Deliveries alertId={id} />}
        {tab === 'edit' && may && <AlertForm alert={alert} />}
      </div>
    </Sheet>
  );
}

function Actions({ alert }: { alert: { id: string; name: string; paused: boolean } }) {
  const t = useTranslations('alerts');
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const say = useSay();
  const failure = useFailureText();
  const settle = {
    onError: (error: unknown) => say(failure(error)),
    onSettled: () => client.invalidateQueries({ queryKey: trpc.alerts.pathKey() }),
  };
  const update = useMutation(trpc.alerts.update.mutationOptions(settle));
  const turn = (paused: boolean) =>
    update.mutate(
      { id: alert.id, paused },
      {
        onSuccess: () =>
          say(t(paused ? 'pausedNow' : 'resumedNow', { name: isolate(alert.name) }), {
            label: t('undo'),
            run: () => update.mutate({ id: alert.id, paused: !paused }),
          }),
      },
    );
  const restore = useMutation(trpc.alerts.restore.mutationOptions(settle));
  const remove = useMutation(
    trpc.alerts.remove.mutationOptions({
      onError: settle.onError,
      onSuccess: async () => {
        router.push('/alerts');
        await client.invalidateQueries({ queryKey: trpc.alerts.list.queryKey() });
        say(t('removed', { name: isolate(alert.name) }), {
          label: t('undo'),
          run: () => restore.mutate({ id: alert.id }),
        });
      },
    }),
  );
  return (
    <>
      <Button small disabled={update.isPending} onClick={() => turn(!alert.paused)}>
        {alert.paused ? <Play size={16} aria-hidden /> : <Pause size={16} aria-hidden />}
        {alert.paused ? t('resume') : t('pause')}
      </Button>
      <Button small look="quiet" disabled={remove.isPending} onClick={() => remove.mutate({ id: alert.id })}>
        <Trash2 size={16} aria-hidden />
        {t('remove')}
      </Button>
    </>
  );
}
