'use client';

import { useTranslations } from 'next-intl';

const CODES = new Set([
  'same-words',
  'like',
  'more',
  'differs',
  'written-together',
  'initials',
  'only-one-word',
  'sounds-alike',
  'sounds-different',
  'legal-form',
]);

/** Why two names are taken to be alike, in words: a code, and the parts of the names it rests on. */
export function useReasonText() {
  const t = useTranslations('curation.reasons');
  return (reason: string): string => {
    const at = reason.indexOf(':');
    const code = at < 0 ? reason : reason.slice(0, at);
    const parts = at < 0 ? '' : `\u2068${reason.slice(at + 1).trim()}\u2069`;
    return CODES.has(code) ? t(code, { parts }) : reason;
  };
}
