'use client';

import type { Article } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { When } from '../time/when.tsx';
import { Difference } from './difference.tsx';

/** What the outlet changed, newest first; each opens the difference from the one before. */
export function Revisions({ articleId, revisions }: { articleId: string; revisions: Article['revisions'] }) {
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
