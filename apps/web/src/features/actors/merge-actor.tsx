'use client';

import type { Actor, MergePreview } from '@mirqab/api';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { labelOf } from '../article/entity-name.tsx';
import { Button } from '../frame/button.tsx';
import { isolate } from '../frame/isolate.ts';
import { useRouter } from '../frame/link.tsx';
import { listOf } from '../frame/list-of.ts';
import { useReader } from '../frame/reader-context.tsx';
import { Failed } from '../states/failed.tsx';
import { ActorPicker } from './actor-picker.tsx';
import { ChooseDialog } from './choose-dialog.tsx';
import type { Curating } from './use-curation.ts';

/** Another actor is chosen, what would follow is shown, and only then the two are one. */
export function MergeActor(props: {
  actor: Actor;
  curating: Curating;
  /** Chosen already, when somebody was proposed. */
  into: string | null;
  onClose: () => void;
}) {
  const { actor, curating, onClose } = props;
  const t = useTranslations('curation');
  const router = useRouter();
  const { locale } = useReader();
  const [into, setInto] = useState(props.into);
  const name = isolate(labelOf(actor.label, locale));
  const merge = (id: string) =>
    curating.merge.mutate(
      { id: actor.id, into: id },
      {
        onSuccess: () => {
          onClose();
          router.replace(`/actors/${id}`);
        },
      },
    );
  return (
    <ChooseDialog title={t('mergeTitle', { name })} lead={t('mergeLead')} onClose={onClose}>
      {into === null ? (
        <ActorPicker kind={actor.kind} except={actor.id} onPick={setInto} />
      ) : (
        <Confirm
          id={actor.id}
          into={into}
          busy={curating.merge.isPending}
          onMerge={() => merge(into)}
          onBack={() => setInto(null)}
        />
      )}
    </ChooseDialog>
  );
}

function Confirm(props: {
  id: string;
  into: string;
  busy: boolean;
  onMerge: () => void;
  onBack: () => void;
}) {
  const t = useTranslations('curation');
  const trpc = useTRPC();
  const { locale } = useReader();
  const moved = useQuery(trpc.entities.mergePreview.queryOptions({ id: props.id }));
  const kept = useQuery(trpc.entities.mergePreview.queryOptions({ id: props.into }));
  const error = moved.error ?? kept.error;
  if (error)
    return <Failed error={error} again={() => void Promise.all([moved.refetch(), kept.refetch()])} />;
  const other = kept.data ? isolate(labelOf(kept.data.label, locale)) : '…';
  return (
    <div className="mt-4 overflow-y-auto" aria-busy={!moved.data}>
      <p>{t('mergeInto', { name: other })}</p>
      {moved.data && <Follows of={moved.data} />}
      <div className="mt-5 flex flex-wrap gap-2">
        <Button look="primary" disabled={!moved.data || !kept.data || props.busy} onClick={props.onMerge}>
          {t('mergeNow')}
        </Button>
        <Button look="quiet" onClick={props.onBack}>
          {t('chooseOther')}
        </Button>
      </div>
    </div>
  );
}

/** What goes with an actor, in figures and names. */
function Follows({ of }: { of: MergePreview }) {
  const t = useTranslations('curation');
  const { locale } = useReader();
  const figures = [
    ['articles', of.articles],
    ['titles', of.titles],
    ['quotes', of.quotes],
    ['meetings', of.meetings],
    ['followers', of.followers],
  ] as const;
  return (
    <dl className="mt-3 divide-y border-y text-sm">
      {figures.map(([key, count]) => (
        <div key={key} className="flex justify-between gap-4 py-1.5">
          <dt>{t(`follows.${key}`)}</dt>
          <dd className="tabular">{count}</dd>
        </div>
      ))}
      <div className="flex justify-between gap-4 py-1.5">
        <dt>{t('follows.forms')}</dt>
        <dd className="flex min-w-0 flex-wrap justify-end gap-x-4">
          {of.forms.map((form) => (
            <bdi key={form.id} lang={form.language ?? undefined}>
              {form.name}
            </bdi>
          ))}
        </dd>
      </div>
      {of.alerts.length > 0 && (
        <div className="flex flex-wrap justify-between gap-x-4 py-1.5">
          <dt>{t('follows.alerts')}</dt>
          <dd>{listOf(of.alerts, locale)}</dd>
        </div>
      )}
    </dl>
  );
}
