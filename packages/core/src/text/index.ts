export { FOLD_VERSION, type Folded, fold, foldText, rawSpan } from './fold.ts';
export { type Script, scriptOf } from './script.ts';
export { type Token, tokens } from './tokens.ts';
