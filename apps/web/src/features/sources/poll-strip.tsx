'use client';

import type { Source } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { useReader } from '../frame/reader-context.tsx';
import { formatInstant } from '../time/format.ts';
import { When } from '../time/when.tsx';

const TONE: Record<string, string> = {
  new: 'bg-good h-full',
  empty: 'bg-line-strong h-1/2',
  unchanged: 'bg-line-strong/50 h-1/3',
  failed: 'bg-bad h-full',
  blocked: 'bg-warn h-full',
};
const OUTCOMES = ['new', 'unchanged', 'empty', 'failed', 'blocked'] as const;
/** Places in the strip; a young source leaves the first of them empty. */
const PLACES = 30;

/** The last thirty polls, the newest at the end of the line; height and colour both tell. */
export function PollStrip({ polls, large = false }: { polls: Source['polls']; large?: boolean }) {
  const t = useTranslations('sources');
  const { locale, settings } = useReader();
  const count = (outcome: string) => polls.filter((poll) => poll.outcome === outcome).length;
  const ordered = polls.toReversed();
  const [oldest] = ordered;
  const newest = ordered.at(-1);
  const strip = (
    <span
      className={`grid items-end ${large ? 'h-12 gap-[3px] border-b' : 'h-5 w-36 gap-px border-b'}`}
      style={{ gridTemplateColumns: `repeat(${PLACES}, minmax(0, 1fr))` }}
      role="img"
      aria-label={t('stripLabel', {
        count: polls.length,
        failed: count('failed') + count('blocked'),
        fresh: count('new'),
      })}
    >
      {ordered.map((poll, n) => (
        <span
          key={poll.at}
          title={`${formatInstant(poll.at, { ...settings, locale })} · ${t(`outcome.${poll.outcome}`)}${poll.fresh ? ` · ${poll.fresh}` : ''}`}
          className={`rounded-t-[1px] ${TONE[poll.outcome] ?? 'h-1/3 bg-line'}`}
          style={{ gridColumn: PLACES - polls.length + n + 1 }}
        />
      ))}
    </span>
  );
  if (!large || !oldest || !newest) return strip;
  return (
    <figure>
      {strip}
      <figcaption className="mt-1.5 flex flex-wrap justify-between gap-x-6 text-muted text-sm">
        <span>{polls.length >= PLACES && <When at={oldest.at} />}</span>
        <span className="flex flex-wrap gap-x-4">
          {OUTCOMES.filter((outcome) => count(outcome) > 0).map((outcome) => (
            <span key={outcome} className="flex items-center gap-1.5">
              <span aria-hidden className={`w-1.5 ${TONE[outcome]} max-h-3 min-h-1.5`} />
              {t('outcomeCount', { outcome: t(`outcome.${outcome}`), count: count(outcome) })}
            </span>
          ))}
        </span>
        <When at={newest.at} />
      </figcaption>
    </figure>
  );
}
