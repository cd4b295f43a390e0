'use client';

import type { Article } from '@mirqab/api';
import { ExternalLink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonClass } from '../frame/button.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { StatedDate, When } from '../time/when.tsx';
import { ArticleMarks } from './article-marks.tsx';
import { DateEvidence } from './date-evidence.tsx';
import { LeftOut } from './left-out.tsx';
import { MarkedText, paragraphsOf } from './marked-text.tsx';

const RTL = new Set(['ar', 'fa', 'ur', 'ku', 'ps', 'he']);
export const directionOfLanguage = (language: string | null): 'rtl' | 'ltr' | 'auto' =>
  language ? (RTL.has(language.slice(0, 2)) ? 'rtl' : 'ltr') : 'auto';

/** Headline, who and when, body with the names in it, and what was left out. */
export function Reading({ article, heading: Heading = 'h1' }: { article: Article; heading?: 'h1' | 'h2' }) {
  const t = useTranslations('article');
  const { comma } = useReader();
  const direction = directionOfLanguage(article.language);
  const language = article.language ?? undefined;
  const inHeadline = article.mentions.filter((one) => one.zone === 'headline');
  const inBody = article.mentions.filter((one) => one.zone === 'body');
  if (article.withdrawnAt) {
    return (
      <div className="rounded-md bg-warn-soft p-4">
        <Heading className="font-semibold">{t('withdrawn')}</Heading>
        <p className="mt-1 text-sm">
          <When at={article.withdrawnAt} /> {article.withdrawnWhy}
        </p>
      </div>
    );
  }
  return (
    <article>
      <header className="border-b pb-5">
        <p className="mb-2 flex flex-wrap items-center gap-x-2 text-sm">
          <bdi className="font-semibold text-accent">{article.outlet.name}</bdi>
          {article.section && (
            <>
              <span aria-hidden className="text-line-strong">
                /
              </span>
              <bdi className="text-muted">{article.section}</bdi>
            </>
          )}
        </p>
        <Heading
          dir={direction}
          lang={language}
          className="font-reading font-semibold text-[1.75rem] leading-[1.55]"
        >
          <MarkedText text={article.title} mentions={inHeadline} />
        </Heading>
        {article.byline && (
          <p dir="auto" className="mt-2 text-muted">
            {article.byline}
          </p>
        )}
        <div className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
          <StatedDate of={article} full />
          <DateEvidence article={article} />
          {article.originalSource.length > 0 && (
            <span>
              {t('originally')}{' '}
              {article.originalSource.map((name, at) => (
                <span key={name}>
                  {at > 0 && comma}
                  <bdi className="font-semibold text-ink">{name}</bdi>
                </span>
              ))}
            </span>
          )}
        </div>
        <div className="mt-4 flex flex-wrap items-center gap-2">
          {article.url && (
            <a
              href={article.url}
              target="_blank"
              rel="noopener noreferrer"
              className={buttonClass('plain', true)}
            >
              <ExternalLink size={15} aria-hidden />
              {t('original')}
            </a>
          )}
          {article.story && <ArticleMarks story={article.story} />}
          {article.rawKept && (
            <a href={`/raw/${article.id}`} className={buttonClass('quiet', true)}>
              {t('raw')}
            </a>
          )}
        </div>
      </header>
      <div dir={direction} lang={language} className="reading mt-6 grid gap-5">
        {paragraphsOf(article.body).map(({ start, end }) => (
          <p key={start} className="whitespace-pre-line">
            <MarkedText text={article.body} from={start} to={end} mentions={inBody} />
          </p>
        ))}
        {!article.body && <p className="text-muted">{t('noBody')}</p>}
      </div>
      <LeftOut zones={article.zones} />
    </article>
  );
}
