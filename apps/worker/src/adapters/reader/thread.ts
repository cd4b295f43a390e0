// Runs in a thread: the CPU work on what strangers sent. Its parent ends it when a piece takes too long.
import { parentPort } from 'node:worker_threads';
import { readSource } from '@mirqab/core/feed';
import { prepareArticle } from '@mirqab/services/prepare-article';
import type { Answer, Piece } from './protocol.ts';

parentPort?.on('message', (piece: Piece) => {
  parentPort?.postMessage(answer(piece));
});
parentPort?.postMessage('ready');

function answer(piece: Piece): Answer {
  if (piece.kind === 'feed') {
    try {
      const read = readSource(piece);
      const reading = read.ok ? read : { ok: false as const, ...read.error, candidates: read.candidates };
      return { kind: 'feed', reading };
    } catch (error) {
      return {
        kind: 'feed',
        reading: { ok: false, code: 'unreadable', message: String(error).slice(0, 300) },
      };
    }
  }
  try {
    return { kind: 'article', reading: { ok: true, article: prepareArticle(piece.task) } };
  } catch {
    // A stack that ran out, an input no rule foresaw: the page's own fault, and its own fate.
    return { kind: 'article', reading: { ok: false, code: 'page-unreadable' } };
  }
}
