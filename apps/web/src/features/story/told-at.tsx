'use client';

import type { Telling } from '@mirqab/api';
import { useReader } from '../frame/reader-context.tsx';
import { dayOf, formatClock, formatDay, formatInstant } from '../time/format.ts';
import { StatedDate } from '../time/when.tsx';

/** When a telling was told: among tellings of one event the hour counts, so it is shown where the page states one. */
export function ToldAt({ of }: { of: Telling }) {
  const { locale, settings } = useReader();
  const style = { ...settings, locale };
  if (!of.publishedAt || of.precision !== 'minute')
    return <StatedDate of={of} className="tabular text-muted text-sm" />;
  return (
    <time
      dateTime={of.publishedAt}
      title={formatInstant(of.publishedAt, style)}
      className="tabular text-muted text-sm"
    >
      {formatDay(dayOf(of.publishedAt, settings.timeZone), 'day', style, true)}{' '}
      <bdi>{formatClock(of.publishedAt, style)}</bdi>
    </time>
  );
}
