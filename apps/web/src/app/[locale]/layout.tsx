import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ApiProvider } from '../../features/api/provider.tsx';
import { PrimitivesProvider } from '../../features/frame/primitives-provider.tsx';
import { ReaderProvider } from '../../features/frame/reader-context.tsx';
import { ToastProvider } from '../../features/frame/toasts.tsx';
import { directionOf, isLocale } from '../../i18n/locales.ts';
import { readReader } from '../../server/reader.ts';
import { fontVariables } from '../fonts.ts';
import '../globals.css';

export const dynamic = 'force-dynamic';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app');
  return { title: { default: t('name'), template: `%s · ${t('name')}` }, description: t('what') };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf7f0' },
    { media: '(prefers-color-scheme: dark)', color: '#101826' },
  ],
};

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  setRequestLocale(locale);
  const { settings, me } = await readReader();
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  const direction = directionOf(locale);
  return (
    <html lang={locale} dir={direction} data-theme={settings.theme} className={fontVariables}>
      <body>
        <NextIntlClientProvider>
          <ReaderProvider locale={locale} settings={settings} me={me} now={new Date().toISOString()}>
            <PrimitivesProvider direction={direction} nonce={nonce}>
              <ApiProvider>
                <ToastProvider>{children}</ToastProvider>
              </ApiProvider>
            </PrimitivesProvider>
          </ReaderProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
