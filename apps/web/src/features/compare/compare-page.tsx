'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type SentenceQuestion, SentencesPanel } from '../actors/sentences-panel.tsx';
import { useTRPC } from '../api/provider.tsx';
import { EntityName, labelOf } from '../article/entity-name.tsx';
import { Button, IconButton } from '../frame/button.tsx';
import { isolate } from '../frame/isolate.ts';
import { useRouter } from '../frame/link.tsx';
import { PageHead, Sheet } from '../frame/page-head.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { ActorSearch } from '../groups/actor-search.tsx';
import { Empty } from '../states/empty.tsx';
import { Failed } from '../states/failed.tsx';
import { RowsSkeleton } from '../states/rows-skeleton.tsx';
import { type ComparedWeeks, comparePath, MOST_COMPARED, PERIODS } from './address.ts';
import { OutletShares } from './outlet-shares.tsx';
import { TitlesBeside } from './titles-beside.tsx';
import { Together } from './together.tsx';
import { WeeksBeside } from './weeks-beside.tsx';

export type Asked = { entityId: string; question: SentenceQuestion; heading: string };

/** Two to four actors beside each other; all of the choice stands in the address. */
export function ComparePage({ ids, weeks }: { ids: readonly string[]; weeks: ComparedWeeks }) {
  const t = useTranslations('compare');
  const trpc = useTRPC();
  const router = useRouter();
  const { locale } = useReader();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [single] = ids;
  const enough = ids.length > 1;
  const compared = useQuery(
    trpc.roster.compare.queryOptions(
      { ids: [...ids], weeks },
      { enabled: enough, placeholderData: keepPreviousData },
    ),
  );
  const alone = useQuery(trpc.entities.get.queryOptions({ id: single ?? '' }, { enabled: ids.length === 1 }));
  const go = (next: readonly string[], period = weeks) => router.push(comparePath(next, period));
  const data = enough ? compared.data : undefined;
  const actors = data?.actors ?? (alone.data && !enough ? [alone.data] : []);
  const open = (entityId: string, question: SentenceQuestion, heading: string) =>
    setAsked({ entityId, question: { weeks, ...question }, heading });
  return (
    <Sheet wide>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="flex flex-wrap items-start gap-x-8 gap-y-4 pt-5">
        <div className="min-w-0 flex-1 basis-80 space-y-3">
          {actors.length > 0 && (
            <ul className="flex flex-wrap gap-2">
              {actors.map((actor) => (
                <li
                  key={actor.id}
                  className="inline-flex items-center gap-1 rounded-md border bg-raised ps-3"
                >
                  <EntityName actor={actor} />
                  <IconButton
                    label={t('remove', { name: isolate(labelOf(actor.label, locale)) })}
                    onClick={() => go(ids.filter((id) => id !== actor.id))}
                  >
                    <X size={16} aria-hidden />
                  </IconButton>
                </li>
              ))}
            </ul>
          )}
          {ids.length < MOST_COMPARED && (
            <ActorSearch label={t('addActor')} without={ids} onPick={(actor) => go([...ids, actor.id])} />
          )}
        </div>
        <fieldset className="flex min-h-10 flex-wrap items-center gap-1">
          <legend className="sr-only">{t('period')}</legend>
          {PERIODS.map((one) => (
            <Button
              key={one}
              small
              look={one === weeks ? 'primary' : 'plain'}
              aria-pressed={one === weeks}
              onClick={() => go(ids, one)}
            >
              {t(`weeks.${one}`)}
            </Button>
          ))}
        </fieldset>
      </div>
      {!enough && <Empty title={t('tooFew')}>{t('tooFewMore')}</Empty>}
      {compared.error && enough && <Failed error={compared.error} again={() => void compared.refetch()} />}
      {enough && !data && !compared.error && <RowsSkeleton />}
      {data?.actors.every((one) => one.articles === 0) && (
        <Empty title={t('nothing')}>{t('nothingMore')}</Empty>
      )}
      {data?.actors.some((one) => one.articles > 0) && (
        <div className="space-y-12 pt-8">
          <WeeksBeside comparison={data} weeks={weeks} onOpen={open} />
          <OutletShares comparison={data} onOpen={open} />
          <TitlesBeside comparison={data} onOpen={open} />
          <Together comparison={data} />
        </div>
      )}
      <SentencesPanel
        entityId={asked?.entityId ?? ''}
        question={asked?.question ?? null}
        heading={asked?.heading ?? ''}
        onClose={() => setAsked(null)}
      />
    </Sheet>
  );
}

export type Open = (entityId: string, question: SentenceQuestion, heading: string) => void;
