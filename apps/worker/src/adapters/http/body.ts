import { Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { HttpFailure, toFailure } from './failure.ts';

/** A stream of zlib, which tells how much of what it was given it has unpacked. */
type Inflater = Transform & { readonly bytesWritten: number };

export type Body = { bytes: Buffer; truncated: boolean };

/** An inflated body this many times its sent size at the cap is a bomb, not a long page. */
const BOMB_RATIO = 100;

/**
 * Reads a body up to `maxBytes` of inflated bytes, then stops reading: memory stays near the cap whatever is sent. A plain body over the cap, or
 * cut short by the connection, comes back `truncated`; a compressed one that is cut, mislabelled or a bomb is a failure.
 */
export async function readBody(
  source: Readable,
  encoding: string,
  maxBytes: number,
  url: string,
): Promise<Body> {
  const layers = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (layers.length > 2) throw new HttpFailure('bad-encoding', url, encoding.slice(0, 100));
  const streams: Readable[] = [source];
  let last: Readable = source;
  let outer: Inflater | null = null;
  for (const layer of layers.reverse()) {
    const inflate = await inflater(layer, last, url);
    last.on('error', (error) => inflate.stream.destroy(error));
    inflate.input.pipe(inflate.stream);
    last = inflate.stream;
    outer ??= inflate.stream;
    streams.push(inflate.input, inflate.stream);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of last) {
      const room = maxBytes - size;
      if (chunk.length > room) {
        chunks.push(chunk.subarray(0, room));
        // By what was unpacked of it, not by what had come: the rest of a bomb may wait before the door.
        if (outer !== null && maxBytes > outer.bytesWritten * BOMB_RATIO)
          throw new HttpFailure('too-large', url, 'inflates beyond measure');
        return { bytes: Buffer.concat(chunks), truncated: true };
      }
      chunks.push(chunk);
      size += chunk.length;
    }
    return { bytes: Buffer.concat(chunks, size), truncated: false };
  } catch (error) {
    const failure = toFailure(error, url);
    // What came before the connection broke is worth keeping when it can be read as it is.
    if (failure.code === 'reset' && layers.length === 0 && size > 0)
      return { bytes: Buffer.concat(chunks, size), truncated: true };
    throw failure.code === 'reset' && layers.length > 0 && size > 0
      ? new HttpFailure('bad-encoding', url, 'cut short', error)
      : failure;
  } finally {
    for (const stream of streams) {
      stream.on('error', () => {});
      stream.destroy();
    }
  }
}

async function inflater(
  layer: string,
  input: Readable,
  url: string,
): Promise<{ input: Readable; stream: Inflater }> {
  if (layer === 'gzip' || layer === 'x-gzip') return { input, stream: createGunzip() };
  if (layer === 'br') return { input, stream: createBrotliDecompress() };
  if (layer !== 'deflate') throw new HttpFailure('bad-encoding', url, layer.slice(0, 40));
  // "deflate" means zlib by the book and raw deflate by some servers; the first byte tells.
  const iterator = input[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head: Buffer = first.done ? Buffer.alloc(0) : first.value;
  const rest = Readable.from(
    (async function* () {
      yield head;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    })(),
    { objectMode: false },
  );
  return {
    input: rest,
    stream: head.length > 0 && (head[0]! & 0x0f) !== 8 ? createInflateRaw() : createInflate(),
  };
}
