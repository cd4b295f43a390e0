import type { OutletRulesView } from '@mirqab/api';
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { When } from '../../time/when.tsx';

const LOOKS = {
  works: { icon: CircleCheck, tone: 'text-good' },
  new: { icon: CircleDashed, tone: 'text-muted' },
  never: { icon: CircleAlert, tone: 'text-warn' },
  stopped: { icon: CircleAlert, tone: 'text-bad' },
  broken: { icon: CircleAlert, tone: 'text-bad' },
} as const;
/** From here on a rule and the reader are of one mind, or of none. */
const SAME = 0.98;
const OTHER = 0.02;

/** On how many of the outlet's latest pages a rule matched, how much of it the reader would do alone, and since when. */
export function Standing({ record }: { record: OutletRulesView['records'][number] }) {
  const t = useTranslations('rules');
  const { icon: Icon, tone } = LOOKS[record.state];
  const { pages, matched, agreement } = record;
  return (
    <p className="mt-1 flex gap-1.5 text-sm">
      <Icon size={16} aria-hidden className={`mt-1 shrink-0 ${tone}`} />
      <span className="text-muted">
        <span className={record.state === 'works' || record.state === 'new' ? '' : tone}>
          {t(`standing.${record.state}`, { pages, matched, share: pages ? matched / pages : 0 })}
        </span>{' '}
        {agreement !== null &&
          (agreement >= SAME
            ? t('agreementFull')
            : agreement <= OTHER
              ? t('agreementNone')
              : t('agreement', { share: agreement }))}{' '}
        <span className="whitespace-nowrap">
          {t('asOf')} <When at={record.at} />
        </span>
      </span>
    </p>
  );
}
