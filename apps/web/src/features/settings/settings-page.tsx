'use client';

import type { Settings } from '@mirqab/api';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { LOCALE_COOKIE, localise } from '../../i18n/locales.ts';
import { useTRPC } from '../api/provider.tsx';
import { Button, buttonClass } from '../frame/button.tsx';
import { keepCookie } from '../frame/cookies.ts';
import { SelectField } from '../frame/field.tsx';
import { Link, useRouter } from '../frame/link.tsx';
import { PageHead, Sheet } from '../frame/page-head.tsx';
import { useReader } from '../frame/reader-context.tsx';
import { useSay } from '../frame/toasts.tsx';
import { signOut } from '../sign-in/session.ts';
import { useFailureText } from '../states/failed.tsx';
import { formatInstant } from '../time/format.ts';
import { PasswordForm } from './password-form.tsx';

const DAYS = [6, 0, 1, 2, 3, 4, 5];
/** A Sunday, to name the days of the week by. */
const SUNDAY = Date.UTC(2026, 0, 4);

/** A reader's own settings; each is kept as soon as it is changed. */
export function SettingsPage({ initial, zones }: { initial: Settings; zones: string[] }) {
  const t = useTranslations('settings');
  const nav = useTranslations('nav');
  const trpc = useTRPC();
  const router = useRouter();
  const say = useSay();
  const failure = useFailureText();
  const { locale, me, now } = useReader();
  const [settings, setSettings] = useState(initial);
  const save = useMutation(trpc.settings.save.mutationOptions());

  const set = (part: Partial<Omit<Settings, 'welcomedAt'>>) => {
    const before = settings;
    setSettings({ ...settings, ...part });
    save.mutate(part, {
      onSuccess: (kept) => {
        if (part.locale) {
          keepCookie(LOCALE_COOKIE, part.locale);
          window.location.assign(localise('/settings', part.locale));
          return;
        }
        if (part.theme) document.documentElement.dataset.theme = kept.theme;
        say(t('saved'));
        router.refresh();
      },
      onError: (error) => {
        setSettings(before);
        say(failure(error));
      },
    });
  };
  const dayName = (day: number) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
      new Date(SUNDAY + day * 86_400_000),
    );
  return (
    <Sheet>
      <PageHead title={t('title')} lead={t('lead')} />
      <Group title={t('reading')}>
        <SelectField
          label={t('locale')}
          value={settings.locale}
          onPick={(value) => set({ locale: value === 'en' ? 'en' : 'ar' })}
          choices={[
            { value: 'ar', label: t('ar') },
            { value: 'en', label: t('en') },
          ]}
        />
        <SelectField
          label={t('theme')}
          value={settings.theme}
          onPick={(value) => set({ theme: value === 'dark' || value === 'light' ? value : 'system' })}
          choices={(['system', 'light', 'dark'] as const).map((value) => ({
            value,
            label: t(`themes.${value}`),
          }))}
        />
      </Group>
      <Group
        title={t('dates')}
        foot={t('sample', { date: formatInstant(now.toISOString(), { ...settings, locale }) })}
      >
        <SelectField
          label={t('digits')}
          value={settings.digits}
          onPick={(value) => set({ digits: value === 'arab' ? 'arab' : 'latn' })}
          choices={(['latn', 'arab'] as const).map((value) => ({ value, label: t(`digitsOf.${value}`) }))}
        />
        <SelectField
          label={t('months')}
          value={settings.months}
          onPick={(value) => set({ months: value === 'levant' || value === 'maghreb' ? value : 'egypt' })}
          choices={(['egypt', 'levant', 'maghreb'] as const).map((value) => ({
            value,
            label: t(`monthsOf.${value}`),
          }))}
        />
        <SelectField
          label={t('timeZone')}
          value={settings.timeZone}
          onPick={(timeZone) => set({ timeZone })}
          choices={[...new Set([settings.timeZone, ...zones])]
            .sort()
            .map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
        />
        <SelectField
          label={t('firstDay')}
          value={String(settings.firstDay)}
          onPick={(value) => set({ firstDay: Number(value) })}
          choices={DAYS.map((day) => ({ value: String(day), label: dayName(day) }))}
        />
      </Group>
      <Group title={t('account')}>
        <div className="tablet:col-span-2">
          <p className="mb-3 text-sm">
            {t('signedInAs', { name: me?.name ?? '' })} · <bdi className="text-muted">{me?.email}</bdi> ·{' '}
            {me && t(`role.${me.role}`)}
          </p>
          <Button
            onClick={() => {
              void signOut().then(() => window.location.assign(localise('/', locale)));
            }}
          >
            {t('signOut')}
          </Button>
        </div>
        <PasswordForm />
      </Group>
      {me?.role === 'admin' && (
        <Group title={t('administration')}>
          <p className="flex gap-2 tablet:col-span-2">
            <Link href="/runs" className={buttonClass('plain')}>
              {nav('runs')}
            </Link>
            <Link href="/users" className={buttonClass('plain')}>
              {nav('users')}
            </Link>
          </p>
        </Group>
      )}
    </Sheet>
  );
}

function Group(props: { title: string; foot?: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-6 gap-y-4 border-b py-6 tablet:grid-cols-2">
      <h2 className="font-semibold text-lg tablet:col-span-2">{props.title}</h2>
      {props.children}
      {props.foot && (
        <p suppressHydrationWarning className="text-muted text-sm tablet:col-span-2">
          {props.foot}
        </p>
      )}
    </section>
  );
}
