'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../api/provider.tsx';
import { Link } from '../frame/link.tsx';
import { StatedDate } from '../time/when.tsx';

/** The newest stories that name the actor. */
export function Latest({ entityId }: { entityId: string }) {
  const t = useTranslations('feed');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.stories.list.queryOptions({ filter: { entityIds: [entityId] }, limit: 10 }));
  return (
    <ul aria-busy={!data} className="divide-y border-y">
      {data?.items.map((story) => (
        <li key={story.id} className="py-3">
          <Link
            href={`/articles/${story.lead.articleId}`}
            dir="auto"
            className="block w-fit font-reading text-lg hover:text-accent"
          >
            {story.title}
          </Link>
          <p className="flex flex-wrap gap-x-3 text-muted text-sm">
            <StatedDate of={story.lead} />
            <span>{t('told', { first: story.lead.outlet.name, others: story.outlets - 1 })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
