'use client';

import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LOCALE_COOKIE, localise, splitLocale } from '../../i18n/locales.ts';
import { keepCookie } from '../frame/cookies.ts';
import { Mark } from '../frame/mark.tsx';
import { useReader } from '../frame/reader-context.tsx';

/** The page outside the desk: who we are, one thing to do, the other language. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  const t = useTranslations('app');
  const { locale } = useReader();
  const path = usePathname();
  const other = locale === 'ar' ? 'en' : 'ar';
  return (
    <main className="grid min-h-dvh tablet:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <section className="flex flex-col bg-sunk px-6 py-8 tablet:px-12 tablet:py-14">
        <div className="flex items-center gap-3">
          <Mark size={36} />
          <p className="font-semibold text-xl">{t('name')}</p>
        </div>
        <div className="my-auto hidden max-w-md py-12 tablet:block">
          <p className="font-reading font-semibold text-[2rem] leading-[1.6]">{t('promise')}</p>
          <p className="mt-4 text-muted leading-7">{t('what')}</p>
        </div>
        <Horizon />
      </section>
      <section className="flex flex-col px-6 py-8 tablet:px-16 tablet:py-14">
        <div className="self-end">
          <a
            href={localise(splitLocale(path).rest, other)}
            lang={other}
            onClick={() => {
              keepCookie(LOCALE_COOKIE, other);
            }}
            className="rounded-sm text-accent text-sm hover:underline"
          >
            {t('otherLanguage')}
          </a>
        </div>
        <div className="my-auto w-full max-w-sm py-10">
          <h1 className="mb-6 font-semibold text-2xl">{title}</h1>
          {children}
        </div>
      </section>
    </main>
  );
}

function Horizon() {
  return (
    <svg viewBox="0 0 400 70" aria-hidden="true" className="hidden w-full text-line-strong tablet:block">
      <path d="M0 60h400" stroke="currentColor" strokeWidth="1" />
      {[40, 80, 120].map((r, at) => (
        <path
          key={r}
          d={`M${200 - r} 60a${r} ${r * 0.46} 0 0 1 ${r * 2} 0`}
          fill="none"
          stroke="currentColor"
          strokeWidth="1"
          opacity={0.7 - at * 0.2}
        />
      ))}
      <circle cx="200" cy="52" r="4" fill="var(--signal)" />
    </svg>
  );
}
