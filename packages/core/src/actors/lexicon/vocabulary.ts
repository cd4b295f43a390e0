import { wordSet } from './words.ts';

/** Common nouns and adjectives of news Arabic, without the article. Words of the language, not names. */
export const COMMON_NOUNS = wordSet(
  `حداد حرب سلام أمن جيش دولة حكومة شعب بلاد بلد مدينة عاصمة منطقة قضية أزمة حل اتفاق قرار مجلس`,
);
