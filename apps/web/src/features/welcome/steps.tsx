'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { localise } from '../../i18n/locales.ts';
import { useTRPC } from '../api/provider.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { Entrance } from '../sign-in/entrance.tsx';
import { ActorsStep } from './actors-step.tsx';
import { SourceStep } from './source-step.tsx';

/** What to read, whom to follow; finished once, gone for good. */
export function WelcomeSteps({ done }: { done: boolean }) {
  const t = useTranslations('welcome');
  const trpc = useTRPC();
  const { locale, me } = useReader();
  const choosesSources = me?.role !== 'reader';
  const [step, setStep] = useState<'source' | 'actors'>(choosesSources && !done ? 'source' : 'actors');
  const finish = useMutation(
    trpc.settings.finishWelcome.mutationOptions({
      onSettled: () => window.location.assign(localise('/', locale)),
    }),
  );
  const steps = choosesSources ? ['source', 'actors'] : ['actors'];
  return (
    <Entrance title={t(step === 'source' ? 'sourceTitle' : 'actorsTitle')}>
      <p className="tabular -mt-4 mb-4 text-muted text-sm">
        {t('stepOf', { step: steps.indexOf(step) + 1, of: steps.length })}
      </p>
      {step === 'source' ? (
        <SourceStep onDone={() => setStep('actors')} />
      ) : (
        <ActorsStep busy={finish.isPending} onDone={() => finish.mutate()} />
      )}
    </Entrance>
  );
}
