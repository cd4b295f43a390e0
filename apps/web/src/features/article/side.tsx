'use client';

import type { Article } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '../frame/link.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { Alike } from '../story/alike.tsx';
import { StatedDate } from '../time/when.tsx';
import { ENTITY_CLASS, labelOf } from './entity-name.tsx';
import { Revisions } from './revisions.tsx';

/** Beside an article: the actors and what each is called here, quotes, copies and who was first, revisions. */
export function ArticleSide({ article }: { article: Article }) {
  const t = useTranslations('article');
  const { locale, comma } = useReader();
  const people = actorsOf(article);
  return (
    <div className="grid content-start gap-7 text-sm">
      {people.length > 0 && (
        <Part title={t('actorsHere')}>
          <ul className="grid gap-1.5">
            {people.map((one) => (
              <li key={one.id}>
                <Link href={`/actors/${one.id}`} className={`${ENTITY_CLASS[one.kind]} hover:text-accent`}>
                  <bdi>{labelOf(one.label, locale)}</bdi>
                </Link>
                <span className="tabular ms-2 text-muted text-xs">{t('times', { count: one.count })}</span>
                {one.titles.length > 0 && (
                  <p className="text-muted">
                    {one.titles.map((title, at) => (
                      <span key={title.text + title.stance}>
                        {at > 0 && comma}
                        <bdi>«{title.text}»</bdi>
                        {title.stance !== 'asserted' && ` (${t(`stance.${title.stance}`)})`}
                      </span>
                    ))}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {article.quotes.length > 0 && (
        <Part title={t('quotes')}>
          <ul className="grid gap-3">
            {article.quotes.map((quote) => (
              <li key={quote.id} className="border-accent/50 border-s-2 ps-3">
                <p dir="auto" className="font-reading text-[15px] leading-7">
                  {quote.direct ? `«${quote.text}»` : quote.text}
                </p>
                {quote.by && <p className="mt-0.5 text-muted">— {quote.by}</p>}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {(article.original || article.copies.length > 0) && (
        <Part title={t('copies')}>
          {article.original && (
            <p className="mb-2">
              {t('firstWas')}{' '}
              <Link
                href={`/articles/${article.original.id}`}
                className="font-semibold text-accent hover:underline"
              >
                <bdi>{article.original.outlet.name}</bdi>
              </Link>{' '}
              <StatedDate of={article.original} className="text-muted" />
            </p>
          )}
          <ul className="grid gap-1">
            {article.copies.map((copy) => (
              <li key={copy.id} className="flex items-baseline gap-2">
                <Link href={`/articles/${copy.id}`} className="min-w-0 flex-1 truncate hover:text-accent">
                  <bdi>{copy.outlet.name}</bdi>
                </Link>
                {copy.similarity !== null && <Alike share={copy.similarity} />}
                <StatedDate of={copy} className="tabular text-muted text-xs" />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {article.story && article.story.articles > 1 && (
        <Part title={t('story')}>
          <Link href={`/stories/${article.story.id}`} className="font-semibold text-accent hover:underline">
            {t('storyOf', { articles: article.story.articles, outlets: article.story.outlets })}
          </Link>
        </Part>
      )}
      {article.revisions.length > 1 && (
        <Part title={t('revisions')}>
          <Revisions article={article} />
        </Part>
      )}
    </div>
  );
}

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 border-b pb-1 font-semibold text-muted text-xs">{title}</h2>
      {children}
    </section>
  );
}

type Here = {
  id: string;
  kind: Article['mentions'][number]['kind'];
  label: Record<string, string>;
  count: number;
  titles: { text: string; stance: 'asserted' | 'attributed' | 'denied' }[];
};

function actorsOf(article: Article): Here[] {
  const all = new Map<string, Here>();
  for (const mention of article.mentions) {
    if (!mention.entityId) continue;
    const known = all.get(mention.entityId) ?? {
      id: mention.entityId,
      kind: mention.kind,
      label: mention.label ?? { ar: mention.surface },
      count: 0,
      titles: [],
    };
    known.count += 1;
    for (const title of mention.titles)
      if (!known.titles.some((one) => one.text === title.text && one.stance === title.stance))
        known.titles.push(title);
    all.set(mention.entityId, known);
  }
  return [...all.values()].sort((a, b) => b.count - a.count);
}
