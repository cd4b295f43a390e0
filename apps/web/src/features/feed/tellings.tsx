'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { Link } from '../frame/link.tsx';
import { Failed } from '../states/failed.tsx';
import { StatedDate } from '../time/when.tsx';

/** The other tellings of a story, folded under its row: who, with which headline, and which are copies. */
export function Tellings({ storyId }: { storyId: string }) {
  const trpc = useTRPC();
  const t = useTranslations('story');
  const { data, error, refetch } = useQuery(trpc.stories.tellings.queryOptions({ id: storyId }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  return (
    <ol className="mt-2 border-line-strong/50 border-s ps-3 text-sm">
      {!data && (
        <li className="py-1.5">
          <span className="skeleton block h-5 w-2/3" />
        </li>
      )}
      {data?.map((telling) => (
        <li key={telling.id} className="flex items-baseline gap-2 py-1">
          <bdi className="w-28 shrink-0 truncate text-muted">{telling.outlet.name}</bdi>
          <Link
            href={`/articles/${telling.id}`}
            dir="auto"
            lang={telling.language ?? undefined}
            className="min-w-0 flex-1 truncate hover:text-accent"
          >
            {telling.title}
          </Link>
          {telling.role === 'copy' && (
            <span className="shrink-0 rounded-sm bg-sunk px-1.5 text-muted text-xs">{t('copy')}</span>
          )}
          {telling.role === 'first' && <span className="shrink-0 text-accent text-xs">{t('first')}</span>}
          <StatedDate of={telling} className="tabular shrink-0 text-muted text-xs" />
        </li>
      ))}
      <li className="pt-1">
        <Link href={`/stories/${storyId}`} className="font-semibold text-accent text-sm hover:underline">
          {t('openStory')}
        </Link>
      </li>
    </ol>
  );
}
