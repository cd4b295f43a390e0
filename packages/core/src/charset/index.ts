export { type Charset, type DocumentKind, decodeBytes } from './decode.ts';
export { looksMojibake, repairMojibake } from './mojibake.ts';
