import { scriptOf } from '../text/index.ts';

const BY_SCRIPT: Record<string, string> = {
  arabic: 'ar',
  cyrillic: 'ru',
  hebrew: 'he',
  greek: 'el',
  latin: 'en',
};

/** Language code of a text, null when there is too little of it to tell. */
export function languageOf(text: string): string | null {
  const script = scriptOf(text);
  return script ? (BY_SCRIPT[script] ?? null) : null;
}
