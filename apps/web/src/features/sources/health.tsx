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
      <span>{t(`health.${health}`)}</span>
    </span>
  );
}

/** What a machine calls an error, such as ENOTFOUND: the words before it say as much. */
const BARE_CODE = /^[A-Z][A-Z0-9_]+$/;

/** Why, in the reader's language; the detail as it came, a bare code on hover alone. */
export function Reason({ problem }: { problem: { code: string; detail: string | null } | null }) {
  const t = useTranslations('reasons');
  if (!problem) return null;
  const { code } = problem;
  const detail = problem.detail?.startsWith(`${code}: `)
    ? problem.detail.slice(code.length + 2)
    : problem.detail;
  const bare = detail !== null && BARE_CODE.test(detail);
  return (
    <span className="text-sm" title={bare ? detail : undefined}>
      {t.has(code) ? t(code) : <bdi dir="ltr">{code}</bdi>}
      {detail && !bare && (
        <>
          {' '}
          <bdi dir="ltr" className="wrap-anywhere text-muted">
            {detail}
          </bdi>
        </>
      )}
    </span>
  );
}
