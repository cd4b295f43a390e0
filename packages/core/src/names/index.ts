export { compareNames, type NameComparison } from './compare.ts';
export { createNameIndex, type KnownName, type LikeName, type NameIndex } from './name-index.ts';
export { romanise, romaniseArabic } from './romanise.ts';
