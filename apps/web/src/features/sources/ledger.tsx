'use client';

import type { Ledger as LedgerParts } from '@mirqab/api';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../api/provider.tsx';
import { Button } from '../frame/button.tsx';
import { Link } from '../frame/link.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { Empty } from '../states/empty.tsx';
import { Failed } from '../states/failed.tsx';
import { When } from '../time/when.tsx';
import { Reason } from './health.tsx';
import { shownUrl } from './shown-url.ts';

type Part = LedgerParts['parts'][number];
const TONE: Record<string, string> = {
  ingested: 'bg-good',
  duplicate: 'bg-accent',
  unchanged: 'bg-line-strong',
  shelved: 'bg-warn',
  failed: 'bg-bad',
  pending: 'bg-line',
};

const WATCH_MS = 2_500;
/** What a person with a browser may be shown though we are not. */
const LOCKED = new Set(['wall', 'empty', 'http', 'robots', 'error', 'too-short', 'video']);

/** What became of everything listed: one bar whose parts add up, and each part opens its rows. */
export function Ledger({ sourceId, since, until }: { sourceId?: string; since: string; until: string }) {
  const t = useTranslations('ledger');
  const reasons = useTranslations('reasons');
  const trpc = useTRPC();
  const span = { since, until, ...(sourceId ? { sourceId } : {}) };
  const { data, error, refetch } = useQuery(
    trpc.sources.ledger.queryOptions(span, {
      // What waits is read within moments.
      refetchInterval: ({ state }) =>
        state.data?.parts.some(({ fate }) => fate === 'pending') ? WATCH_MS : false,
    }),
  );
  const [open, setOpen] = useState<Part | null>(null);
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <div className="skeleton h-24" />;
  if (data.listed === 0)
    return sourceId ? (
      <p className="text-muted">{t('noneOf')}</p>
    ) : (
      <Empty title={t('none')}>{t('noneMore')}</Empty>
    );
  const named = (part: Part) =>
    part.reason
      ? `${t(`fate.${part.fate}`)}: ${reasons.has(part.reason) ? reasons(part.reason).replace(/\.$/, '') : part.reason}`
      : t(`fate.${part.fate}`);
  return (
    <div>
      <p className="mb-2">{t('listed', { count: data.listed })}</p>
      <div aria-hidden className="flex h-3 gap-px overflow-hidden rounded-sm">
        {data.parts.map((part) => (
          <span
            key={`${part.fate} ${part.reason}`}
            className={TONE[part.fate] ?? 'bg-line'}
            style={{ flexGrow: part.count, minWidth: 3 }}
          />
        ))}
      </div>
      <ul className="mt-3 flex flex-wrap gap-2">
        {data.parts.map((part) => {
          const on = open?.fate === part.fate && open.reason === part.reason;
          return (
            <li key={`${part.fate} ${part.reason}`}>
              <Button
                small
                className={on ? 'border-accent! bg-accent-soft! text-accent!' : ''}
                aria-expanded={on}
                onClick={() => setOpen(on ? null : part)}
              >
                <span aria-hidden className={`size-2.5 rounded-full ${TONE[part.fate] ?? 'bg-line'}`} />
                {named(part)}
                <span className="tabular">{part.count}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      {open && <Items key={`${open.fate} ${open.reason}`} span={span} part={open} />}
    </div>
  );
}

function Items({ span, part }: { span: { since: string; until: string; sourceId?: string }; part: Part }) {
  const t = useTranslations('ledger');
  const { me } = useReader();
  const may = me !== null && me.role !== 'reader';
  const trpc = useTRPC();
  const list = useInfiniteQuery(
    trpc.sources.items.infiniteQueryOptions(
      { ...span, fate: part.fate, reason: part.reason, limit: 40 },
      { getNextPageParam: (page) => page.next, initialCursor: null },
    ),
  );
  if (list.isError) return <Failed error={list.error} again={() => void list.refetch()} />;
  return (
    <>
      <ul aria-busy={list.isPending} className="mt-4 divide-y border-y">
        {list.data?.pages
          .flatMap((page) => page.items)
          .map((item) => (
            <li key={item.id} className="py-2.5">
              <p dir="auto" className="w-fit max-w-full truncate">
                {item.articleId ? (
                  <Link href={`/articles/${item.articleId}`} className="hover:text-accent">
                    {item.title ?? item.url}
                  </Link>
                ) : (
                  (item.title ?? item.url ?? t('untitled'))
                )}
              </p>
              <p className="flex flex-wrap gap-x-3 text-muted text-sm">
                <bdi>{item.outlet}</bdi>
                <When at={item.firstSeenAt} />
                <Reason problem={item.problem} />
                {item.url && (
                  <a
                    href={item.url}
                    rel="noreferrer noopener"
                    target="_blank"
                    dir="ltr"
                    className="max-w-full truncate hover:text-accent tablet:max-w-md"
                  >
                    {shownUrl(item.url)}
                  </a>
                )}
                {may && item.url && LOCKED.has(item.reason ?? '') && (
                  <Link
                    href={`/sources/paste?${new URLSearchParams({ url: item.url, outlet: item.outlet })}`}
                    className="text-accent hover:underline"
                  >
                    {t('bringByHand')}
                  </Link>
                )}
              </p>
            </li>
          ))}
      </ul>
      {list.hasNextPage && (
        <Button className="mt-3" disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
