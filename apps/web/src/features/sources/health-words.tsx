'use client';

import type { Source } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { Link } from '../frame/link.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { dayOf, formatAge, formatDay } from '../time/format.ts';

/** How a source is, in a sentence, and the one thing to do where something can be done. */
export function HealthWords({ source, home }: { source: Source; home: string | null }) {
  const t = useTranslations('sources.words');
  const { locale, settings, now, me } = useReader();
  const style = { ...settings, locale };
  const said = (at: string | null) =>
    at === null
      ? ''
      : (formatAge(at, now, style) ?? formatDay(dayOf(at, settings.timeZone), 'day', style, true));
  const bad = source.polls.findIndex(({ outcome }) => outcome !== 'failed' && outcome !== 'blocked');
  const values = {
    seen: source.pace.seen,
    expected: source.pace.expected,
    times: bad < 0 ? source.polls.length : bad,
    since: said(source.lastItemAt),
    good: said(source.lastGoodAt),
  };
  const { health } = source;
  const never = source.lastGoodAt === null;
  const sentence = {
    new: () => t('new'),
    well: () =>
      source.pace.expected > 0
        ? t('well', values)
        : source.lastItemAt
          ? t('wellNew', values)
          : t('wellEmpty'),
    quiet: () => t('quiet', values),
    failing: () => (never ? t('failingNever', values) : t('failing', values)),
    blocked: () => t('blocked'),
    late: () => t('late'),
    misread: () => t('misread'),
    paused: () => t('paused'),
    ended: () => t('ended'),
  }[health]();
  const elsewhere = ['quiet', 'failing', 'blocked', 'ended'].includes(health) && source.kind !== 'import';
  return (
    <p className="mt-2 max-w-2xl">
      {sentence}{' '}
      {elsewhere && me && me.role !== 'reader' && (
        <Link
          href={`/sources/add?${new URLSearchParams({ url: home ?? new URL(source.url).origin })}`}
          className="text-accent underline"
        >
          {t('lookElsewhere')}
        </Link>
      )}
    </p>
  );
}
