import { detectLanguage, scriptOf } from '../text/index.ts';

const BY_SCRIPT: Record<string, string> = { arabic: 'ar', cyrillic: 'ru', hebrew: 'he', greek: 'el' };

/** Language code of a text, null when there is too little of it to tell. */
export function languageOf(text: string): string | null {
  const sample = text.length > 3000 ? text.slice(0, 3000) : text;
  const { language, confidence } = detectLanguage(sample);
  // A short line in Latin letters could be any of twenty languages: no answer is better than a wrong one.
  if (language && confidence < 0.5 && sample.length < 120 && scriptOf(sample) === 'latin') return null;
  if (language) return language;
  const script = scriptOf(sample);
  return script ? (BY_SCRIPT[script] ?? null) : null;
}
