'use client';

import type { Preview } from '@mirqab/api';
import type { AlertSettings } from '@mirqab/core/alerts';
import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { Button } from '../frame/button.tsx';
import { Link } from '../frame/link.tsx';
import { Failed } from '../states/failed.tsx';
import { When } from '../time/when.tsx';
import { DayBars } from './day-bars.tsx';
import { HitSentence } from './hit.tsx';

/** Sentences shown before the rest is asked for. */
const FEW = 8;

/** What the alert would have fired over the last thirty days, live beside its sentence. */
export function AlertPreview({
  query,
  waiting,
  settings,
}: {
  query: string | null;
  /** The query is being read; what it finds comes after. */
  waiting: boolean;
  settings: AlertSettings;
}) {
  const t = useTranslations('alerts');
  const trpc = useTRPC();
  const asked = useQuery(
    trpc.alerts.preview.queryOptions(
      { query: query ?? '', settings },
      { enabled: query !== null, placeholderData: (previous) => previous, staleTime: 30_000 },
    ),
  );
  return (
    <section aria-label={t('preview')} aria-busy={asked.isFetching || waiting}>
      <h2 className="mb-4 font-semibold text-lg">{t('preview')}</h2>
      {query === null && waiting && <PreviewSkeleton />}
      {query === null && !waiting && <p className="text-muted">{t('previewWaits')}</p>}
      {query !== null && asked.isError && <Failed error={asked.error} again={() => void asked.refetch()} />}
      {query !== null && asked.isPending && <PreviewSkeleton />}
      {query !== null && asked.data && <Found preview={asked.data} />}
    </section>
  );
}

function Found({ preview }: { preview: Preview }) {
  const t = useTranslations('alerts');
  const { expected, outside } = preview;
  return (
    <div className="space-y-4">
      <div>
        <p className="font-semibold text-2xl" aria-live="polite">
          {t('foundStories', { count: preview.stories })}
          {preview.more && ` ${t('atLeast')}`}
        </p>
        <p className="text-muted text-sm">
          {t('foundIn', { articles: preview.articles, searched: preview.searched })}
        </p>
      </div>
      <DayBars counts={preview.days} until={preview.until} label={t('barsLabel')} />
      {preview.stories > 0 && (
        <p className="text-sm">
          {expected.perDay < 0.5
            ? t('expectedRarely', { days: Math.round(1 / Math.max(expected.perDay, 1 / 30)) })
            : t('expected', { perDay: expected.perDay, busiest: expected.busiestDay })}
        </p>
      )}
      {preview.warnings.length > 0 && (
        <ul className="space-y-1 rounded-md bg-warn-soft px-3 py-2 text-sm">
          {preview.warnings.map((warning) => (
            <li key={`${warning.code}${'term' in warning ? warning.term : ''}`} className="flex gap-2">
              <TriangleAlert size={16} aria-hidden className="mt-1 shrink-0 text-warn" />
              <span>
                {t(`warnings.${warning.code}`, {
                  perDay: 'perDay' in warning ? warning.perDay : 0,
                  most: 'most' in warning ? warning.most : 0,
                  share: 'share' in warning ? warning.share : 0,
                  term: 'term' in warning ? warning.term : '',
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {preview.hits.length > 0 && (
        <div>
          <h3 className="mb-1 text-muted text-sm">{t('hits')}</h3>
          <Hits hits={preview.hits} label={t('hits')} />
        </div>
      )}
      {outside.count > 0 && (
        <details className="rounded-md border border-line-strong border-dashed px-3 py-2">
          <summary className="text-sm">{t('outside', { count: outside.count })}</summary>
          <p className="mt-2 text-muted text-sm">{t('outsideMore')}</p>
          <Hits hits={outside.hits} label={t('outside', { count: outside.count })} zones />
        </details>
      )}
    </div>
  );
}

function Hits({ hits, label, zones = false }: { hits: Preview['hits']; label: string; zones?: boolean }) {
  const t = useTranslations('alerts');
  const zone = useTranslations('article.zone');
  const [all, setAll] = useState(false);
  return (
    <>
      <ul aria-label={label} className="divide-y border-y">
        {hits.slice(0, all ? undefined : FEW).map((hit) => (
          <li key={hit.articleId} className="py-3">
            <HitSentence spans={hit.spans} />
            <Link
              href={`/articles/${hit.articleId}`}
              className="mt-0.5 block w-fit max-w-full text-sm hover:text-accent"
            >
              <bdi>{hit.title}</bdi>
            </Link>
            <p className="flex flex-wrap gap-x-3 text-muted text-sm">
              <bdi>{hit.outlet.name}</bdi>
              <When at={hit.at} />
              {zones && hit.spans[0] && <span>{zone(hit.spans[0].zone)}</span>}
            </p>
          </li>
        ))}
      </ul>
      {hits.length > FEW && !all && (
        <Button small look="quiet" className="mt-2" onClick={() => setAll(true)}>
          {t('allHits', { count: hits.length })}
        </Button>
      )}
    </>
  );
}

function PreviewSkeleton() {
  return (
    <div aria-hidden className="space-y-4">
      <div className="skeleton h-7 w-2/3" />
      <div className="skeleton h-24" />
      <div className="skeleton h-16" />
      <div className="skeleton h-16" />
    </div>
  );
}
