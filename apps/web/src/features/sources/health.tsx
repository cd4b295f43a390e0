import type { Source } from '@mirqab/api';
import { CircleAlert, CircleCheck, CirclePause, CircleSlash, Clock, Moon, Ruler } from 'lucide-react';
import { useTranslations } from 'next-intl';

const LOOKS = {
  new: { icon: Clock, tone: 'text-muted' },
  well: { icon: CircleCheck, tone: 'text-good' },
  quiet: { icon: Moon, tone: 'text-warn' },
  failing: { icon: CircleAlert, tone: 'text-bad' },
  blocked: { icon: CircleSlash, tone: 'text-bad' },
  late: { icon: Clock, tone: 'text-warn' },
  misread: { icon: Ruler, tone: 'text-warn' },
  paused: { icon: CirclePause, tone: 'text-muted' },
  ended: { icon: CircleSlash, tone: 'text-muted' },
} as const;

/** A source's health in a word, with its sign. */
export function Health({ health }: { health: Source['health'] }) {
  const t = useTranslations('sources');
  const { icon: Icon, tone } = LOOKS[health];
  return (
    <span className={`inline-flex items-center gap-1.5 text-sm ${tone}`}>
      <Icon size={16} aria-hidden className="shrink-0" />
      {t(`health.${health}`)}
    </span>
  );
}

/** Why, in the reader's language; the detail as it came. */
export function Reason({ problem }: { problem: { code: string; detail: string | null } | null }) {
  const t = useTranslations('reasons');
  if (!problem) return null;
  return (
    <span className="text-sm">
      {t.has(problem.code) ? t(problem.code) : <bdi dir="ltr">{problem.code}</bdi>}
      {problem.detail && (
        <bdi dir="ltr" className="ms-2 break-all text-muted">
          {problem.detail}
        </bdi>
      )}
    </span>
  );
}
