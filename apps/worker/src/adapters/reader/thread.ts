// Runs in a thread: the CPU work on what strangers sent. Its parent ends it when a piece takes too long.
import { parentPort } from 'node:worker_threads';
import { readSource } from '@mirqab/core/feed';
import { prepareArticle } from '@mirqab/services/prepare-article';
import { readFindings, type Watched } from '@mirqab/services/read-findings';
import type { Answer, Sent } from './protocol.ts';

let watched: Watched = { version: '', entities: [] };

parentPort?.on('message', (piece: Sent) => {
  parentPort?.postMessage(answer(piece));
});
parentPort?.postMessage('ready');

function answer(piece: Sent): Answer {
  if (piece.kind === 'actors') {
    watched = piece.watched ?? watched;
    try {
      return { kind: 'actors', answer: readFindings(piece.task, watched) };
    } catch {
      return { kind: 'actors', answer: null };
    }
  }
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
