import type { RulePreview } from '@mirqab/api';
import { useTranslations } from 'next-intl';

type Problem = RulePreview['problems'][number];

/** What is wrong with a rule and what mends it; with its place in the rules when it stands by none of the rows. */
export function useProblemText(): {
  text: (problem: Problem) => string;
  placed: (problem: Problem) => string;
} {
  const t = useTranslations('rules');
  const text = ({ code, piece }: Problem) =>
    code === 'selector' && piece ? t('problem.selectorAt', { piece }) : t(`problem.${code}`);
  return {
    text,
    placed: (problem) =>
      t('problemAt', {
        place: problem.path.length > 0 ? problem.path.map(placeOf).join(' › ') : t('wholeRules'),
        problem: text(problem),
      }),
  };
}

/** Places count from one for people. */
const placeOf = (part: string | number): string => (typeof part === 'number' ? String(part + 1) : part);
