'use client';

import type { Comparison } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { labelOf } from '../article/entity-name.tsx';
import { isolate } from '../frame/isolate.ts';
import { Link } from '../frame/link.tsx';
import { listOf } from '../frame/list-of.ts';
import { useReader } from '../frame/reader-context.tsx';
import { When } from '../time/when.tsx';

/** How many stories each two share, and the newest stories that name two of them. */
export function Together({ comparison }: { comparison: Comparison }) {
  const t = useTranslations('compare');
  const { locale } = useReader();
  const { pairs, stories } = comparison;
  const name = (id: string) => labelOf(comparison.actors.find((one) => one.id === id)?.label ?? {}, locale);
  return (
    <section aria-labelledby="compare-together">
      <h2 id="compare-together" className="mb-3 font-semibold text-lg">
        {t('together')}
      </h2>
      <ul className="mb-4 grid gap-x-8 tablet:grid-cols-2">
        {pairs.map(({ a, b, count, more }) => (
          <li key={`${a} ${b}`} className="flex min-h-9 items-baseline gap-3 border-b py-1.5">
            <span className="min-w-0 flex-1">{t('pair', { a: isolate(name(a)), b: isolate(name(b)) })}</span>
            <span className={count === 0 ? 'text-muted text-sm' : 'text-sm'}>
              {more ? t('storiesMore', { count }) : t('stories', { count })}
            </span>
          </li>
        ))}
      </ul>
      {stories.length === 0 ? (
        <p className="text-muted text-sm">{t('noStories')}</p>
      ) : (
        <ul className="divide-y border-y">
          {stories.map((story) => (
            <li key={story.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 py-2">
              <Link
                href={`/stories/${story.id}`}
                className="min-w-0 flex-1 basis-72 font-semibold hover:text-accent"
              >
                <bdi>{story.title}</bdi>
              </Link>
              {comparison.actors.length > 2 && (
                <span className="text-muted text-sm">{listOf(story.actors.map(name), locale)}</span>
              )}
              <When at={story.at} className="text-muted text-sm" />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
