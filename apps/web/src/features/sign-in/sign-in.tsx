'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '../frame/button.tsx';
import { TextField } from '../frame/field.tsx';
import { Entrance } from './entrance.tsx';
import { signIn } from './session.ts';

/** The door. Stays at the address that was asked for, so nothing has to be redirected afterwards. */
export function SignIn({ anyAccount }: { anyAccount: boolean }) {
  const t = useTranslations('signIn');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    const answer = await signIn(String(form.get('email') ?? ''), String(form.get('password') ?? ''));
    if (answer === 'ok') window.location.reload();
    else {
      setProblem(t(answer));
      setBusy(false);
    }
  };
  if (!anyAccount) {
    return (
      <Entrance title={t('firstTitle')}>
        <p>{t('firstLead')}</p>
        <ol className="mt-4 grid list-decimal gap-2 ps-5 text-muted">
          <li>{t('firstStep1')}</li>
          <li>{t('firstStep2')}</li>
          <li>{t('firstStep3')}</li>
        </ol>
      </Entrance>
    );
  }
  return (
    <Entrance title={t('title')}>
      <form onSubmit={(event) => void submit(event)} className="grid gap-4">
        <TextField label={t('email')} name="email" type="email" autoComplete="username" required dir="ltr" />
        <TextField
          label={t('password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          dir="ltr"
        />
        {problem && (
          <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad text-sm">
            {problem}
          </p>
        )}
        <Button type="submit" look="primary" disabled={busy}>
          {t(busy ? 'entering' : 'enter')}
        </Button>
        <p className="text-muted text-sm">{t('noAccount')}</p>
      </form>
    </Entrance>
  );
}
