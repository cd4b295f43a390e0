'use client';

import { useQuery } from '@tanstack/react-query';
import { Maximize2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { Link } from '../frame/link.tsx';
import { Empty } from '../states/empty.tsx';
import { Failed } from '../states/failed.tsx';
import { Reading } from './reading.tsx';
import { ArticleSide } from './side.tsx';
import { ArticleSkeleton } from './skeleton.tsx';

/** The open article beside the list. */
export function ReadingPane({ articleId }: { articleId: string | null }) {
  const t = useTranslations('article');
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery({
    ...trpc.articles.get.queryOptions({ id: articleId ?? '' }),
    enabled: articleId !== null,
  });
  if (!articleId)
    return (
      <div className="flex min-h-full items-center">
        <Empty title={t('choose')}>{t('chooseMore')}</Empty>
      </div>
    );
  if (error) return <Failed error={error} again={() => void refetch()} />;
  return (
    <div className="mx-auto max-w-[46rem] px-8 py-8">
      {data ? (
        <>
          <div className="mb-2 flex justify-end">
            <Link
              href={`/articles/${data.id}`}
              className="inline-flex items-center gap-1.5 rounded-sm px-1 text-muted text-xs hover:text-ink"
            >
              <Maximize2 size={13} aria-hidden />
              {t('ownPage')}
            </Link>
          </div>
          <Reading article={data} heading="h2" />
          <div className="mt-10">
            <ArticleSide article={data} />
          </div>
        </>
      ) : (
        <ArticleSkeleton />
      )}
    </div>
  );
}
