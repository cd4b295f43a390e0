export type { Comparison } from './compare.ts';
export { COPY_CONTAINMENT, COPY_SIMILARITY, compare } from './compare.ts';
export type {
  ArticleFacts,
  DecideContext,
  DecideReason,
  Decision,
  IdentityCase,
  Relation,
} from './decide.ts';
export { decide, identityRule } from './decide.ts';
export type { Fingerprint, FingerprintInput } from './fingerprint.ts';
export {
  bandsOf,
  decodeFingerprint,
  encodeFingerprint,
  FINGERPRINT_VERSION,
  fingerprint,
} from './fingerprint.ts';
export type { DedupAnswer, DedupDocument, DedupIndex, DedupIndexOptions } from './memory-index.ts';
export { createDedupIndex } from './memory-index.ts';
export type { PairAnswer } from './pairs.ts';
export { comparePair, createPairComparer } from './pairs.ts';
