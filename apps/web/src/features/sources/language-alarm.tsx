import type { Source } from '@mirqab/api';
import { useTranslations } from 'next-intl';
import { useReader } from '../frame/reader-context.tsx';
import { languageName } from '../time/language-name.ts';
import { silentLanguages } from './silent-languages.ts';

/** Says when every source of a language has fallen silent: no single row shows that. */
export function LanguageAlarm({ sources }: { sources: readonly Source[] }) {
  const t = useTranslations('sources');
  const { locale } = useReader();
  return silentLanguages(sources).map(({ language, count }) => (
    <p key={language} role="alert" className="mt-4 rounded-md bg-bad-soft px-3 py-2 text-bad text-sm">
      {t('silentLanguage', { language: languageName(language, locale), count })}
    </p>
  ));
}
