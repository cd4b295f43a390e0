'use client';

import type { Source } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { useReader } from '../frame/reader-context.tsx';
import { formatInstant } from '../time/format.ts';

const TONE: Record<string, string> = {
  new: 'bg-good h-full',
  empty: 'bg-line-strong h-1/2',
  unchanged: 'bg-line-strong h-1/3',
  failed: 'bg-bad h-full',
  blocked: 'bg-warn h-full',
};

/** The last thirty polls, the newest at the end of the line; height and colour both tell. */
export function PollStrip({ polls }: { polls: Source['polls'] }) {
  const t = useTranslations('sources');
  const { locale, settings } = useReader();
  const count = (outcome: string) => polls.filter((poll) => poll.outcome === outcome).length;
  return (
    <span
      className="flex h-5 w-36 items-end gap-px"
      role="img"
      aria-label={t('stripLabel', {
        count: polls.length,
        failed: count('failed') + count('blocked'),
        fresh: count('new'),
      })}
    >
      {polls.toReversed().map((poll) => (
        <span
          key={poll.at}
          title={`${formatInstant(poll.at, { ...settings, locale })} · ${t(`outcome.${poll.outcome}`)}${poll.fresh ? ` · ${poll.fresh}` : ''}`}
          className={`max-w-1.5 flex-1 rounded-t-[1px] ${TONE[poll.outcome] ?? 'h-1/3 bg-line'}`}
        />
      ))}
    </span>
  );
}
