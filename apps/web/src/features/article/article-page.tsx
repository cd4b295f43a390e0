'use client';

import { useQuery } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { useMarks } from '../feed/use-marks.ts';
import { useRouter } from '../frame/link.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { Failed } from '../states/failed.tsx';
import { Reading } from './reading.tsx';
import { ArticleSide } from './side.tsx';
import { ArticleSkeleton } from './skeleton.tsx';

/** An article at its own address. */
export function ArticlePage({ id }: { id: string }) {
  const trpc = useTRPC();
  const t = useTranslations('article');
  const router = useRouter();
  const mark = useMarks();
  const { data, error, refetch } = useQuery(trpc.articles.get.queryOptions({ id }));
  const marked = useRef(false);
  const story = data?.story;
  useEffect(() => {
    if (!story || marked.current) return;
    marked.current = true;
    if (!story.mark.readAt) mark([story.id], 'read', true, true);
  }, [story, mark]);
  useKeys({
    KeyS: () => story && mark([story.id], 'saved', !story.mark.savedAt),
    KeyM: () => story && mark([story.id], 'read', !story.mark.readAt),
    KeyV: () => data?.url && window.open(data.url, '_blank', 'noopener,noreferrer'),
  });
  if (error) return <Failed error={error} again={() => void refetch()} />;
  return (
    <div className="mx-auto max-w-6xl px-4 py-6 tablet:px-8">
      <button
        type="button"
        onClick={() => (window.history.length > 1 ? router.back() : router.push('/'))}
        className="mb-4 inline-flex items-center gap-1.5 rounded-sm text-muted text-sm hover:text-ink"
      >
        <ArrowRight size={16} aria-hidden className="ltr:rotate-180" />
        {t('back')}
      </button>
      {data ? (
        <div className="grid gap-12 min-[1000px]:grid-cols-[minmax(0,42rem)_18rem] min-[1000px]:justify-between">
          <Reading article={data} />
          <ArticleSide article={data} />
        </div>
      ) : (
        <div className="max-w-2xl">
          <ArticleSkeleton />
        </div>
      )}
    </div>
  );
}
