'use client';

import type { Story } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ReadingPane } from '../article/reading-pane.tsx';
import { Button, buttonClass } from '../frame/button.tsx';
import { Link, useRouter } from '../frame/link.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { Splitter } from '../frame/splitter.tsx';
import { Empty } from '../states/empty.tsx';
import { LiveDot } from './live-bar.tsx';
import { SearchBox } from './search-box.tsx';
import { Sentence } from './sentence.tsx';
import { SetupStrip } from './setup-strip.tsx';
import { StoryList } from './story-list.tsx';
import { Tabs } from './tabs.tsx';
import type { Live } from './use-live.ts';
import { useView } from './use-view.ts';
import { isNarrowed, toFilter, UNNARROWED } from './view.ts';

/** From here on there is room for the reading pane beside the list. */
const WIDE = '(min-width: 1000px)';

/** The feed: list and reading pane, all of it told by the address. */
export function Feed({ openedAt, listWidth }: { openedAt: string; listWidth: number }) {
  const t = useTranslations('feed');
  const router = useRouter();
  const { me } = useReader();
  const [view, change] = useView();
  const [status, setStatus] = useState<Live['status']>('connecting');
  const search = useRef<HTMLInputElement>(null);
  // Only these filter: opening an article must not ask for the list again.
  const filterKey = JSON.stringify([
    view.q,
    view.actors,
    view.groups,
    view.outlets,
    view.languages,
    view.since,
    view.show,
  ]);
  const held = useRef({ key: '', filter: toFilter(view, new Date(openedAt)) });
  if (held.current.key !== filterKey)
    held.current = { key: filterKey, filter: toFilter(view, new Date(openedAt)) };
  const filter = held.current.filter;
  const open = useCallback(
    (story: Story) => {
      if (window.matchMedia(WIDE).matches) change({ open: story.lead.articleId }, 'replace');
      else router.push(`/articles/${story.lead.articleId}`);
    },
    [change, router],
  );
  // An address taken from a wide screen to a phone: the article it names has a page of its own.
  const arrived = useRef(view.open);
  useEffect(() => {
    if (arrived.current && !window.matchMedia(WIDE).matches) router.replace(`/articles/${arrived.current}`);
    arrived.current = null;
  }, [router]);
  return (
    <div className="flex h-full min-h-0" style={{ '--list': `${listWidth}px` }}>
      <section className="flex min-h-0 min-w-0 flex-1 flex-col min-[1000px]:w-(--list) min-[1000px]:flex-none min-[1000px]:border-e">
        <h1 className="sr-only">{t('label')}</h1>
        <SetupStrip />
        <div className="grid gap-2 px-4 pt-4 pb-2">
          <SearchBox value={view.q} inputRef={search} onSearch={(q) => change({ q, tab: null })} />
          <div className="flex items-start gap-2">
            <Sentence view={view} filter={filter} change={(part) => change({ tab: null, ...part })} />
            <LiveDot status={status} />
          </div>
        </div>
        <Tabs view={view} change={change} />
        <StoryList
          filter={filter}
          openId={view.open}
          onOpen={open}
          onStatus={setStatus}
          focusSearch={() => search.current?.focus()}
          empty={
            view.show === 'followed' ? (
              <Empty
                title={t('noneFollowed')}
                action={
                  <Link href="/actors" className={buttonClass('primary')}>
                    {t('toActors')}
                  </Link>
                }
              >
                {t('noneFollowedMore')}
              </Empty>
            ) : isNarrowed(view) ? (
              <Empty
                title={t('noneMatch')}
                action={<Button onClick={() => change(UNNARROWED)}>{t('clearAll')}</Button>}
              >
                {t('noneMatchMore')}
              </Empty>
            ) : (
              <Empty
                title={t('noneYet')}
                action={
                  me &&
                  me.role !== 'reader' && (
                    <Link href="/sources/add" className={buttonClass('primary')}>
                      {t('addSource')}
                    </Link>
                  )
                }
              >
                {t('noneYetMore')}
              </Empty>
            )
          }
        />
      </section>
      <Splitter name={t('splitter')} initial={listWidth} />
      <section
        key={view.open}
        aria-label={t('pane')}
        className="relative hidden min-h-0 min-w-0 flex-1 overflow-y-auto min-[1000px]:block"
      >
        <ReadingPane articleId={view.open} />
      </section>
    </div>
  );
}
