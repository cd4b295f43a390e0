export const LOCALES = ['ar', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'ar';
export const LOCALE_COOKIE = 'mirqab-locale';

export const isLocale = (value: string | undefined | null): value is Locale =>
  value === 'ar' || value === 'en';
export const directionOf = (locale: Locale): 'rtl' | 'ltr' => (locale === 'ar' ? 'rtl' : 'ltr');

/** The address of a page in a language: Arabic, the first language, has no prefix. */
export function localise(path: string, locale: Locale): string {
  if (locale === DEFAULT_LOCALE) return path;
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

/** Takes the language off an address: `/en/stories/1` is `en` and `/stories/1`. */
export function splitLocale(path: string): { locale: Locale | null; rest: string } {
  const first = path.split('/')[1];
  if (!isLocale(first)) return { locale: null, rest: path };
  return { locale: first, rest: path.slice(first.length + 1) || '/' };
}
