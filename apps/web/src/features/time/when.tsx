'use client';

import { useTranslations } from 'next-intl';
import { useReader } from '../frame/reader-context.tsx';
import { dayOf, formatAge, formatDay, formatInstant } from './format.ts';

export type Stated = {
  publishedAt: string | null;
  publishedOn: string | null;
  precision: string | null;
  firstSeenAt: string;
};

/** An instant: its age while under a day, then its day; the exact time on hover and focus. */
export function When({ at, className }: { at: string; className?: string }) {
  const { locale, settings, now } = useReader();
  const style = { ...settings, locale };
  const exact = formatInstant(at, style);
  const sameYear = at.slice(0, 4) === now.toISOString().slice(0, 4);
  const shown = formatAge(at, now, style) ?? formatDay(dayOf(at, settings.timeZone), 'day', style, sameYear);
  return (
    <time dateTime={at} title={exact} className={className} suppressHydrationWarning>
      {shown}
    </time>
  );
}

/** A stated date at its own precision: a day stays a day, and no date is said so. */
export function StatedDate({
  of,
  full = false,
  className,
}: {
  of: Stated;
  full?: boolean;
  className?: string;
}) {
  const t = useTranslations('time');
  const { locale, settings, now } = useReader();
  const style = { ...settings, locale };
  if (of.publishedAt && of.precision === 'minute') {
    if (!full) return <When at={of.publishedAt} {...(className ? { className } : {})} />;
    return (
      <time dateTime={of.publishedAt} className={className}>
        {formatInstant(of.publishedAt, style)}
      </time>
    );
  }
  if (of.publishedOn) {
    const short = !full && of.publishedOn.slice(0, 4) === now.toISOString().slice(0, 4);
    return (
      <time dateTime={of.publishedOn} title={t('dayPrecision')} className={className}>
        {formatDay(of.publishedOn, of.precision ?? 'day', style, short && of.precision === 'day')}
      </time>
    );
  }
  return (
    <span className={className} title={t('seenAt', { at: formatInstant(of.firstSeenAt, style) })}>
      {full ? t('noDate') : t('noDateShort')}
    </span>
  );
}
