'use client';

import type { Telling } from '@mirqab/api';
import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { ArticleMarks } from '../article/article-marks.tsx';
import { Difference } from '../article/difference.tsx';
import { ENTITY_CLASS, labelOf } from '../article/entity-name.tsx';
import { Button } from '../frame/button.tsx';
import { isolate } from '../frame/isolate.ts';
import { Link } from '../frame/link.tsx';
import { Sheet } from '../frame/page-head.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { Failed } from '../states/failed.tsx';
import { languageName } from '../time/language-name.ts';
import { Framings } from './framings.tsx';
import { Judgements } from './judgements.tsx';
import { MergeButton } from './merge-button.tsx';
import { StoryTitles } from './story-titles.tsx';
import { Timeline } from './timeline.tsx';
import { ToldAt } from './told-at.tsx';
import { useRepair } from './use-repair.ts';
import { useStoryView } from './use-story-view.ts';

/** One event in all its tellings: who, when, with which words, and what two of them say differently. */
export function StoryPage({ id }: { id: string }) {
  const trpc = useTRPC();
  const t = useTranslations('story');
  const format = useFormatter();
  const { locale } = useReader();
  const { data, error, refetch } = useQuery(trpc.stories.get.queryOptions({ id }));
  const [view, change] = useStoryView();
  const difference = useRef<HTMLElement>(null);
  const repair = useRepair(id);
  const both = view.compared.length === 2;
  useEffect(() => {
    if (both) difference.current?.scrollIntoView({ block: 'start' });
  }, [both]);
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
  const lead = tellings.find((one) => one.role === 'first');
  const languages = [...Map.groupBy(tellings, (one) => one.language ?? '')].filter(([code]) => code !== '');
  // The two picked last.
  const pick = ({ id: picked }: Telling) =>
    change({
      compared: view.compared.includes(picked)
        ? view.compared.filter((one) => one !== picked)
        : [...view.compared, picked].slice(-2),
    });
  // In the order they were told.
  const [from, to] = tellings.filter((one) => view.compared.includes(one.id));
  return (
    <Sheet wide>
      {(data.mergedFrom || view.merged) && (
        <p className="mb-4 rounded-md bg-accent-soft px-3 py-2 text-sm">{t('merged')}</p>
      )}
      <header className="border-b pb-5">
        <h1
          lang={story.language ?? undefined}
          className="max-w-4xl font-reading font-semibold text-[1.9rem] leading-[1.5]"
        >
          <bdi dir="auto">{story.title}</bdi>
        </h1>
        <p className="mt-2 text-muted">
          {lead && (
            <>
              <span className="text-ink">{t('firstBy', { outlet: isolate(lead.outlet.name) })}</span>{' '}
              <ToldAt of={lead} />
              <span aria-hidden className="mx-1.5 text-line-strong">
                ·
              </span>
            </>
          )}
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
      {from && to && (
        <section ref={difference} aria-labelledby="difference" className="scroll-mt-4 border-b py-6">
          <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
            <h2 id="difference" className="font-semibold text-lg">
              {t('compareOf', { from: isolate(from.outlet.name), to: isolate(to.outlet.name) })}
            </h2>
            <Button small look="quiet" onClick={() => change({ compared: [] })}>
              {t('compareClose')}
            </Button>
          </div>
          <Difference from={{ articleId: from.id }} to={{ articleId: to.id }} columns />
        </section>
      )}
      <div className="mt-8 grid gap-12 min-[1000px]:grid-cols-[minmax(0,1fr)_20rem]">
        <section aria-labelledby="timeline">
          <div className="mb-3 flex flex-wrap items-baseline gap-x-6 gap-y-1">
            <h2 id="timeline" className="font-semibold text-lg">
              {t('timeline')}
            </h2>
            {languages.length > 1 && (
              <fieldset className="flex flex-wrap gap-1 text-sm">
                <legend className="sr-only">{t('languages')}</legend>
                {languages.map(([code, own]) => (
                  <button
                    key={code}
                    type="button"
                    aria-pressed={view.language === code}
                    onClick={() => change({ language: view.language === code ? null : code })}
                    className="rounded-sm px-2 text-muted hover:text-ink aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent"
                  >
                    {languageName(code, locale)}{' '}
                    <span className="tabular text-xs">{format.number(own.length)}</span>
                  </button>
                ))}
              </fieldset>
            )}
          </div>
          {tellings.length > 1 && (
            <p aria-live="polite" className="mb-3 text-muted text-sm">
              {view.compared.length === 1 ? t('compareOneMore') : t('compareHint')}
            </p>
          )}
          <Timeline
            tellings={tellings}
            language={view.language}
            picked={view.compared}
            onPick={pick}
            repair={repair}
          />
        </section>
        <div className="grid content-start gap-10">
          <Framings framings={data.framings} />
          <StoryTitles titles={titles} />
          <Judgements judgements={data.judgements} repair={repair} />
        </div>
      </div>
    </Sheet>
  );
}
