'use client';

import type { LikeActor } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { labelOf } from '../article/entity-name.tsx';
import { isolate } from '../frame/isolate.ts';
import { Link } from '../frame/link.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { useReasonText } from './use-reason-text.ts';

/** Whom a name may be, how like the names are, and why. */
export function LikeLine({ like, className = '' }: { like: LikeActor; className?: string }) {
  const t = useTranslations('curation');
  const reason = useReasonText();
  const { locale, settings } = useReader();
  const shown = labelOf(like.label, locale);
  const percent = new Intl.NumberFormat(`${locale}-u-nu-${settings.digits}`, { style: 'percent' });
  return (
    <p className={className}>
      <Link href={`/actors/${like.id}`} className="font-semibold hover:text-accent">
        <bdi>{shown}</bdi>
      </Link>
      <span className="block text-muted text-sm">
        {t('likeness', { score: isolate(percent.format(like.score)) })}
        {like.form !== shown && ` · ${t('byForm', { form: isolate(like.form) })}`}
        {like.reasons.length > 0 && ` · ${like.reasons.slice(0, 2).map(reason).join(' · ')}`}
      </span>
    </p>
  );
}
