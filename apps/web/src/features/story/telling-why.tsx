'use client';

import type { Telling } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { labelOf } from '../article/entity-name.tsx';
import { isolate } from '../frame/isolate.ts';
import { listOf } from '../frame/list-of.ts';
import { useReader } from '../frame/reader-context.tsx';
import { formatDay } from '../time/format.ts';

type Reason = Telling['why'][number];

/** Codes that speak against: named too, so that a reader sees what was weighed. */
const AGAINST = new Set(['other-mark', 'other-day', 'other-figures', 'other-people', 'apart']);

/** Why a telling stands in its story, in a sentence; what speaks against it after it. */
export function TellingWhy({
  telling,
  outletOf,
}: {
  telling: Telling;
  outletOf: (id: string) => string | null;
}) {
  const t = useTranslations('story');
  const { locale, settings, comma } = useReader();
  const style = { ...settings, locale };
  const word = (reason: Reason): string | null => {
    const { code, value, labels } = reason;
    const parts = [...labels.map((label) => labelOf(label, locale)), ...(value?.split(', ') ?? [])];
    const what = listOf([...new Set(parts)].slice(0, 4), locale);
    if (code === 'judged') return t(value === 'same' ? 'why.merged' : 'why.split');
    if (code === 'copy') {
      // Found alike after the others, but it had the text first.
      if (telling.role !== 'copy') return null;
      const outlet = telling.of ? outletOf(telling.of) : null;
      return outlet ? t('why.copyOf', { outlet: isolate(outlet) }) : t('why.copy');
    }
    if (code === 'day' && value) return t('why.day', { what: formatDay(value, 'day', style, true) });
    if (code === 'time' && value) return t('why.time', { minutes: Number.parseInt(value, 10) });
    if (code === 'names') return t('why.names');
    if (code === 'mark') return t('why.mark');
    if (code === 'words' && parts.length === 0) return t('why.wordsOnly');
    if (!t.has(`why.${code}`)) return null;
    return parts.length > 0 || AGAINST.has(code) || code === 'founded' ? t(`why.${code}`, { what }) : null;
  };
  // An editor's word outranks the reasons it had before.
  const [top] = telling.why;
  const reasons = top?.code === 'judged' ? [top] : telling.why;
  const worded = reasons.flatMap((reason) => {
    const text = word(reason);
    return text === null ? [] : [{ against: AGAINST.has(reason.code), text }];
  });
  const sides = [false, true].map((against) =>
    worded.filter((one) => one.against === against).map((one) => one.text),
  );
  const [speaksFor = [], speaksAgainst = []] = sides;
  if (speaksFor.length === 0) return null;
  return (
    <p className="mt-0.5 text-muted text-xs leading-5">
      <span className="font-semibold">{t('joinedBy')}</span> {speaksFor.join(comma)}
      {speaksAgainst.length > 0 && <span> · {t('despite', { what: speaksAgainst.join(comma) })}</span>}
    </p>
  );
}
