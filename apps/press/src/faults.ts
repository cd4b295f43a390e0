import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Answer } from './answer.ts';

export const faultModes = [
  'hang',
  'slow',
  'truncated-gzip',
  'wrong-charset',
  '500',
  '429',
  '404',
  '410',
  'html-instead',
  'huge',
  'reset',
] as const;
/** How a path misbehaves: never answers; drips a byte at a time; cuts a gzip stream short; names another charset than
 * its bytes have; answers an error; a web page where a feed should be; a hundred megabytes; closes the line. */
export type FaultMode = (typeof faultModes)[number];

const hugeChunk = new TextEncoder().encode(`<div>${'كلام كثير لا ينتهي '.repeat(3000)}</div>`);
const hugeBytes = 100_000_000;

/** Answers with a fault instead of the truth. Returns the status recorded in the log. */
export function answerWithFault(mode: FaultMode, sound: Answer, response: ServerResponse): number {
  switch (mode) {
    case 'hang':
      return 0;
    case 'reset':
      response.socket?.destroy();
      return 0;
    case 'slow':
      drip(sound, response);
      return 200;
    case 'truncated-gzip': {
      const whole = gzipSync(sound.bytes);
      response.writeHead(200, { 'content-type': sound.contentType, 'content-encoding': 'gzip' });
      response.end(whole.subarray(0, Math.floor(whole.length / 2)));
      return 200;
    }
    case 'wrong-charset': {
      const type = sound.contentType.split(';')[0]!;
      const wrong = /charset=utf-8/i.test(sound.contentType) ? 'windows-1251' : 'utf-8';
      response.writeHead(200, { 'content-type': `${type}; charset=${wrong}` });
      response.end(sound.bytes);
      return 200;
    }
    case '429':
      response.writeHead(429, { 'retry-after': '120', 'content-type': 'text/plain' }).end('slow down');
      return 429;
    case '500':
    case '404':
    case '410':
      response.writeHead(Number(mode), { 'content-type': 'text/plain' }).end(`answer ${mode}`);
      return Number(mode);
    case 'html-instead':
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(
        '<!doctype html><html lang="ar"><title>صيانة</title><h1>الموقع تحت الصيانة، عودوا بعد قليل</h1>',
      );
      return 200;
    case 'huge':
      pour(sound, response);
      return 200;
  }
}

function drip(sound: Answer, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': sound.contentType });
  let at = 0;
  const timer = setInterval(() => {
    if (response.destroyed || at >= sound.bytes.length) {
      clearInterval(timer);
      response.end();
      return;
    }
    response.write(sound.bytes.subarray(at, at + 1));
    at += 1;
  }, 500);
  timer.unref();
  response.on('close', () => clearInterval(timer));
}

function pour(sound: Answer, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': sound.contentType });
  let sent = 0;
  const more = (): void => {
    while (!response.destroyed && sent < hugeBytes) {
      sent += hugeChunk.length;
      if (!response.write(hugeChunk)) {
        response.once('drain', more);
        return;
      }
    }
    response.end();
  };
  more();
}
