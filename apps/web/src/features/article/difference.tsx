'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { Failed } from '../states/failed.tsx';

type Telling = { articleId: string; revision?: number };
type PartOf = { op: 'same' | 'added' | 'removed'; text: string };

/** What the second text says otherwise than the first. */
export function Difference({ from, to, columns = false }: { from: Telling; to: Telling; columns?: boolean }) {
  const trpc = useTRPC();
  const t = useTranslations('article');
  const { data, error, refetch } = useQuery(trpc.articles.difference.queryOptions({ from, to }));
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <div className="skeleton mt-2 h-24" />;
  if (!columns) {
    return (
      <div className="mt-1 rounded-md bg-sunk p-3 text-sm leading-7">
        <p dir="auto" className="mb-2 font-semibold">
          <Parts parts={data.title} look="merged" />
        </p>
        <p dir="auto" className="whitespace-pre-line">
          <Parts parts={data.body} look="merged" shorten />
        </p>
      </div>
    );
  }
  const side = (which: 'from' | 'to', hide: 'added' | 'removed') => (
    <div className="min-w-0">
      <p className="mb-2 text-muted text-sm">
        <bdi>{data[which].outlet}</bdi>
      </p>
      <h3 dir="auto" className="mb-3 font-reading font-semibold text-lg leading-8">
        <Parts parts={data.title.filter((part) => part.op !== hide)} look="column" />
      </h3>
      <p dir="auto" className="whitespace-pre-line font-reading text-base leading-8">
        <Parts parts={data.body.filter((part) => part.op !== hide)} look="column" />
      </p>
    </div>
  );
  return (
    <div>
      <p className="mb-4 flex gap-4 text-muted text-xs">
        <span>
          <del className="bg-bad-soft px-1 text-bad no-underline">{t('onlyFirst')}</del>
        </span>
        <span>
          <ins className="bg-good-soft px-1 text-good no-underline">{t('onlySecond')}</ins>
        </span>
      </p>
      <div className="grid gap-8 tablet:grid-cols-2">
        {side('from', 'added')}
        {side('to', 'removed')}
      </div>
    </div>
  );
}

/** Long stretches that did not change are shown by their ends. */
const KEEP = 90;
const OPENS = /[\n«“([]$/u;
const CLOSES = /^[\n.,;:!?،؛؟…»”)\]]/u;

type Look = 'merged' | 'column';
const ADDED: Record<Look, string> = {
  merged: 'underline decoration-1 underline-offset-4',
  column: 'border-good border-b no-underline',
};
const REMOVED: Record<Look, string> = { merged: 'decoration-1', column: 'border-bad border-b no-underline' };

function Parts({ parts, look, shorten = false }: { parts: PartOf[]; look: Look; shorten?: boolean }) {
  let place = 0;
  let before = '';
  return parts.map((part) => {
    const key = `${place}${part.op}`;
    place += part.text.length;
    // The parts come without the white space between them.
    const gap = before !== '' && !OPENS.test(before) && !CLOSES.test(part.text) ? ' ' : '';
    before = part.text;
    // Only another paragraph break: kept, but nothing to mark.
    if (part.text.trim() === '') return <Fragment key={key}>{part.text}</Fragment>;
    if (part.op === 'added')
      return (
        <Fragment key={key}>
          {gap}
          <ins className={`rounded-sm bg-good-soft px-0.5 text-good ${ADDED[look]}`}>{part.text}</ins>
        </Fragment>
      );
    if (part.op === 'removed')
      return (
        <Fragment key={key}>
          {gap}
          <del className={`rounded-sm bg-bad-soft px-0.5 text-bad ${REMOVED[look]}`}>{part.text}</del>
        </Fragment>
      );
    const long = shorten && part.text.length > KEEP * 2 + 20;
    return (
      <Fragment key={key}>
        {gap}
        {long ? `${part.text.slice(0, KEEP)} … ${part.text.slice(-KEEP)}` : part.text}
      </Fragment>
    );
  });
}
