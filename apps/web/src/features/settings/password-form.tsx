'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '../frame/button.tsx';
import { TextField } from '../frame/field.tsx';
import { changePassword } from '../sign-in/session.ts';

const SHORTEST = 10;

/** A new password; every other session ends with the old one. */
export function PasswordForm() {
  const t = useTranslations('settings');
  const signIn = useTranslations('signIn');
  const [answer, setAnswer] = useState<{ good: boolean; text: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const next = String(data.get('new') ?? '');
    if ([...next].length < SHORTEST) {
      setAnswer({ good: false, text: t('passwordShort') });
      return;
    }
    setBusy(true);
    const result = await changePassword(String(data.get('old') ?? ''), next);
    setBusy(false);
    if (result === 'ok') form.reset();
    const text =
      result === 'ok'
        ? t('passwordChanged')
        : result === 'wrong'
          ? t('passwordWrong')
          : signIn(result === 'tooMany' ? 'tooMany' : 'offline');
    setAnswer({ good: result === 'ok', text });
  };
  return (
    <form
      onSubmit={(event) => void submit(event)}
      className="grid gap-x-6 gap-y-4 tablet:col-span-2 tablet:grid-cols-2"
    >
      <h3 className="font-semibold tablet:col-span-2">{t('changePassword')}</h3>
      <TextField
        label={t('oldPassword')}
        name="old"
        type="password"
        autoComplete="current-password"
        required
        dir="ltr"
      />
      <TextField
        label={t('newPassword')}
        name="new"
        type="password"
        autoComplete="new-password"
        required
        dir="ltr"
      />
      <div className="flex items-center gap-4 tablet:col-span-2">
        <Button type="submit" disabled={busy}>
          {t('change')}
        </Button>
        {answer && (
          <p role="status" className={`text-sm ${answer.good ? 'text-good' : 'text-bad'}`}>
            {answer.text}
          </p>
        )}
      </div>
    </form>
  );
}
