'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { localise } from '../../i18n/locales.ts';
import { useTRPC } from '../api/provider.tsx';
import { Button, buttonClass } from '../frame/button.tsx';
import { TextField } from '../frame/field.tsx';
import { Link } from '../frame/link.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { Entrance } from '../sign-in/entrance.tsx';
import { signIn } from '../sign-in/session.ts';
import { useFailureText } from '../states/failed.tsx';

const SHORTEST = 10;

/** Spends the one-time link: a name, an address, a password; then straight in. */
export function SetPassword({ token }: { token: string }) {
  const t = useTranslations('welcome');
  const trpc = useTRPC();
  const failure = useFailureText();
  const { locale } = useReader();
  const link = useQuery(trpc.users.readLink.queryOptions({ token }, { retry: false }));
  const accept = useMutation(trpc.users.acceptLink.mutationOptions());
  const [password, setPassword] = useState('');
  const left = Math.max(0, SHORTEST - [...password].length);

  if (link.error) {
    return (
      <Entrance title={t('linkTitle')}>
        <p role="alert">{failure(link.error)}</p>
        <Link href="/" className={`${buttonClass('plain')} mt-5`}>
          {t('toSignIn')}
        </Link>
      </Entrance>
    );
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const email = link.data?.email ?? String(form.get('email') ?? '');
    accept.mutate(
      { token, email, name: String(form.get('name') ?? ''), password, locale },
      {
        onSuccess: async () => {
          await signIn(email, password);
          window.location.assign(localise('/welcome', locale));
        },
      },
    );
  };
  const role = link.data?.role;
  return (
    <Entrance title={t('passwordTitle')}>
      <p className="text-muted">{t('passwordLead')}</p>
      {role && (
        <p className="mt-1 text-muted">
          {t(role === 'admin' ? 'roleAdmin' : role === 'editor' ? 'roleEditor' : 'roleReader')}
        </p>
      )}
      <form onSubmit={submit} className="mt-6 grid gap-4">
        <TextField label={t('name')} name="name" autoComplete="name" required maxLength={80} dir="auto" />
        <TextField
          label={t('email')}
          name="email"
          type="email"
          autoComplete="username"
          required
          dir="ltr"
          {...(link.data?.email ? { value: link.data.email, readOnly: true } : {})}
        />
        <TextField
          label={t('password')}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          minLength={SHORTEST}
          dir="ltr"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          hint={
            <span aria-live="polite" className={password && left === 0 ? 'text-good' : ''}>
              {left === 0 ? t('passwordGood') : t('passwordHint', { count: password ? left : 0 })}
            </span>
          }
        />
        {accept.error && (
          <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad text-sm">
            {failure(accept.error)}
          </p>
        )}
        <Button
          type="submit"
          look="primary"
          disabled={accept.isPending || accept.isSuccess || link.isPending}
        >
          {t(accept.isPending || accept.isSuccess ? 'creating' : 'create')}
        </Button>
      </form>
    </Entrance>
  );
}
