'use client';

import type { Telling } from '@mirqab/api';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { ArticleMarks } from '../article/article-marks.tsx';
import { Difference } from '../article/difference.tsx';
import { ENTITY_CLASS, labelOf } from '../article/entity-name.tsx';
import { Link } from '../frame/link.tsx';
import { Sheet } from '../frame/page-head.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { Failed } from '../states/failed.tsx';
import { MergeButton } from './merge-button.tsx';
import { StoryTitles } from './story-titles.tsx';
import { Timeline } from './timeline.tsx';
import { useRepair } from './use-repair.ts';

/** One event in all its tellings: who, when, with which words, and what two of them say differently. */
export function StoryPage({ id }: { id: string }) {
  const trpc = useTRPC();
  const t = useTranslations('story');
  const { locale } = useReader();
  const { data, error, refetch } = useQuery(trpc.stories.get.queryOptions({ id }));
  const [picked, setPicked] = useState<string[]>([]);
  const repair = useRepair(id);
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) {
    return (
      <Sheet wide>
        <div className="skeleton h-9 w-2/3" />
        <div className="skeleton mt-4 h-4 w-1/3" />
        <div className="skeleton mt-8 h-64" />
      </Sheet>
    );
  }
  const { story, tellings, titles } = data;
  // The two picked last, in the order they were told.
  const pick = (telling: Telling) =>
    setPicked((ids) =>
      ids.includes(telling.id) ? ids.filter((one) => one !== telling.id) : [...ids, telling.id].slice(-2),
    );
  const pair = tellings.filter((one) => picked.includes(one.id));
  const [from, to] = pair;
  return (
    <Sheet wide>
      {data.mergedFrom && <p className="mb-4 rounded-md bg-accent-soft px-3 py-2 text-sm">{t('merged')}</p>}
      <header className="border-b pb-5">
        <h1
          dir="auto"
          lang={story.language ?? undefined}
          className="max-w-4xl font-reading font-semibold text-[1.9rem] leading-[1.5]"
        >
          {story.title}
        </h1>
        <p className="mt-2 text-muted">
          {t('lead', { articles: story.articles, outlets: story.outlets, own: story.tellings })}
        </p>
        {story.actors.length > 0 && (
          <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
            {story.actors.map((actor) => (
              <Link
                key={actor.id}
                href={`/actors/${actor.id}`}
                className={`${ENTITY_CLASS[actor.kind]} hover:text-accent`}
              >
                <bdi>{labelOf(actor.label, locale)}</bdi>
              </Link>
            ))}
          </p>
        )}
        <div className="mt-4 flex flex-wrap gap-2">
          <ArticleMarks story={story} />
          {repair && <MergeButton story={story} repair={repair} />}
        </div>
      </header>
      <div className="mt-8 grid gap-12 min-[1000px]:grid-cols-[minmax(0,1fr)_20rem]">
        <section>
          <h2 className="mb-1 font-semibold text-lg">{t('timeline')}</h2>
          {tellings.length > 1 && <p className="mb-3 text-muted text-sm">{t('compareHint')}</p>}
          <Timeline
            tellings={tellings}
            leadId={story.lead.articleId}
            picked={picked}
            onPick={pick}
            repair={repair}
          />
        </section>
        <StoryTitles titles={titles} />
      </div>
      {from && to && (
        <section className="mt-12 border-t pt-6" aria-live="polite">
          <h2 className="mb-4 font-semibold text-lg">{t('compare')}</h2>
          <Difference from={{ articleId: from.id }} to={{ articleId: to.id }} columns />
        </section>
      )}
    </Sheet>
  );
}
