export { FOLD_VERSION, type Folded, fold, foldText, foldTextLine, rawSpan } from './fold.ts';
export { type DetectedLanguage, detectLanguage } from './language.ts';
export { isCommon as isCommonWord, isKnown as isKnownWord } from './particle-lexicon.ts';
export { bestReading, particles, type Reading } from './particles.ts';
export { type Script, scriptOf } from './script.ts';
export { sentences } from './sentences.ts';
export { LONGEST_TERM, searchTerms, stem } from './stem.ts';
export { type Token, tokens } from './tokens.ts';
