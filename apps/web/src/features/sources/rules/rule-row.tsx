import type { OutletRulesView } from '@mirqab/api';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { IconButton } from '../../frame/button.tsx';
import { type DraftRule, MARKED, ZONES } from './draft.ts';
import { Standing } from './standing.tsx';

type Props = {
  rule: DraftRule;
  record: OutletRulesView['records'][number] | undefined;
  problem: string | null;
  onChange: (rule: DraftRule) => void;
  onRemove: () => void;
};

/** One rule as a sentence to fill in, with what is wrong with it or how it fares. */
export function RuleRow({ rule, record, problem, onChange, onRemove }: Props) {
  const t = useTranslations('rules');
  const zone = useTranslations('article.zone');
  const id = useId();
  const phrase = rule.part === 'marker';
  const kinds = rule.part === 'zone' ? ZONES : phrase ? MARKED : null;
  const box = 'min-h-10 rounded-md border border-line-strong bg-raised px-3 aria-invalid:border-bad';
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <label htmlFor={id} className="basis-full font-semibold text-sm tablet:basis-44">
          {t(`kind.${rule.part}`)}
        </label>
        <input
          id={id}
          value={rule.value}
          dir={phrase ? 'auto' : 'ltr'}
          spellCheck={false}
          maxLength={phrase ? 120 : 300}
          placeholder={phrase ? '' : '.advert'}
          aria-invalid={problem ? true : undefined}
          aria-describedby={`${id}-hint${problem ? ` ${id}-problem` : ''}`}
          onChange={(event) => onChange({ ...rule, value: event.target.value })}
          className={`${box} min-w-0 flex-1 basis-40 ${phrase ? '' : 'font-mono text-sm'}`}
        />
        {kinds && (
          <label className="flex items-center gap-2 text-sm">
            {t('becomes')}
            <select
              value={rule.kind}
              onChange={(event) => onChange({ ...rule, kind: event.target.value })}
              className={box}
            >
              {kinds.map((kind) => (
                <option key={kind} value={kind}>
                  {zone(kind)}
                </option>
              ))}
            </select>
          </label>
        )}
        <IconButton
          label={rule.value ? t('remove', { rule: rule.value }) : t('removeEmpty')}
          onClick={onRemove}
        >
          <X size={18} aria-hidden />
        </IconButton>
      </div>
      <div className="tablet:ps-47">
        <p id={`${id}-hint`} className={rule.value ? 'sr-only' : 'mt-1 text-muted text-sm'}>
          {t(phrase ? 'phraseHint' : 'selectorHint')}
        </p>
        {problem && (
          <p id={`${id}-problem`} role="alert" className="mt-2 text-bad text-sm">
            {problem}
          </p>
        )}
        {!problem && record && <Standing record={record} />}
      </div>
    </li>
  );
}
