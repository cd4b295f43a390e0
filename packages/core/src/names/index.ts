export { compareNames, type NameComparison } from './compare.ts';
export { romanise, romaniseArabic } from './romanise.ts';
