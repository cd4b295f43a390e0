'use client';

import type { Actor } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../frame/button.tsx';
import { Link } from '../frame/link.tsx';
import { When } from '../time/when.tsx';

type Quote = Actor['quotesBy'][number];
const FEW = 6;

/** What the actor said, and what others said in words that name him. */
export function Quotes({ by, about }: { by: readonly Quote[]; about: readonly Quote[] }) {
  const t = useTranslations('actors');
  if (by.length + about.length === 0) return null;
  return (
    <div className="grid gap-10 desk:grid-cols-2">
      {by.length > 0 && <QuoteList title={t('quotesBy')} quotes={by} />}
      {about.length > 0 && <QuoteList title={t('quotesAbout')} quotes={about} speaker />}
    </div>
  );
}

function QuoteList({
  title,
  quotes,
  speaker = false,
}: {
  title: string;
  quotes: readonly Quote[];
  speaker?: boolean;
}) {
  const t = useTranslations('actors');
  const [all, setAll] = useState(false);
  return (
    <section>
      <h2 className="mb-3 font-semibold text-lg">{title}</h2>
      <ul className="divide-y border-y">
        {quotes.slice(0, all ? undefined : FEW).map((quote) => (
          <li key={quote.id} className="py-3">
            <blockquote dir="auto" className="leading-7">
              {quote.direct ? `«${quote.text}»` : quote.text}
            </blockquote>
            <p className="flex flex-wrap gap-x-2 text-muted text-sm">
              {speaker && quote.by && (
                <bdi className="text-ink">
                  {quote.byId ? (
                    <Link href={`/actors/${quote.byId}`} className="hover:text-accent">
                      {quote.by}
                    </Link>
                  ) : (
                    quote.by
                  )}
                </bdi>
              )}
              <Link href={`/articles/${quote.articleId}`} className="hover:text-accent">
                {quote.outlet}
              </Link>
              <When at={quote.at} />
              {!quote.direct && <span>{t('reported')}</span>}
            </p>
          </li>
        ))}
      </ul>
      {quotes.length > FEW && !all && (
        <Button small look="quiet" className="mt-2" onClick={() => setAll(true)}>
          {t('allQuotes', { count: quotes.length })}
        </Button>
      )}
    </section>
  );
}
