'use client';

import type { Article } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useReader } from '../frame/reader-context.tsx';
import { FramingWords } from '../story/framings.tsx';
import { When } from '../time/when.tsx';
import { Difference } from './difference.tsx';
import { labelOf } from './entity-name.tsx';

/** What the outlet changed, newest first; each opens the difference from the one before. */
export function Revisions({ article }: { article: Pick<Article, 'id' | 'revisions' | 'mentions'> }) {
  const { id: articleId, revisions } = article;
  const { locale } = useReader();
  const nameOf = (entityId: string) =>
    labelOf(article.mentions.find((one) => one.entityId === entityId)?.label ?? {}, locale);
  const t = useTranslations('article');
  const [open, setOpen] = useState<number | null>(null);
  return (
    <ol className="grid gap-1">
      {revisions.map((one) => (
        <li key={one.number}>
          <button
            type="button"
            disabled={one.number === 1}
            aria-expanded={one.number === 1 ? undefined : open === one.number}
            onClick={() => setOpen(open === one.number ? null : one.number)}
            className="flex w-full items-baseline gap-2 rounded-sm py-0.5 text-start enabled:hover:text-accent"
          >
            <span className="tabular font-semibold">{t('revision', { number: one.number })}</span>
            <When at={one.seenAt} className="text-muted text-xs" />
            <span className="flex-1 text-end text-muted text-xs">
              {one.number === 1
                ? t('firstReading')
                : t('changed', { title: String(one.change.title), body: String(one.change.body) })}
            </span>
          </button>
          {one.change.framing.map(({ entityId, from, to }) => (
            <p key={entityId} className="mb-1 border-accent/50 border-s-2 ps-2 leading-6">
              <bdi className="font-semibold">{nameOf(entityId)}</bdi>: <FramingWords from={from} to={to} />
            </p>
          ))}
          {open === one.number && (
            <Difference
              from={{ articleId, revision: one.number - 1 }}
              to={{ articleId, revision: one.number }}
            />
          )}
        </li>
      ))}
    </ol>
  );
}
