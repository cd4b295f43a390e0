'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../frame/button.tsx';
import { failureOf } from './failure.ts';

/** The words for a failure's code; an unknown code is said to be one of ours. */
export function useFailureText(): (error: unknown) => string {
  const t = useTranslations('failures');
  return (error) => {
    const { code, wait } = failureOf(error);
    return t.has(code) ? t(code, { minutes: Math.ceil((wait ?? 60) / 60) }) : t('internal');
  };
}

/** What happened, what was kept, and the way on. */
export function Failed({ error, again }: { error: unknown; again?: () => void }) {
  const t = useTranslations('failures');
  const say = useFailureText();
  return (
    <div role="alert" className="mx-auto max-w-md px-6 py-12 text-center">
      <h2 className="font-semibold text-lg">{t('title')}</h2>
      <p className="mt-2 text-muted">{say(error)}</p>
      {again && (
        <Button className="mt-4" onClick={again}>
          {t('again')}
        </Button>
      )}
    </div>
  );
}
