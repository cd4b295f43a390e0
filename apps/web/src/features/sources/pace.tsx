import type { Source } from '@mirqab/api';
import { useTranslations } from 'next-intl';

/** How many articles a day came this week, and how many used to come once there is a month to tell by. */
export function Pace({ pace }: { pace: Source['pace'] }) {
  const t = useTranslations('sources');
  if (pace.expected > 0) return <>{t('pace', pace)}</>;
  return <>{pace.seen > 0 ? t('paceNew', pace) : t('paceNone')}</>;
}
