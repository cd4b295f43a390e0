'use client';

import type { AppRouter } from '@mirqab/api';
import type { inferRouterOutputs } from '@trpc/server';
import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { labelOf } from '../article/entity-name.tsx';
import { Link } from '../frame/link.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { When } from '../time/when.tsx';

type Framing = inferRouterOutputs<AppRouter>['stories']['get']['framings'][number];

/** Edits by which an outlet calls someone otherwise than it did before. */
export function Framings({ framings }: { framings: Framing[] }) {
  const t = useTranslations('story');
  const { locale } = useReader();
  if (framings.length === 0) return null;
  return (
    <section aria-labelledby="framings">
      <h2 id="framings" className="mb-3 font-semibold text-lg">
        {t('framings')}
      </h2>
      <ul className="grid gap-3 text-sm">
        {framings.map((one) => (
          <li
            key={one.articleId + one.revision + one.from.join() + one.to.join()}
            className="border-accent/50 border-s-2 ps-3"
          >
            <p className="text-muted">
              <Link href={`/articles/${one.articleId}`} className="font-semibold text-ink hover:text-accent">
                <bdi>{one.outlet}</bdi>
              </Link>{' '}
              <When at={one.seenAt} className="tabular text-xs" />
            </p>
            <p className="mt-0.5 leading-7">
              <bdi className="font-semibold">{labelOf(one.label, locale)}</bdi>:{' '}
              <FramingWords from={one.from} to={one.to} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** «المشير» ثم «اللواء المتقاعد»: what was given up, struck through, and what stands now. */
export function FramingWords({ from, to }: { from: string[]; to: string[] }) {
  const t = useTranslations('story');
  const { comma } = useReader();
  const quoted = (words: string[]) =>
    words.map((word, at) => (
      <Fragment key={word}>
        {at > 0 && comma}
        <bdi>«{word}»</bdi>
      </Fragment>
    ));
  return (
    <>
      <del className="text-bad decoration-1">{quoted(from)}</del> {t('framingThen')}{' '}
      <ins className="text-good underline decoration-1 underline-offset-4">{quoted(to)}</ins>
    </>
  );
}
