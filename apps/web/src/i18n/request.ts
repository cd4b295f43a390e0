import { getRequestConfig } from 'next-intl/server';
import { readReader } from '../server/reader.ts';
import { DEFAULT_LOCALE, isLocale } from './locales.ts';

const MESSAGES = {
  ar: () => import('../messages/ar.json'),
  en: () => import('../messages/en.json'),
};

export default getRequestConfig(async ({ requestLocale }) => {
  const asked = (await requestLocale)?.split('-')[0];
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE;
  const { settings } = await readReader();
  return {
    // The digits are part of the locale, so that every number in every message follows the setting.
    locale: `${locale}-u-nu-${settings.digits}`,
    messages: (await MESSAGES[locale]()).default,
    timeZone: settings.timeZone,
  };
});
